import { Router } from 'express';
import { roleIn } from '../accounts/viewer.ts';
import { connectionRoutes } from '../contract/connections.ts';
import { bind } from '../http/bind.ts';
import type { ConnectionService } from './connection-service.ts';

export const createConnectionRoutes = (connections: ConnectionService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, connectionRoutes.listConnectedAssets, ({ params, viewer }) =>
    connections.listAssets(params.communityId, params.waveId, roleIn(viewer, params.communityId) === 'coordinator'),
  );
  return router;
};
