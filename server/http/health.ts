/**
 * Whether this process is alive, and whether it can serve.
 */
import { Router } from 'express';
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import { nameRoute } from './answered.ts';

/** A database that needs longer for nothing at all is as good as away. */
const soonMs = 3_000;

/** However many ask, the database is asked once a second. */
const sharedMs = 1_000;

const inTime = async (store: Store): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    const error = new DomainError('unavailable', 'The database answers too slowly just now.');
    timer = setTimeout(() => failed(error), soonMs);
  });
  await Promise.race([store.ping(), late]).finally(() => clearTimeout(timer));
};

const share = (look: () => Promise<void>): (() => Promise<void>) => {
  let last: { readonly at: number; readonly answer: Promise<void> } | undefined;
  return () => {
    if (!last || performance.now() - last.at >= sharedMs) {
      const answer = look();
      // Whoever asked is told; nobody may have.
      answer.catch(() => undefined);
      last = { at: performance.now(), answer };
    }
    return last.answer;
  };
};

export const createHealthRoutes = (store: Store): Router => {
  const isReady = share(() => inTime(store));
  const router = Router({ caseSensitive: true });
  router.get('/healthz', (_request, response) => {
    nameRoute(response, '/healthz');
    response.json({ service: 'kith', status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    nameRoute(response, '/readyz');
    await isReady();
    response.json({ service: 'kith', status: 'ready' });
  });
  return router;
};
