/**
 * The only place that builds services.
 */
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { readyQuestions } from '../seed/generators.ts';
import { readyInstruments } from '../seed/instruments/ready.ts';
import { createDemoRoles } from './accounts/demo-roles.ts';
import { createLinkService, type LinkService } from './accounts/link-service.ts';
import { createPeopleService, type PeopleService } from './accounts/people-service.ts';
import { createSessionService, type SessionService } from './accounts/session-service.ts';
import { createSignInService, type SignInService } from './accounts/sign-in-service.ts';
import { createTries } from './accounts/tries.ts';
import { createUserService, type UserService } from './accounts/user-service.ts';
import { type AssetService, createAssetService } from './assets/asset-service.ts';
import { type AuditService, createAuditService } from './audit/audit-service.ts';
import { type CommunityService, createCommunityService } from './communities/community-service.ts';
import { createNeighbourhoodService, type NeighbourhoodService } from './communities/neighbourhood-service.ts';
import { createPlaceService, type PlaceService } from './communities/place-service.ts';
import { type ConnectionService, createConnectionService } from './connections/connection-service.ts';
import type { JobKind } from './contract/jobs.ts';
import { createDeviceService, type DeviceService } from './devices/device-service.ts';
import { createDirectoryService, type DirectoryService } from './directory/directory-service.ts';
import { createFieldPackService, type FieldPackService } from './field-work/field-pack-service.ts';
import { createFieldWorkService, type FieldWorkService } from './field-work/field-work-service.ts';
import { createQualityService, type QualityService } from './field-work/quality-service.ts';
import { createTargetService, type TargetService } from './field-work/target-service.ts';
import { createTeamService, type TeamService } from './field-work/team-service.ts';
import { createGroupService, type GroupService } from './groups/group-service.ts';
import { createGuideService, type GuideService } from './guide/guide-service.ts';
import { createImportService, createImportWorker, type ImportService } from './imports/import-service.ts';
import { createUploads } from './imports/uploads.ts';
import { createInstrumentService, type InstrumentService } from './instruments/instrument-service.ts';
import { createInterviewService, type InterviewService } from './interviews/interview-service.ts';
import { besideEachOther, createJobRunner, type JobRunner } from './jobs/job-runner.ts';
import { createJobService, type JobService } from './jobs/job-service.ts';
import { createRests } from './jobs/rests.ts';
import type { Worker } from './jobs/worker.ts';
import { createJoinService, type JoinService } from './joins/join-service.ts';
import { createRequestLimits, type RequestLimits } from './limits/request-limits.ts';
import { usualRate } from './limits/usual-rate.ts';
import { createKnownInputs, mayChangeInputs } from './measures/known-inputs.ts';
import { createMeasureService, type MeasureService } from './measures/measure-service.ts';
import { createMeasureWorker } from './measures/measure-worker.ts';
import { readInputs } from './measures/wave-inputs.ts';
import type { Query } from './neo4j/query.ts';
import type { Store } from './neo4j/store.ts';
import { watchWrites } from './neo4j/watch-writes.ts';
import { createLayoutWorker } from './networks/layout-worker.ts';
import { createNetworkReader, type NetworkReader } from './networks/network-reader.ts';
import { createNetworkService, type NetworkService } from './networks/network-service.ts';
import { createOrganisationService, type OrganisationService } from './organisations/organisation-service.ts';
import { createIdentityService, type IdentityService } from './residents/identity-service.ts';
import { createResidentService, type ResidentService } from './residents/resident-service.ts';
import { createScoreService, type ScoreService } from './scores/score-service.ts';
import { createSelfLinkService, type SelfLinkService } from './self-links/self-link-service.ts';
import { type ConflictService, createConflictService } from './submissions/conflict-service.ts';
import { createForgetHeld } from './submissions/forget-held.ts';
import { createSealingKeys, type SealingKeys } from './submissions/sealing-keys.ts';
import { createSubmissionService, type SubmissionService } from './submissions/submission-service.ts';
import { createWithdrawalService, type WithdrawalService } from './submissions/withdrawal-service.ts';
import { createTellingService, type TellingService } from './tellings/telling-service.ts';
import { createViewService, type ViewService } from './views/view-service.ts';

export type Services = {
  readonly store: Store;
  readonly sessions: SessionService;
  readonly signIn: SignInService;
  readonly people: PeopleService;
  readonly links: LinkService;
  readonly users: UserService;
  readonly audit: AuditService;
  readonly limits: RequestLimits;
  readonly communities: CommunityService;
  readonly places: PlaceService;
  readonly neighbourhoods: NeighbourhoodService;
  readonly directory: DirectoryService;
  readonly residents: ResidentService;
  readonly identities: IdentityService;
  readonly assets: AssetService;
  readonly groups: GroupService;
  readonly organisations: OrganisationService;
  readonly guide: GuideService;
  readonly interviews: InterviewService;
  readonly fieldWork: FieldWorkService;
  readonly fieldPacks: FieldPackService;
  readonly team: TeamService;
  readonly targets: TargetService;
  readonly quality: QualityService;
  readonly imports: ImportService;
  readonly jobs: JobService;
  readonly runner: JobRunner;
  readonly networkReader: NetworkReader;
  readonly networks: NetworkService;
  readonly measures: MeasureService;
  readonly connections: ConnectionService;
  readonly views: ViewService;
  readonly instruments: InstrumentService;
  readonly sealingKeys: SealingKeys;
  readonly submissions: SubmissionService;
  readonly devices: DeviceService;
  readonly selfLinks: SelfLinkService;
  readonly conflicts: ConflictService;
  readonly tellings: TellingService;
  readonly withdrawals: WithdrawalService;
  readonly scores: ScoreService;
  readonly joins: JoinService;
};

export type Composed = {
  readonly store: Store;
  /** Folder for files that wait to be imported. */
  readonly uploads: string;
  readonly logger: Logger;
  /** The demo may be looked at without a password while nobody has an account. */
  readonly offersDemo?: boolean;
  /** Keeps outside the store who was erased. */
  readonly afterErasure?: () => Promise<void>;
  /** Requests that one account may make in a minute. */
  readonly rateLimit?: number;
};

/** Statements after which somebody may see something else than before. */
const isAboutAccounts = ({ name }: Query): boolean =>
  (name.startsWith('accounts/') && name !== 'accounts/touch-session') || /^communities\/(create|edit)$/.test(name);

export const compose = (given: Composed): Services => {
  const { logger } = given;
  const aboutAccounts = watchWrites(given.store, isAboutAccounts, () => sessions.forget());
  const store = watchWrites(aboutAccounts, mayChangeInputs, () => knownInputs.forget());
  const demoRoles = createDemoRoles(store, given.offersDemo ?? false);
  const isDemoOffered = async () => (await demoRoles()).length > 0;
  const sessions: SessionService = createSessionService(store, { isDemoOffered });
  const tries = createTries(store);
  const place = `${hostname()}:${given.uploads}`;
  const communities = createCommunityService(store);
  const audit = createAuditService(store);
  const sealingKeys = createSealingKeys(store);
  const fieldPacks = createFieldPackService(store, { sealingKey: sealingKeys.current });
  const submissions = createSubmissionService(store, sealingKeys);
  const rests = createRests();
  const jobs = createJobService(store, place, () => runner.wake(), rests);
  const uploads = createUploads(given.uploads);
  const networkReader = createNetworkReader(store);
  const knownInputs = createKnownInputs((communityId, waveId) => readInputs(store, networkReader, { communityId, waveId }));
  const measures = createMeasureService(store, jobs, knownInputs);
  const networks = createNetworkService(networkReader, measures, jobs);
  // The figures of a large wave take minutes: nobody's import waits for them.
  const lanes: readonly Partial<Record<JobKind, Worker>>[] = [
    { import: createImportWorker({ store, communities, uploads }), layout: createLayoutWorker(store, networkReader) },
    { measure: createMeasureWorker(store, networkReader) },
  ];
  const tell = (error: unknown) => logger.error({ name: error instanceof Error ? error.name : typeof error }, 'long work failed');
  const runner: JobRunner = besideEachOther(lanes.map((workers) => createJobRunner(store, place, workers, tell, rests)));
  return {
    store,
    sessions,
    signIn: createSignInService(store, { sessions, tries, demoRoles }),
    people: createPeopleService(store),
    links: createLinkService(store, { sessions, tries }),
    users: createUserService(store),
    audit,
    limits: createRequestLimits(store, { perMinute: given.rateLimit ?? usualRate }),
    communities,
    places: createPlaceService(store),
    neighbourhoods: createNeighbourhoodService(store),
    directory: createDirectoryService(store),
    residents: createResidentService(store),
    identities: createIdentityService(store, createForgetHeld(sealingKeys), given.afterErasure),
    assets: createAssetService(store),
    groups: createGroupService(store),
    organisations: createOrganisationService(store),
    guide: createGuideService(store),
    interviews: createInterviewService(store, readyQuestions),
    fieldWork: createFieldWorkService(store),
    fieldPacks,
    team: createTeamService(store),
    targets: createTargetService(store),
    quality: createQualityService(store),
    imports: createImportService({ store, communities, jobs, uploads }),
    jobs,
    runner,
    networkReader,
    networks,
    measures,
    connections: createConnectionService(store, networkReader, measures),
    views: createViewService(store),
    instruments: createInstrumentService(store, readyInstruments),
    sealingKeys,
    devices: createDeviceService(store, sealingKeys),
    submissions,
    selfLinks: createSelfLinkService(store, { tries, fieldPacks, submissions }),
    conflicts: createConflictService(store, sealingKeys),
    tellings: createTellingService(store),
    withdrawals: createWithdrawalService(store, { tries, audit, afterErasure: given.afterErasure }),
    scores: createScoreService(store),
    joins: createJoinService(store),
  };
};
