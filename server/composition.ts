/**
 * The only place that builds services.
 */
import type { Logger } from 'pino';
import { type CommunityService, createCommunityService } from './communities/community-service.ts';
import { createJobRunner, type JobRunner } from './jobs/job-runner.ts';
import { createJobService, type JobService } from './jobs/job-service.ts';
import type { Store } from './neo4j/store.ts';

export type Services = {
  readonly store: Store;
  readonly communities: CommunityService;
  readonly jobs: JobService;
  readonly runner: JobRunner;
};

/** @param uploads folder for files that wait to be imported. */
export const compose = (given: { readonly store: Store; readonly uploads: string; readonly logger: Logger }): Services => {
  const { store, logger } = given;
  const communities = createCommunityService(store);
  const jobs = createJobService(store, () => runner.wake());
  const runner: JobRunner = createJobRunner(store, {}, (error) =>
    logger.error({ name: error instanceof Error ? error.name : typeof error }, 'long work failed'),
  );
  return { store, communities, jobs, runner };
};
