/**
 * Every route there is. The server binds them, the client calls them, the tests walk them.
 */
import { accountRoutes } from './accounts.ts';
import { assetRoutes } from './assets.ts';
import { auditRoutes } from './audit.ts';
import { communityRoutes } from './communities.ts';
import { connectionRoutes } from './connections.ts';
import { directoryRoutes } from './directory.ts';
import { groupRoutes } from './groups.ts';
import { guideRoutes } from './guide.ts';
import { importRoutes } from './imports.ts';
import { interviewRoutes } from './interviews.ts';
import { jobRoutes } from './jobs.ts';
import { measureRoutes } from './measures.ts';
import { networkRoutes } from './network.ts';
import { openapiRoutes } from './openapi.ts';
import { organisationRoutes } from './organisations.ts';
import { peopleRoutes } from './people.ts';
import { placeRoutes } from './places.ts';
import { residentRoutes } from './residents.ts';
import type { Route } from './route.ts';
import { userRoutes } from './users.ts';
import { viewRoutes } from './views.ts';

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
  ...importRoutes,
  ...jobRoutes,
  ...networkRoutes,
  ...measureRoutes,
  ...connectionRoutes,
  ...viewRoutes,
  ...openapiRoutes,
} as const;

export const allRoutes: readonly Route[] = Object.values(routes) as unknown as readonly Route[];
