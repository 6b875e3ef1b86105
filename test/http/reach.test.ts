/**
 * How a request reached Kith: under its own name behind a proxy, over the plain network, or from this computer.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { accountRoutes } from '../../server/contract/accounts.ts';
import type { Route } from '../../server/contract/route.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import type { Reach } from '../../server/http/reach.ts';
import { isPublic } from '../../server/process/reach-settings.ts';
import { cookieOf } from '../support/accounts.ts';
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

const name = 'kith.example.org';
const reached = (reach: Partial<Reach>) =>
  createApp({
    services,
    logger: pino({ level: 'silent' }),
    pages,
    reach: { names: [name], trustProxy: undefined, isOpen: true, ...reach },
  });
const overTls = { Host: name, 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.9' };
const addressIn = (route: Route) => route.path.replace(':role', 'people').replace(/:[A-Za-z]+/g, () => randomUUID());
const verbOf = (route: Route) => route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';

describe('behind a proxy that is trusted', () => {
  const get = (headers: Record<string, string>) =>
    request(reached({ trustProxy: 1 }))
      .get('/api/communities')
      .set({ Cookie: cookie, ...headers });

  test('its own name over TLS is answered, and is to be opened over nothing else from now on', async () => {
    const reply = await get(overTls);
    expect(reply.status).toBe(200);
    expect(reply.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });

  test('the name that the proxy passes on counts, and no other name does', async () => {
    expect((await get({ ...overTls, Host: 'app:3000', 'X-Forwarded-Host': name })).status).toBe(200);
    expect((await get({ ...overTls, Host: 'app:3000' })).status).toBe(403);
    expect((await get({ ...overTls, Host: 'evil.example' })).body.code).toBe('forbidden');
  });

  test.each([
    ['our own page', `https://${name}`, 201],
    ['our own page over plain HTTP', `http://${name}`, 403],
    ['the page of a neighbour', 'https://other.example.org', 403],
    ['our own page on another port', `https://${name}:8443`, 403],
  ])('a change asked for by %s', async (_what, origin, status) => {
    const reply = await request(reached({ trustProxy: 1 }))
      .post('/api/communities')
      .set({ Cookie: cookie, ...overTls, Origin: origin })
      .send({ id: randomUUID(), name: `Reach ${randomUUID()}` });
    expect(reply.status).toBe(status);
  });

  test('only the trusted proxy is believed', async () => {
    expect(
      (
        await request(reached({ trustProxy: ['10.9.8.7'] }))
          .get('/api/communities')
          .set(overTls)
      ).status,
    ).toBe(403);
    const known = reached({ trustProxy: ['127.0.0.1', '::ffff:127.0.0.1'] });
    expect(
      (
        await request(known)
          .get('/api/communities')
          .set({ Cookie: cookie, ...overTls })
      ).status,
    ).toBe(200);
  });
});

describe('where others could read along', () => {
  const plain = [
    ['its name without TLS', { names: [name] }, { Host: name }],
    ['its name, and a proxy nobody trusts', { names: [name] }, overTls],
    ['an address of the network', { names: [] }, { Host: '192.0.2.2:3000' }],
    ['this computer’s name, passed on by a proxy', { names: [] }, { Host: 'localhost:3000', 'X-Forwarded-For': '203.0.113.9' }],
  ] as const;

  test.each(plain)('%s: nobody is signed in, and every route but one says why', async (_what, reach, headers) => {
    const app = reached(reach);
    for (const route of allRoutes.filter(({ id }) => id !== 'readSession')) {
      const reply = await request(app)
        [verbOf(route)](addressIn(route))
        .set({ Cookie: cookie, ...headers });
      expect(`${route.id} ${reply.status}`).toBe(`${route.id} 403`);
      expect(reply.headers['set-cookie']).toBeUndefined();
      expect(reply.body).toMatchObject({
        code: 'unprotected',
        detail: expect.stringMatching(/^Kith does not sign anyone in over an unprotected connection/),
      });
    }
    const state = await request(app)
      .get('/api/session')
      .set({ Cookie: cookie, ...headers });
    expect(accountRoutes.readSession.reply.parse(state.body)).toMatchObject({ stage: 'none', user: null, mayComeIn: false });
    const page = await request(app).get('/sign-in').set(headers);
    expect([page.status, page.headers['strict-transport-security']]).toEqual([200, undefined]);
  });

  test('an address of the network opens nothing where only this computer is listened to, or another name is set', async () => {
    for (const reach of [{ names: [], isOpen: false }, { names: [name] }]) {
      for (const path of ['/', '/sign-in', '/api/session', '/healthz', '/readyz']) {
        const reply = await request(reached(reach)).get(path).set('Host', '192.0.2.2:3000');
        expect(`${path} ${reply.status}`).toBe(`${path} 403`);
      }
    }
    for (const path of ['/healthz', '/readyz']) {
      expect(
        (
          await request(reached({ names: [] }))
            .get(path)
            .set('Host', '192.0.2.2:3000')
        ).status,
      ).toBe(403);
    }
  });

  test('this computer still comes in', async () => {
    const reply = await request(reached({ names: [] }))
      .get('/api/communities')
      .set({ Cookie: cookie, Host: 'localhost:3000' });
    expect(reply.status).toBe(200);
  });
});

describe('settings that cannot be read are refused', () => {
  test.each([
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '99'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '10.0.0.1, proxy'],
    ['KITH_NAME', 'https://kith.example.org'],
    ['KITH_NAME', 'kith.example.org:443'],
    ['KITH_NAME', '*.example.org'],
    ['METRICS_PORT', '70000'],
    ['RATE_LIMIT', 'off'],
    ['RATE_LIMIT', '0'],
  ])('%s=%s', (setting, value) => {
    expect(() => readConfig({ [setting]: value })).toThrow(new RegExp(`  ${setting}: m`));
  });

  test('and those that can are taken', () => {
    expect(readConfig({})).toMatchObject({ names: [], trustProxy: undefined, metricsPort: undefined, rateLimit: 1200 });
    expect(readConfig({ TRUST_PROXY: '2', KITH_NAME: 'Kith.Example.org, kith2.example.org' })).toMatchObject({
      trustProxy: 2,
      names: [name, 'kith2.example.org'],
    });
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/24, fd00::1' }).trustProxy).toEqual(['10.0.0.0/24', 'fd00::1']);
    expect(readConfig({ TRUST_PROXY: '0' }).trustProxy).toBeUndefined();
    expect(readConfig({ RATE_LIMIT: '1000000' }).rateLimit).toBe(1_000_000);
    for (const open of [{ KITH_BIND: '0.0.0.0' }, { KITH_NAME: name }, { TRUST_PROXY: '1' }]) {
      expect(() => readConfig({ RATE_LIMIT: '1000000', ...open })).toThrow(/RATE_LIMIT: may be more than 12000 only/);
    }
  });

  test('the demo is for this computer alone: not where a name or a proxy lets others in', () => {
    expect(isPublic(readConfig({}))).toBe(false);
    expect([{ KITH_BIND: '0.0.0.0' }, { KITH_NAME: name }, { TRUST_PROXY: '1' }].map((env) => isPublic(readConfig(env)))).toEqual(
      [true, true, true],
    );
  });
});
