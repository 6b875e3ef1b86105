import { Router } from 'express';
import { conflictRoutes } from '../contract/conflicts.ts';
import { bind } from '../http/bind.ts';
import type { ConflictService } from './conflict-service.ts';

export const createConflictRoutes = (conflicts: ConflictService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, conflictRoutes.listConflicts, ({ params }) => conflicts.list(params));
  bind(router, conflictRoutes.countConflicts, ({ params }) => conflicts.countUndecided(params));
  bind(router, conflictRoutes.readHeld, ({ params }) => conflicts.readHeld(params));
  bind(router, conflictRoutes.chooseHeld, ({ params, body, viewer }) => conflicts.choose(params, body.counts, viewer.id));
  bind(router, conflictRoutes.countInterview, ({ params, body, viewer }) => conflicts.count(params, body.counts, viewer.id));
  return router;
};
