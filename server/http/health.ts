/**
 * Whether this process is alive, and whether it can serve.
 */
import { Router } from 'express';
import type { Store } from '../neo4j/store.ts';
import { nameRoute } from './answered.ts';

export const createHealthRoutes = (store: Store): Router => {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    nameRoute(response, '/healthz');
    response.json({ service: 'kith', status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    nameRoute(response, '/readyz');
    await store.ping();
    response.json({ service: 'kith', status: 'ready' });
  });
  return router;
};
