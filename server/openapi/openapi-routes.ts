/**
 * The API describes itself. Made once: the routes do not change while the program runs.
 */
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { z } from 'zod';
import { openapiRoutes } from '../contract/openapi.ts';
import type { Route } from '../contract/route.ts';
import { bind } from '../http/bind.ts';
import { shipped } from '../root-folder.ts';
import { toApiDocument } from './document.ts';
import { apiPage } from './page.ts';
import { apiStyle } from './style.ts';

const Package = z.object({ version: z.string() });

export const createOpenapiRoutes = (routes: readonly Route[]): Router => {
  const { version } = Package.parse(JSON.parse(readFileSync(shipped('package.json'), 'utf8')));
  const document = toApiDocument(routes, version);
  const page = apiPage(document, openapiRoutes.readApiStyle.path);
  const router = Router({ caseSensitive: true });
  bind(router, openapiRoutes.readApiDocument, async () => document);
  bind(router, openapiRoutes.readApiPage, async ({ response }) => {
    response.type('html').send(page);
    return undefined;
  });
  bind(router, openapiRoutes.readApiStyle, async ({ response }) => {
    response.type('css').send(apiStyle);
    return undefined;
  });
  return router;
};
