import { Router } from 'express';
import { networkRoutes } from '../contract/network.ts';
import { bind } from '../http/bind.ts';
import type { NetworkService } from './network-service.ts';

export const createNetworkRoutes = (networks: NetworkService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, networkRoutes.readNetwork, ({ params }) => networks.read(params.communityId, params.waveId));
  return router;
};
