/**
 * What every answer carries, whatever it is an answer to; and every way in which a page elsewhere could ask for a
 * change, on every route that makes one.
 */

import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Route } from '../../server/contract/route.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { cookieOf } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let app: ReturnType<typeof createApp>;
let cookie: string;
const overTls = { Host: 'kith.example.org', 'X-Forwarded-Proto': 'https' };

beforeAll(async () => {
  services = await startServices();
  cookie = await cookieOf(services, services.userId);
  const pages = mkdtempSync(join(tmpdir(), 'kith-pages-'));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Kith</title>');
  writeFileSync(join(pages, 'assets/main-1.js'), 'export {};');
  const fail = () => Promise.reject(new Error('broken'));
  app = createApp({
    services: { ...services, communities: { ...services.communities, list: fail } },
    logger: pino({ level: 'silent' }),
    pages,
    reach: { names: ['kith.example.org'], trustProxy: 1, isOpen: true },
  });
});
afterAll(() => services.close());

type Verb = 'get' | 'post' | 'put' | 'delete';
type Reply = { readonly status: number; readonly headers: Readonly<Record<string, string>> };

const checkHeaders = (what: string, { headers }: Reply, isSecure: boolean): void => {
  const directives = new Map(
    (headers['content-security-policy'] ?? '').split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );
  for (const name of ['object-src', 'base-uri', 'frame-ancestors', 'style-src-attr'])
    expect(`${what} ${directives.get(name)}`).toBe(`${what} 'none'`);
  for (const name of ['default-src', 'style-src', 'worker-src', 'manifest-src'])
    expect(`${what} ${directives.get(name)}`).toBe(`${what} 'self'`);
  expect(`${what} ${directives.get('script-src')}`).toBe(`${what} 'self' 'wasm-unsafe-eval'`);
  expect(headers['x-content-type-options'], what).toBe('nosniff');
  expect(headers['referrer-policy'], what).toBe('no-referrer');
  expect(headers['x-powered-by'], what).toBeUndefined();
  expect(headers['x-request-id'], what).toMatch(/^[0-9a-f-]{36}$/);
  const [, age, rest] = /^max-age=(\d+)(.*)$/.exec(headers['strict-transport-security'] ?? '') ?? [];
  if (!isSecure) {
    expect(age, what).toBeUndefined();
    return;
  }
  expect(Number(age), what).toBeGreaterThanOrEqual(365 * 24 * 60 * 60);
  expect(rest, what).toBe('; includeSubDomains');
};

const pathOf = (route: Route) => route.path.replace(':role', 'people').replace(/:[A-Za-z]+/g, () => randomUUID());
const send = (method: string, path: string) => request(app)[method.toLowerCase() as Verb](path);
const asWhole = 'no-store';

/** These end the session that asks. */
const staying = allRoutes.filter(({ id }) => !['signOut', 'signOutEverywhere'].includes(id));

describe.each([true, false])('headers, over TLS: %s', (isSecure) => {
  const headers = isSecure ? overTls : { Host: 'localhost' };

  test('of every route, for nobody and for somebody who may', async () => {
    for (const route of staying) {
      for (const who of ['', cookie]) {
        const reply = await send(route.method, pathOf(route)).set({ ...headers, ...fromHere, Cookie: who });
        checkHeaders(`${route.id} ${reply.status}`, reply, isSecure);
        expect(`${route.id} ${reply.headers['cache-control']}`).toBe(`${route.id} ${asWhole}`);
      }
    }
  });

  test.each([
    ['GET', '/', 200, 'no-cache'],
    ['GET', '/sign-in', 200, 'no-cache'],
    ['GET', '/assets/main-1.js', 200, 'public, max-age=31536000, immutable'],
    ['GET', '/assets/none.js', 404, asWhole],
    ['GET', '/assets/%00', 400, asWhole],
    ['GET', '/nothing.html', 404, asWhole],
    ['GET', '/api/nothing', 404, asWhole],
    ['GET', '/%E0%A4%A', 200, 'no-cache'],
    ['DELETE', '/api/communities', 405, asWhole],
    ['GET', '/api/communities', 500, asWhole],
    ['GET', '/healthz', 200, undefined],
    ['GET', '/readyz', 200, undefined],
    ['GET', '/metrics', 200, 'no-cache'],
  ])('%s %s: %d', async (method, path, status, kept) => {
    for (const accept of ['application/json', 'text/html']) {
      const reply = await send(method, path).set({ ...headers, ...fromHere, Cookie: cookie, Accept: accept });
      expect(reply.status).toBe(status);
      checkHeaders(path, reply, isSecure);
      if (kept !== undefined) expect(reply.headers['cache-control']).toBe(kept);
      expect(reply.text ?? '').not.toContain('kith_http_request');
    }
  });

  test('of what is refused at the door', async () => {
    const refused = [
      await send('GET', '/').set({ ...headers, Host: 'evil.example' }),
      await send('GET', '/api/session').set({ ...headers, Host: 'evil.example' }),
      await send('POST', '/api/session').set({ ...headers, 'Sec-Fetch-Site': 'cross-site' }),
    ];
    for (const reply of refused) {
      expect([reply.status, reply.headers['cache-control']]).toEqual([403, asWhole]);
      checkHeaders('refused', reply, isSecure);
    }
  });
});

describe('a change that a page elsewhere asks for', () => {
  const writes = allRoutes.filter(({ method }) => method !== 'GET');
  const takesBody = (route: Route) => route.body.type !== 'undefined';
  const ask = async (route: Route, headers: Readonly<Record<string, string>>, body?: string) => {
    const asking = send(route.method, pathOf(route)).set({ Host: 'localhost:3000', Cookie: cookie, ...headers });
    const { status, body: problem } = await (body === undefined ? asking : asking.send(body));
    return `${route.id} ${status} ${problem.code}`;
  };

  test.each([
    ['that says nothing of where it comes from', {}],
    ['from another site', { Origin: 'https://evil.example' }],
    ['from another port', { Origin: 'http://localhost:4000' }],
    ['from a page without an address', { Origin: 'null' }],
    ['from another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a neighbour’s site, whatever it calls itself', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:3000' }],
  ])('%s is refused on every route', async (_what, headers: Readonly<Record<string, string>>) => {
    expect(writes.length).toBeGreaterThan(30);
    for (const route of writes) expect(await ask(route, headers)).toBe(`${route.id} 403 forbidden`);
  });

  test('in a form that needs no asking first is refused on every route that takes a body', async () => {
    const taking = writes.filter(takesBody);
    expect(taking.length).toBeGreaterThan(20);
    for (const route of taking) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        // Not 415 where somebody may not call: whoever is refused learns nothing from how.
        const answer = await ask(route, { ...fromHere, 'Content-Type': type }, '{"a":1}');
        expect([`${route.id} 415 unsupported`, `${route.id} 404 not-found`, `${route.id} 401 sign-in-needed`]).toContain(answer);
      }
    }
  });

  test('by reading is refused where reading is not what the address is for, and changes nothing where it is', async () => {
    for (const route of writes) {
      const isRead = allRoutes.some(({ method, path }) => method === 'GET' && path === route.path);
      const reply = await send('GET', pathOf(route)).set({ Host: 'localhost', Cookie: cookie });
      if (!isRead) expect(`${route.id} ${reply.status}`).toBe(`${route.id} 405`);
    }
    const { records } = await services.driver.executeQuery('MATCH (n:Session {userId: $userId}) RETURN count(n) AS sessions', {
      userId: services.userId,
    });
    expect(records[0]?.get('sessions')).toBeGreaterThan(0);
  });

  test('without the cookie, which no page elsewhere can make the browser send, is nobody’s', async () => {
    for (const route of writes.filter(({ who }) => !who.includes('anyone'))) {
      expect(await ask(route, { ...fromHere, Cookie: '' })).toBe(`${route.id} 401 sign-in-needed`);
    }
  });
});
