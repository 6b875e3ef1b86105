import { Router } from 'express';
import { communityRoutes } from '../contract/communities.ts';
import { bind } from '../http/bind.ts';
import type { CommunityService } from './community-service.ts';

export const createCommunityRoutes = (communities: CommunityService): Router => {
  const router = Router();
  bind(router, communityRoutes.listCommunities, async () => ({ items: await communities.list() }));
  bind(router, communityRoutes.createCommunity, ({ body }) => communities.create(body));
  bind(router, communityRoutes.readCommunity, ({ params }) => communities.read(params.communityId));
  bind(router, communityRoutes.createWave, ({ params, body }) => communities.saveWave(params.communityId, body));
  bind(router, communityRoutes.saveNeighbourhoods, async ({ params, body }) => {
    await communities.saveNeighbourhoods(params.communityId, body.items);
    return { items: (await communities.read(params.communityId)).neighbourhoods };
  });
  return router;
};
