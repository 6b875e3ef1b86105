/**
 * Does the queued work, one piece at a time in each app process. Several processes share the queue: a piece is claimed
 * under a lease, and one whose worker went silent is claimed again by another.
 */
import { randomUUID } from 'node:crypto';
import type { JobKind } from '../contract/jobs.ts';
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './job-queries.ts';

const leaseSeconds = 15;
const beatEveryMs = 1_000;
const lookEveryMs = 2_000;
const maxAttempts = 3;

export type JobContext = {
  readonly jobId: string;
  readonly communityId: string;
  readonly input: unknown;
  /** Says how far the work is; written to the database about once a second. */
  progress(stage: string, done: number, total: number): void;
  /** Aborted when the work was cancelled, taken over, or the program is stopping. */
  readonly signal: AbortSignal;
};

/** Does one piece of work and returns its result as JSON. Must be safe to run again from the start. */
export type Worker = (context: JobContext) => Promise<unknown>;

export type JobRunner = {
  wake(): void;
  start(): void;
  /** Stops taking work, aborts what runs; another process, or the next start, goes on with it. */
  stop(): Promise<void>;
};

export const createJobRunner = (
  store: Store,
  place: string,
  workers: Partial<Record<JobKind, Worker>>,
  onError: (error: unknown) => void,
): JobRunner => {
  const owner = randomUUID();
  const kinds = Object.keys(workers) as JobKind[];
  let stopped = true;
  let current: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  const doOne = async (): Promise<boolean> => {
    const [claimed] = await store.write((run) => run(queries.claimJob, { kinds, owner, place, leaseSeconds }));
    if (!claimed) return false;
    const { id, communityId } = claimed;
    const release = () => store.write((run) => run(queries.releaseJob, { id, communityId, owner })).catch(() => undefined);
    if (stopped) {
      await release();
      return false;
    }
    const abort = new AbortController();
    const at = { stage: 'Starting', done: 0, total: 0 };
    const beat = async () => {
      const alive = await store.write((run) => run(queries.beatJob, { id, communityId, owner, ...at })).catch(() => undefined);
      if (alive?.length === 0) abort.abort();
    };
    const beating = setInterval(() => void beat(), beatEveryMs);
    const finish = (status: 'done' | 'failed', message: string, result: unknown) =>
      store.write((run) =>
        run(queries.finishJob, {
          id,
          communityId,
          owner,
          status,
          message,
          result: JSON.stringify(result ?? null),
          done: at.done,
          total: at.total,
        }),
      );
    const work = async () => {
      try {
        if (claimed.attempts > maxAttempts)
          throw new DomainError(
            'unavailable',
            'This was begun three times and never finished. Start it again; if it fails again, the log says more.',
          );
        const worker = workers[claimed.kind];
        if (!worker) throw new Error(`no worker for ${claimed.kind}`);
        const progress = (stage: string, done: number, total: number) => Object.assign(at, { stage, done, total });
        const result = await worker({ jobId: id, communityId, input: JSON.parse(claimed.input), progress, signal: abort.signal });
        if (!abort.signal.aborted) await finish('done', '', result);
        else if (stopped) await release();
      } catch (error) {
        if (abort.signal.aborted) {
          if (stopped) await release();
          return;
        }
        // When the database is away the lease runs out and the work is taken up again.
        if (error instanceof DomainError && error.kind === 'unavailable' && claimed.attempts <= maxAttempts) {
          onError(error);
          return;
        }
        const message =
          error instanceof DomainError
            ? error.message
            : 'This failed through a fault of ours. Start it again; if it fails again, the log says more.';
        if (!(error instanceof DomainError)) onError(error);
        await finish('failed', message, null).catch(onError);
      } finally {
        clearInterval(beating);
      }
    };
    current = abort;
    await work();
    current = undefined;
    return true;
  };

  const doAll = async (): Promise<void> => {
    try {
      while (!stopped && (await doOne()));
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
