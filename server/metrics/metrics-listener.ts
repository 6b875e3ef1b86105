/**
 * Where the figures are read: a port of its own, on this computer only. What the public port answers never holds them.
 */
import { createServer } from 'node:http';
import { listen } from '../process/listen.ts';
import { isLoopback } from '../process/reach-settings.ts';
import type { Metrics } from './metrics.ts';

export type MetricsListener = { readonly address: string; stop(): Promise<void> };

/** @throws SetupError when the port is taken. */
export const startMetrics = async (metrics: Metrics, port: number): Promise<MetricsListener> => {
  const server = createServer(async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const isAsked = request.method === 'GET' && request.url === '/metrics' && isLoopback(host);
    if (!isAsked) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Figures are at /metrics.\n');
    try {
      const { text, mediaType } = await metrics.read();
      response.writeHead(200, { 'Content-Type': mediaType, 'Cache-Control': 'no-store' }).end(text);
    } catch {
      response.writeHead(503, { 'Content-Type': 'text/plain' }).end('The figures could not be read.\n');
    }
  });
  const taken = await listen(server, port, '127.0.0.1', 'METRICS_PORT');
  return {
    address: `http://127.0.0.1:${taken}/metrics`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
