import { Router } from 'express';
import { groupRoutes } from '../contract/groups.ts';
import { writingOf } from '../directory/decided.ts';
import { bind } from '../http/bind.ts';
import type { GroupService } from './group-service.ts';

export const createGroupRoutes = (groups: GroupService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, groupRoutes.listGroups, ({ params, query }) => groups.list(params.communityId, query));
  bind(router, groupRoutes.createGroup, ({ params, body: { id, ...fields }, viewer }) =>
    groups.create(params.communityId, id, fields, viewer.id, writingOf(viewer, params.communityId)),
  );
  bind(router, groupRoutes.readGroup, ({ params }) => groups.read(params.communityId, params.id));
  bind(router, groupRoutes.editGroup, ({ params, body, viewer, ifMatch }) =>
    groups.edit(params.communityId, params.id, ifMatch, body, viewer.id, writingOf(viewer, params.communityId)),
  );
  bind(router, groupRoutes.removeGroup, async ({ params, viewer }) => {
    await groups.remove(params.communityId, params.id, viewer.id);
    return undefined;
  });
  return router;
};
