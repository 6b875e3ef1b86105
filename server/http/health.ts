/**
 * Whether this process is alive, and whether it can serve.
 */
import { Router } from 'express';
import type { Store } from '../neo4j/store.ts';

export const createHealthRoutes = (store: Store): Router => {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ service: 'kith', status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    await store.ping();
    response.json({ service: 'kith', status: 'ready' });
  });
  return router;
};
