import { Router } from 'express';
import { roleIn } from '../accounts/viewer.ts';
import { guideRoutes } from '../contract/guide.ts';
import { notFound } from '../errors.ts';
import { bind } from '../http/bind.ts';
import type { GuideService } from './guide-service.ts';

export const createGuideRoutes = (guide: GuideService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, guideRoutes.listGuide, ({ params, query, viewer }) => {
    const role = roleIn(viewer, params.communityId);
    if (!role) throw notFound('community');
    return guide.list(params.communityId, role, query);
  });
  return router;
};
