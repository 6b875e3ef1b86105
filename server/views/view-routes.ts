import { Router } from 'express';
import { viewRoutes } from '../contract/views.ts';
import { bind } from '../http/bind.ts';
import type { ViewService } from './view-service.ts';

export const createViewRoutes = (views: ViewService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, viewRoutes.listViews, async ({ params }) => ({ items: await views.list(params.communityId) }));
  bind(router, viewRoutes.saveView, ({ params, ifMatch, body, viewer }) =>
    views.save(params.communityId, params.viewId, ifMatch, body, viewer.id),
  );
  bind(router, viewRoutes.removeView, async ({ params, viewer }) => {
    await views.remove(params.communityId, params.viewId, viewer.id);
    return undefined;
  });
  bind(router, viewRoutes.orderViews, async ({ params, body }) => ({ items: await views.order(params.communityId, body.ids) }));
  return router;
};
