/**
 * Every route there is. The server binds them, the client calls them, the tests walk them.
 */
import { communityRoutes } from './communities.ts';
import { jobRoutes } from './jobs.ts';
import { measureRoutes } from './measures.ts';
import { networkRoutes } from './network.ts';
import type { Route } from './route.ts';

export const routes = {
  ...communityRoutes,
  ...jobRoutes,
  ...networkRoutes,
  ...measureRoutes,
} as const;

export const allRoutes: readonly Route[] = Object.values(routes) as unknown as readonly Route[];
