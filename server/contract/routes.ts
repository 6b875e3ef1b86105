/**
 * Every route there is. The server binds them, the client calls them, the tests walk them.
 */
import { accountRoutes } from './accounts.ts';
import { assetRoutes } from './assets.ts';
import { auditRoutes } from './audit.ts';
import { communityRoutes } from './communities.ts';
import { conflictRoutes } from './conflicts.ts';
import { connectionRoutes } from './connections.ts';
import { deviceRoutes } from './devices.ts';
import { directoryRoutes } from './directory.ts';
import { fieldQualityRoutes } from './field-quality.ts';
import { fieldTargetRoutes } from './field-targets.ts';
import { fieldTeamRoutes } from './field-team.ts';
import { fieldWorkRoutes } from './field-work.ts';
import { groupRoutes } from './groups.ts';
import { guideRoutes } from './guide.ts';
import { importRoutes } from './imports.ts';
import { instrumentRoutes } from './instruments.ts';
import { interviewRoutes } from './interviews.ts';
import { jobRoutes } from './jobs.ts';
import { joinRoutes } from './joins.ts';
import { measureRoutes } from './measures.ts';
import { networkRoutes } from './network.ts';
import { openapiRoutes } from './openapi.ts';
import { organisationRoutes } from './organisations.ts';
import { peopleRoutes } from './people.ts';
import { placeRoutes } from './places.ts';
import { residentRoutes } from './residents.ts';
import type { Route } from './route.ts';
import { scoreRoutes } from './scores.ts';
import { selfLinkRoutes } from './self-links.ts';
import { submissionRoutes } from './submissions.ts';
import { tellingRoutes } from './tellings.ts';
import { userRoutes } from './users.ts';
import { viewRoutes } from './views.ts';
import { withdrawalRoutes } from './withdrawals.ts';

export const routes = {
  ...accountRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...userRoutes,
  ...communityRoutes,
  ...placeRoutes,
  ...directoryRoutes,
  ...residentRoutes,
  ...assetRoutes,
  ...groupRoutes,
  ...organisationRoutes,
  ...guideRoutes,
  ...interviewRoutes,
  ...fieldWorkRoutes,
  ...fieldTeamRoutes,
  ...fieldTargetRoutes,
  ...fieldQualityRoutes,
  ...submissionRoutes,
  ...conflictRoutes,
  ...tellingRoutes,
  ...withdrawalRoutes,
  ...scoreRoutes,
  ...deviceRoutes,
  ...selfLinkRoutes,
  ...joinRoutes,
  ...importRoutes,
  ...jobRoutes,
  ...networkRoutes,
  ...measureRoutes,
  ...connectionRoutes,
  ...viewRoutes,
  ...instrumentRoutes,
  ...openapiRoutes,
} as const;

export const allRoutes: readonly Route[] = Object.values(routes) as unknown as readonly Route[];
