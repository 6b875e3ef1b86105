import { Router } from 'express';
import { writtenBy } from '../accounts/viewer.ts';
import { selfLinkRoutes } from '../contract/self-links.ts';
import { addressOf } from '../http/address.ts';
import { bind } from '../http/bind.ts';
import type { SelfLinkService } from './self-link-service.ts';

export const createSelfLinkRoutes = (links: SelfLinkService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, selfLinkRoutes.makeSelfLink, ({ params, body, viewer }) => links.make(params, body, viewer.id));
  bind(router, selfLinkRoutes.listSelfLinks, async ({ params, viewer }) => ({
    items: await links.list(params, writtenBy(viewer, params.communityId)),
  }));
  bind(router, selfLinkRoutes.removeSelfLink, async ({ params: { selfLinkId, ...wave }, viewer }) => {
    await links.remove(wave, selfLinkId, writtenBy(viewer, wave.communityId));
    return undefined;
  });
  bind(router, selfLinkRoutes.openAnswers, ({ body, request }) => links.open(body.token, addressOf(request)));
  bind(router, selfLinkRoutes.sendAnswers, ({ body, request }) => links.send(body.token, body.submission, addressOf(request)));
  return router;
};
