import { Router } from 'express';
import { userRoutes } from '../contract/users.ts';
import { bind } from '../http/bind.ts';
import type { UserService } from './user-service.ts';

export const createUserRoutes = (users: UserService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, userRoutes.listUsers, ({ query }) => users.list(query));
  bind(router, userRoutes.disableUser, ({ params, viewer }) => users.disable(params.userId, viewer));
  bind(router, userRoutes.enableUser, ({ params }) => users.enable(params.userId));
  bind(router, userRoutes.makeUserResetLink, ({ params, body, viewer }) => users.makeResetLink(params.userId, body.id, viewer));
  return router;
};
