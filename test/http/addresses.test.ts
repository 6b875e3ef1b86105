/**
 * Addresses are compared letter by letter, everywhere: what stands before the routes sees the same address as they do.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { cookieOf } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let cookie: string;
const pages = mkdtempSync(join(tmpdir(), 'kith-pages-'));
writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Kith</title>');
beforeAll(async () => {
  services = await startServices();
  cookie = await cookieOf(services, services.userId);
});
afterAll(() => services.close());

const app = () =>
  createApp({
    services,
    logger: pino({ level: 'silent' }),
    pages,
    reach: { names: ['kith.example.org'], trustProxy: undefined, isOpen: true },
  });

const otherwise = [
  (path: string) => path.replace('/api/', '/API/'),
  (path: string) => path.replace('/api/', '/Api/'),
  (path: string) => path.replace('/api/', '/%61pi/'),
  (path: string) => path.replace('/api/', '//api/'),
];

test('no route answers to its address in other letters, on this computer or over the plain network', async () => {
  const served = app();
  for (const { id, method, path } of allRoutes) {
    const address = path.replace(':role', 'people').replace(/:[A-Za-z]+/g, () => randomUUID());
    for (const written of otherwise.map((write) => write(address))) {
      const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const ask = (host: string) =>
        request(served)
          [verb](written)
          .set({ Cookie: cookie, Host: host, ...fromHere });
      const here = await ask('localhost');
      // The page for addresses that are none of the API's knows by itself that there is nothing.
      const isPage = method === 'GET' && here.headers['content-type']?.startsWith('text/html');
      expect(`${id} ${written} ${isPage ? 'a page' : here.status}`).toMatch(/ (?:404|a page)$/);
      if (/^\/api/i.test(written)) {
        expect(`${id} ${written} ${here.status}`).toMatch(/ 404$/);
        const away = await ask('kith.example.org');
        expect(`${id} ${written} ${away.status} ${away.body.code}`).toMatch(/ 403 unprotected$/);
      }
    }
  }
});
