import { Router } from 'express';
import { assetRoutes } from '../contract/assets.ts';
import { writingOf } from '../directory/decided.ts';
import { bind } from '../http/bind.ts';
import type { AssetService } from './asset-service.ts';

export const createAssetRoutes = (assets: AssetService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, assetRoutes.listAssets, ({ params, query }) => assets.list(params.communityId, query));
  bind(router, assetRoutes.createAsset, ({ params, body: { id, ...fields }, viewer }) =>
    assets.create(params.communityId, id, fields, viewer.id, writingOf(viewer, params.communityId)),
  );
  bind(router, assetRoutes.readAsset, ({ params }) => assets.read(params.communityId, params.id));
  bind(router, assetRoutes.editAsset, ({ params, body, viewer, ifMatch }) =>
    assets.edit(params.communityId, params.id, ifMatch, body, viewer.id, writingOf(viewer, params.communityId)),
  );
  bind(router, assetRoutes.removeAsset, async ({ params, viewer }) => {
    await assets.remove(params.communityId, params.id, viewer.id);
    return undefined;
  });
  return router;
};
