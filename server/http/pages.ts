/**
 * The built pages. Every address that is not the API's or a file's gets the one page, which finds its own way.
 */
import { join } from 'node:path';
import express, { Router } from 'express';
import { nameRoute } from './answered.ts';

const dayMs = 24 * 60 * 60 * 1000;

export const servePages = (folder: string): Router => {
  const router = Router({ caseSensitive: true });
  router.use((_request, response, next) => {
    nameRoute(response, 'pages');
    next();
  });
  // Their names hold a hash of their content: a changed file has a new name.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: 365 * dayMs, index: false, fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get(/^\/(?!api\/|assets\/|healthz|readyz)[^.]*$/i, (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder });
  });
  return router;
};
