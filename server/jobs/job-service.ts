/**
 * Asking for long work and looking how far it is. The runner does it.
 */
import { randomUUID } from 'node:crypto';
import type { Job, JobKind, JobStatus } from '../contract/jobs.ts';
import { notFound } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './job-queries.ts';
import { createRests, keyOfWork, type Rests } from './rests.ts';

export type JobService = {
  /** Queues work. The same id twice is one piece of work. */
  ask(communityId: string, kind: JobKind, input: unknown, id?: string): Promise<Job>;
  /**
   * Queues work unless the very same is waiting, under way, failed less than a minute ago, or was stopped less than ten ago;
   * answers with that one then. Work that has just been done waits for its turn: see rests.ts.
   * @param again somebody asks for it themselves: it begins although it failed or was stopped, and need not rest.
   */
  askOnce(communityId: string, kind: JobKind, input: unknown, again?: boolean): Promise<Job>;
  read(communityId: string, id: string): Promise<Job>;
  /** What came of it, as the worker returned it; null while it is not done. */
  result(communityId: string, id: string): Promise<{ readonly input: unknown; readonly result: unknown }>;
  cancel(communityId: string, id: string): Promise<Job>;
  /** Resolves when it has ended, however it ended. */
  waitFor(communityId: string, id: string): Promise<Job>;
  /** How much there is in all communities. */
  countByStatus(): Promise<readonly { readonly status: JobStatus; readonly jobs: number }[]>;
};

const lookEveryMs = 200;

export const hasEnded = (job: Job): boolean => job.status !== 'queued' && job.status !== 'running';

/** Work on files that were uploaded to one place can be done only there. */
const placed: ReadonlySet<JobKind> = new Set(['import']);

/**
 * @param place where this process keeps uploads; another process with the same database may keep its own elsewhere.
 * @param wake called after work was queued, so that a runner in this process need not wait for its next look.
 */
export const createJobService = (store: Store, place: string, wake: () => void, rests: Rests = createRests()): JobService => {
  const read = async (communityId: string, id: string): Promise<Job> => {
    const [job] = await store.read((run) => run(queries.readJob, { communityId, id }));
    if (!job) throw notFound('piece of work');
    return job;
  };
  const ask = async (communityId: string, kind: JobKind, input: unknown, id: string = randomUUID()): Promise<Job> => {
    const where = placed.has(kind) ? place : null;
    const [job] = await store.write((run) =>
      run(queries.createJob, { communityId, id, kind, input: JSON.stringify(input), place: where }),
    );
    if (!job) throw notFound('piece of work');
    wake();
    return job;
  };
  return {
    ask,
    read,
    countByStatus: () => store.read((run) => run(queries.countJobs, {})),
    askOnce: async (communityId, kind, input, again = false) => {
      const work = { communityId, kind, input: JSON.stringify(input) };
      const restMs = again ? 0 : rests.left(work);
      const given = { ...work, id: randomUUID(), onceKey: keyOfWork(work), restMs, again };
      const [job] = await store.write((run) => run(queries.createJobOnce, given));
      if (!job) throw notFound('piece of work');
      wake();
      return job;
    },
    waitFor: async (communityId, id) => {
      let job = await read(communityId, id);
      while (!hasEnded(job)) {
        await new Promise((done) => setTimeout(done, lookEveryMs));
        job = await read(communityId, id);
      }
      return job;
    },
    result: async (communityId, id) => {
      const [row] = await store.read((run) => run(queries.readJobResult, { communityId, id }));
      if (!row) throw notFound('piece of work');
      return { input: JSON.parse(row.input), result: row.result === null ? null : JSON.parse(row.result) };
    },
    cancel: async (communityId, id) => {
      await store.write((run) => run(queries.cancelJob, { communityId, id }));
      return read(communityId, id);
    },
  };
};
