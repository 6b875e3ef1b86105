/**
 * One piece of claimed work from its first step to its last: heartbeat, progress, and however it ends.
 */
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './job-queries.ts';
import type { Worker } from './worker.ts';

/** Also how soon work that was stopped hears of it. */
const beatEveryMs = 500;
const maxAttempts = 3;

export type Claimed = { readonly id: string; readonly communityId: string; readonly input: string; readonly attempts: number };

type Doing = {
  readonly store: Store;
  readonly owner: string;
  readonly claimed: Claimed;
  readonly worker: Worker;
  /** Aborted by this function when the work was cancelled or taken over, by the runner when it stops. */
  readonly abort: AbortController;
  readonly onError: (error: unknown) => void;
};

const givenUp = () =>
  new DomainError(
    'unavailable',
    'This was begun three times and never finished. Start it again; if it fails again, the log says more.',
  );
const ourFault = 'This failed through a fault of ours. Start it again; if it fails again, the log says more.';

/** Gives a piece of work back, so that the next runner need not wait for its lease to run out. */
export const release = async (store: Store, owner: string, { id, communityId }: Claimed): Promise<void> => {
  await store.write((run) => run(queries.releaseJob, { id, communityId, owner })).catch(() => undefined);
};

/**
 * Does the work and stores how it ended. Never throws: what went wrong is in the job, and told to `onError` when it is
 * ours to mend. When the database is away nothing can be stored, and the work is taken up again when its lease runs out.
 */
export const doJob = async ({ store, owner, claimed, worker, abort, onError }: Doing): Promise<void> => {
  const { id, communityId } = claimed;
  const at = { stage: 'Starting', done: 0, total: 0 };
  const beat = async () => {
    const alive = await store.write((run) => run(queries.beatJob, { id, communityId, owner, ...at })).catch(() => undefined);
    if (alive?.length === 0) abort.abort();
  };
  const end = (status: 'done' | 'failed', message: string, result: unknown) => {
    const { done, total } = at;
    const row = { id, communityId, owner, status, message, result: JSON.stringify(result ?? null), done, total };
    return store.write((run) => run(queries.finishJob, row));
  };
  const progress = (stage: string, done: number, total: number) => {
    Object.assign(at, { stage, done, total });
  };

  const beating = setInterval(() => void beat(), beatEveryMs);
  try {
    if (claimed.attempts > maxAttempts) throw givenUp();
    const result = await worker({ jobId: id, communityId, input: JSON.parse(claimed.input), progress, signal: abort.signal });
    if (!abort.signal.aborted) await end('done', '', result);
  } catch (error) {
    if (abort.signal.aborted) return;
    const isKnown = error instanceof DomainError;
    const isAway = isKnown && error.kind === 'unavailable' && claimed.attempts <= maxAttempts;
    if (!isKnown || isAway) onError(error);
    if (!isAway) await end('failed', isKnown ? error.message : ourFault, null).catch(onError);
  } finally {
    clearInterval(beating);
  }
};
