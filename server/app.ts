/**
 * The Express app: middleware, routers, 404, problems. It never listens; tests drive it as it is.
 */
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { createAccountRoutes } from './accounts/account-routes.ts';
import { createPeopleRoutes } from './accounts/people-routes.ts';
import { createUserRoutes } from './accounts/user-routes.ts';
import { createAssetRoutes } from './assets/asset-routes.ts';
import { createAuditRoutes } from './audit/audit-routes.ts';
import { createCommunityRoutes } from './communities/community-routes.ts';
import { createPlaceRoutes } from './communities/place-routes.ts';
import type { Services } from './composition.ts';
import { createConnectionRoutes } from './connections/connection-routes.ts';
import { allRoutes } from './contract/routes.ts';
import { createDeviceRoutes } from './devices/device-routes.ts';
import { createDirectoryRoutes } from './directory/directory-routes.ts';
import { createFieldTeamRoutes } from './field-work/field-team-routes.ts';
import { createFieldWorkRoutes } from './field-work/field-work-routes.ts';
import { createGroupRoutes } from './groups/group-routes.ts';
import { createGuideRoutes } from './guide/guide-routes.ts';
import { type Answered, reportAnswers } from './http/answered.ts';
import { answerInTime } from './http/deadline.ts';
import { noStore, requestId, securityHeaders } from './http/front-door.ts';
import { createHealthRoutes } from './http/health.ts';
import { limitAddress } from './http/limit-requests.ts';
import { checkMethod } from './http/methods.ts';
import { servePages } from './http/pages.ts';
import { notFoundHandler, problemHandler } from './http/problem.ts';
import { checkHost, checkOrigin, onlyThisComputer, type Reach, refuseUnprotected, trustProxies } from './http/reach.ts';
import { readSession } from './http/session.ts';
import { readTrail } from './http/trail.ts';
import { createImportRoutes } from './imports/import-routes.ts';
import { createInstrumentRoutes } from './instruments/instrument-routes.ts';
import { createInterviewRoutes } from './interviews/interview-routes.ts';
import { createJobRoutes } from './jobs/job-routes.ts';
import { createJoinRoutes } from './joins/join-routes.ts';
import { createMeasureRoutes } from './measures/measure-routes.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createNetworkRoutes } from './networks/network-routes.ts';
import { createOpenapiRoutes } from './openapi/openapi-routes.ts';
import { createOrganisationRoutes } from './organisations/organisation-routes.ts';
import { createResidentRoutes } from './residents/resident-routes.ts';
import { createScoreRoutes } from './scores/score-routes.ts';
import { createSelfLinkRoutes } from './self-links/self-link-routes.ts';
import { createConflictRoutes } from './submissions/conflict-routes.ts';
import { createSubmissionRoutes } from './submissions/submission-routes.ts';
import { createWithdrawalRoutes } from './submissions/withdrawal-routes.ts';
import { createTellingRoutes } from './tellings/telling-routes.ts';
import { createViewRoutes } from './views/view-routes.ts';

export type AppDependencies = {
  readonly services: Services;
  readonly logger: Logger;
  /** Folder of the built pages; undefined serves the API alone. */
  readonly pages: string | undefined;
  /** How it is reached; left out, from this computer alone. */
  readonly reach?: Reach;
  readonly metrics?: Metrics | undefined;
};

const maxJsonBytes = 1024 * 1024;

export const createApp = ({ services, logger, pages, reach = onlyThisComputer, metrics }: AppDependencies): Express => {
  const app = express();
  app.disable('x-powered-by');
  // What looks at addresses before the routes do compares them letter by letter: so must the routes.
  app.enable('case sensitive routing');
  const report = (answered: Answered) => {
    logger.info(answered, 'answered');
    metrics?.observe(answered);
  };
  app.set('query parser', 'simple');
  trustProxies(app, reach);
  app.use(requestId, reportAnswers(report), securityHeaders);
  app.use('/api', noStore);
  app.use(checkHost(reach), refuseUnprotected, checkOrigin, answerInTime);
  // Events must leave one by one; compression would hold them back.
  app.use(
    compression({ filter: (request, response) => !request.path.endsWith('/events') && compression.filter(request, response) }),
  );
  app.use(createHealthRoutes(services.store));
  app.use('/api', limitAddress(services.limits));
  app.use('/api', readSession(services.sessions), readTrail(services.audit));
  app.use(checkMethod(allRoutes));
  app.use('/api', express.json({ limit: maxJsonBytes, strict: true }));
  app.use(createAccountRoutes(services));
  app.use(createPeopleRoutes(services.people, services.links, services));
  app.use(createUserRoutes(services.users));
  app.use(createAuditRoutes(services.audit));
  app.use(createCommunityRoutes(services.communities));
  app.use(createPlaceRoutes(services));
  app.use(createDirectoryRoutes(services.directory));
  app.use(createResidentRoutes(services.residents, services.identities));
  app.use(createAssetRoutes(services.assets));
  app.use(createGroupRoutes(services.groups));
  app.use(createOrganisationRoutes(services.organisations));
  app.use(createGuideRoutes(services.guide));
  app.use(createInterviewRoutes(services.interviews));
  app.use(createFieldWorkRoutes(services));
  app.use(createFieldTeamRoutes(services));
  app.use(createSubmissionRoutes(services.submissions));
  app.use(createConflictRoutes(services.conflicts));
  app.use(createTellingRoutes(services.tellings));
  app.use(createWithdrawalRoutes(services.withdrawals));
  app.use(createScoreRoutes(services.scores));
  app.use(createDeviceRoutes(services.devices));
  app.use(createSelfLinkRoutes(services.selfLinks));
  app.use(createJoinRoutes(services.joins));
  app.use(createImportRoutes(services.imports));
  app.use(createJobRoutes(services.jobs));
  app.use(createNetworkRoutes(services.networks));
  app.use(createMeasureRoutes(services.measures));
  app.use(createConnectionRoutes(services.connections));
  app.use(createViewRoutes(services.views));
  app.use(createInstrumentRoutes(services.instruments));
  app.use(createOpenapiRoutes(allRoutes));
  if (pages) app.use(servePages(pages));
  app.use(notFoundHandler);
  app.use(problemHandler(logger));
  return app;
};
