/**
 * The only place that builds services.
 */
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { readyQuestions } from '../seed/generators.ts';
import { type AssetService, createAssetService } from './assets/asset-service.ts';
import { type CommunityService, createCommunityService } from './communities/community-service.ts';
import { type ConnectionService, createConnectionService } from './connections/connection-service.ts';
import { createDirectoryService, type DirectoryService } from './directory/directory-service.ts';
import { createGroupService, type GroupService } from './groups/group-service.ts';
import { createImportService, createImportWorker, type ImportService } from './imports/import-service.ts';
import { createUploads } from './imports/uploads.ts';
import { createInterviewService, type InterviewService } from './interviews/interview-service.ts';
import { createJobRunner, type JobRunner } from './jobs/job-runner.ts';
import { createJobService, type JobService } from './jobs/job-service.ts';
import { createMeasureService, createMeasureWorker, type MeasureService } from './measures/measure-service.ts';
import type { Store } from './neo4j/store.ts';
import { createLayoutWorker } from './networks/layout-worker.ts';
import { createNetworkReader, type NetworkReader } from './networks/network-reader.ts';
import { createNetworkService, type NetworkService } from './networks/network-service.ts';
import { createOrganisationService, type OrganisationService } from './organisations/organisation-service.ts';
import { createIdentityService, type IdentityService } from './residents/identity-service.ts';
import { createResidentService, type ResidentService } from './residents/resident-service.ts';
import { createViewService, type ViewService } from './views/view-service.ts';

export type Services = {
  readonly store: Store;
  readonly communities: CommunityService;
  readonly directory: DirectoryService;
  readonly residents: ResidentService;
  readonly identities: IdentityService;
  readonly assets: AssetService;
  readonly groups: GroupService;
  readonly organisations: OrganisationService;
  readonly interviews: InterviewService;
  readonly imports: ImportService;
  readonly jobs: JobService;
  readonly runner: JobRunner;
  readonly networkReader: NetworkReader;
  readonly networks: NetworkService;
  readonly measures: MeasureService;
  readonly connections: ConnectionService;
  readonly views: ViewService;
};

/** @param uploads folder for files that wait to be imported. */
export const compose = (given: { readonly store: Store; readonly uploads: string; readonly logger: Logger }): Services => {
  const { store, logger } = given;
  const place = `${hostname()}:${given.uploads}`;
  const communities = createCommunityService(store);
  const jobs = createJobService(store, place, () => runner.wake());
  const uploads = createUploads(given.uploads);
  const networkReader = createNetworkReader(store);
  const measures = createMeasureService(store, networkReader, jobs);
  const networks = createNetworkService(networkReader, measures, jobs);
  const workers = {
    import: createImportWorker({ store, communities, uploads }),
    measure: createMeasureWorker(store, networkReader),
    layout: createLayoutWorker(store, networkReader),
  };
  const runner: JobRunner = createJobRunner(store, place, workers, (error) =>
    logger.error({ name: error instanceof Error ? error.name : typeof error }, 'long work failed'),
  );
  return {
    store,
    communities,
    directory: createDirectoryService(store),
    residents: createResidentService(store),
    identities: createIdentityService(store),
    assets: createAssetService(store),
    groups: createGroupService(store),
    organisations: createOrganisationService(store),
    interviews: createInterviewService(store, readyQuestions),
    imports: createImportService({ store, communities, jobs, uploads }),
    jobs,
    runner,
    networkReader,
    networks,
    measures,
    connections: createConnectionService(store, networkReader, measures),
    views: createViewService(store),
  };
};
