import { Router } from 'express';
import { administers, seesWave } from '../accounts/viewer.ts';
import { communityRoutes } from '../contract/communities.ts';
import { bind } from '../http/bind.ts';
import type { CommunityService } from './community-service.ts';

export const createCommunityRoutes = (communities: CommunityService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, communityRoutes.listCommunities, async ({ viewer }) => {
    const items = await communities.list();
    const isTheirs = (id: string) => viewer.standings.some(({ communityId }) => communityId === id);
    return { items: items.filter(({ id }) => administers(viewer, id) || isTheirs(id)) };
  });
  bind(router, communityRoutes.createCommunity, ({ body, viewer }) =>
    communities.create(body, viewer.isDemo ? undefined : viewer.id, { isDemo: viewer.isDemo }),
  );
  bind(router, communityRoutes.readCommunity, async ({ params: { communityId }, viewer }) => {
    const community = await communities.read(communityId);
    return { ...community, waves: community.waves.filter(({ id }) => seesWave(viewer, communityId, id)) };
  });
  bind(router, communityRoutes.createWave, ({ params, body }) => communities.saveWave(params.communityId, body));
  bind(router, communityRoutes.saveNeighbourhoods, async ({ params, body }) => {
    await communities.saveNeighbourhoods(params.communityId, body.items);
    return { items: (await communities.read(params.communityId)).neighbourhoods };
  });
  return router;
};
