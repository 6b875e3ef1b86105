/**
 * Does the queued work, one piece at a time in each lane of an app process. Several processes share the queue: a piece is claimed
 * under a lease, and one whose worker went silent is claimed again by another.
 */
import { randomUUID } from 'node:crypto';
import type { JobKind } from '../contract/jobs.ts';
import type { Store } from '../neo4j/store.ts';
import { doJob, release } from './do-job.ts';
import * as queries from './job-queries.ts';
import { createRests, type Rests } from './rests.ts';
import type { Worker } from './worker.ts';

const leaseSeconds = 15;
const lookEveryMs = 2_000;

export type JobRunner = {
  wake(): void;
  start(): void;
  /** Stops taking work, aborts what runs; another process, or the next start, goes on with it. */
  stop(): Promise<void>;
};

/** Several runners as one: what is long in one lane keeps nothing waiting in another. */
export const besideEachOther = (runners: readonly JobRunner[]): JobRunner => ({
  wake: () => {
    for (const runner of runners) runner.wake();
  },
  start: () => {
    for (const runner of runners) runner.start();
  },
  stop: async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
  },
});

/** @param place where this process keeps uploads; work on uploads is done only where they are. */
export const createJobRunner = (
  store: Store,
  place: string,
  workers: Partial<Record<JobKind, Worker>>,
  onError: (error: unknown) => void,
  rests: Rests = createRests(),
): JobRunner => {
  const owner = randomUUID();
  const kinds = Object.keys(workers) as JobKind[];
  let stopped = true;
  let current: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  /** Claims and does one piece; false when there was none. */
  const doNext = async (): Promise<boolean> => {
    const [claimed] = await store.write((run) => run(queries.claimJob, { kinds, owner, place, leaseSeconds }));
    const worker = claimed && workers[claimed.kind];
    if (!worker) return false;
    if (!stopped) {
      const abort = new AbortController();
      current = abort;
      const began = performance.now();
      await doJob({ store, owner, claimed, worker, abort, onError });
      rests.begin(claimed, performance.now() - began);
      current = undefined;
    }
    if (stopped) await release(store, owner, claimed);
    return true;
  };
  const doAll = async (): Promise<void> => {
    try {
      while (!stopped && (await doNext()));
    } catch (error) {
      if (!stopped) onError(error);
    }
  };
  const look = (): void => {
    if (looking || stopped) return;
    looking = doAll().finally(() => {
      looking = undefined;
    });
  };

  return {
    wake: look,
    start: () => {
      stopped = false;
      timer = setInterval(look, lookEveryMs);
      look();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      current?.abort();
      await looking;
    },
  };
};
