/**
 * Figures about the service in Prometheus's form. No label holds anything that was sent or is stored.
 */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '../http/answered.ts';
import type { JobService } from '../jobs/job-service.ts';
import type { Store } from '../neo4j/store.ts';

export type Metrics = {
  /** Counts one request that was answered. */
  observe(answered: Answered): void;
  /** All figures as they are now, and what form they are in. */
  read(): Promise<{ readonly text: string; readonly mediaType: string }>;
};

export const createMetrics = ({ store, jobs }: { readonly store: Store; readonly jobs: JobService }): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = new Histogram({
    name: 'kith_http_request_duration_seconds',
    help: 'Time until a request was answered, by pattern of its route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  new Gauge({
    name: 'kith_database_ready',
    help: '1 while the database answers, 0 while it does not',
    registers,
    async collect() {
      this.set(
        await store.ping().then(
          () => 1,
          () => 0,
        ),
      );
    },
  });
  new Gauge({
    name: 'kith_jobs',
    help: 'Pieces of long work, by status; left out while the database does not answer',
    labelNames: ['status'],
    registers,
    async collect() {
      this.reset();
      for (const { status, jobs: count } of await jobs.countByStatus().catch(() => [])) this.set({ status }, count);
    },
  });
  return {
    observe: ({ method, route, status, ms }) =>
      durations.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000),
    read: async () => ({ text: await registry.metrics(), mediaType: registry.contentType }),
  };
};
