/**
 * The process: settings → database → app → listen → drain. The only file with side effects at import.
 */
import './process/compile-well.ts';
import { readConfig } from './config.ts';
import { SetupError } from './errors.ts';
import { createStages } from './process/stages.ts';
import { type Service, serve } from './serve.ts';

const print = (line: string) => {
  process.stdout.write(`${line}\n`);
};

const fail = (error: unknown): never => {
  const known = error instanceof SetupError;
  process.stderr.write(`\n${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
};

let service: Service | undefined;
let stopping = false;

const stop = (): void => {
  if (stopping) return;
  stopping = true;
  print('\nStopping …');
  // Nothing was promised to anybody yet; the database closes when this process has gone.
  if (!service) process.exit(130);
  service.stop().then(
    () => {
      print('Stopped. Everything is stored.');
      process.exit(0);
    },
    (error) => fail(error),
  );
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  service = await serve(readConfig(), { stages: createStages(print), print });
  // Last: whoever reads this may tell the service to stop the next moment.
  print(`Kith is ready at ${service.address}`);
} catch (error) {
  fail(error);
}
