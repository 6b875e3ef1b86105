/**
 * Takes a port, and says in plain words why it cannot be had.
 */
import type { Server } from 'node:http';
import { SetupError } from '../errors.ts';

/**
 * @param setting what the port is set by.
 * @returns the port, which is another than asked for when that was 0.
 * @throws SetupError when it is in use or not for this user.
 */
export const listen = (server: Server, port: number, host: string, setting: 'PORT' | 'METRICS_PORT'): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        failed(
          new SetupError(
            `The port ${port} is in use by another program.\nStop that program, or choose another port: ${setting}=3001 npm start`,
          ),
        );
      } else if (error.code === 'EACCES') {
        failed(
          new SetupError(`The port ${port} may not be used by this user.\nChoose a port above 1023: ${setting}=3000 npm start`),
        );
      } else failed(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(address && typeof address === 'object' ? address.port : port);
    });
  });
