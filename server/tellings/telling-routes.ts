import { Router } from 'express';
import { tellingRoutes } from '../contract/tellings.ts';
import { bind } from '../http/bind.ts';
import type { TellingService } from './telling-service.ts';

export const createTellingRoutes = (tellings: TellingService): Router => {
  const router = Router({ caseSensitive: true });
  bind(router, tellingRoutes.readTelling, ({ params }) => tellings.read(params));
  return router;
};
