import { Router } from 'express';
import { roleIn } from '../accounts/viewer.ts';
import { directoryRoutes } from '../contract/directory.ts';
import { bind } from '../http/bind.ts';
import type { DirectoryService } from './directory-service.ts';

export const createDirectoryRoutes = (directory: DirectoryService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, directoryRoutes.suggestMembers, async ({ params, query, viewer }) => ({
    items: await directory.suggest(params.communityId, query.q, roleIn(viewer, params.communityId) === 'researcher'),
  }));
  return router;
};
