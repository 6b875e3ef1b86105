import { Router } from 'express';
import { joinRoutes } from '../contract/joins.ts';
import { bind } from '../http/bind.ts';
import type { JoinService } from './join-service.ts';

export const createJoinRoutes = (joins: JoinService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, joinRoutes.listJoins, async ({ params }) => ({ items: await joins.list(params.communityId, params.memberId) }));
  bind(router, joinRoutes.joinMembers, ({ params, body, viewer }) => joins.join(params.communityId, body, viewer.id));
  bind(router, joinRoutes.undoJoin, ({ params, viewer }) => joins.undo(params.communityId, params.joinId, viewer.id));
  return router;
};
