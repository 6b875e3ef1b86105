/**
 * Requests that no page of ours makes: other names, other sites, other forms. Each gets the answer that says whose
 * mistake it was, and never 500.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { cookieOf } from '../support/accounts.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let app: RequestListener;
let door: RequestListener;
beforeAll(async () => {
  services = await startServices();
  const pages = mkdtempSync(join(tmpdir(), 'kith-pages-'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Kith</title>');
  door = createApp({ services, logger: pino({ level: 'silent' }), pages });
  const cookie = await cookieOf(services, services.userId);
  app = (incoming, response) => {
    incoming.headers.cookie ??= cookie;
    door(incoming, response);
  };
});
afterAll(() => services.close());

const send = (headers: Readonly<Record<string, string>>, body: string) =>
  request(app)
    .post('/api/communities')
    .set({ Host: 'localhost', 'Content-Type': 'application/json', ...headers })
    .send(body);
/** As a page of ours, unless it is said where it comes from. */
const begin = (headers: Readonly<Record<string, string>>, body: string) =>
  send(headers['Origin'] === undefined ? { 'Sec-Fetch-Site': 'same-origin', ...headers } : headers, body);
const good = () => JSON.stringify({ id: randomUUID(), name: `Front door ${randomUUID()}` });

describe('who may ask for a change', () => {
  test.each([
    ['a foreign Host', { Host: 'evil.example' }],
    ['another site', { Origin: 'https://evil.example' }],
    ['a page without an address', { Origin: 'null' }],
    ['an Origin that is none', { Origin: 'http://[' }],
    ['an Origin with a port that is none', { Origin: 'http://127.0.0.1:99999' }],
    ['a cross-site page', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a same-site page', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s is refused', async (_what, headers) => {
    const reply = await begin(headers as Record<string, string>, good());
    expect([reply.status, reply.body.code]).toEqual([403, 'forbidden']);
  });

  test.each([
    ['a program that says so', { 'Sec-Fetch-Site': 'same-origin' }],
    ['a program that says so as older ones do', { Origin: 'http://localhost' }],
    ['a person who types the address', { 'Sec-Fetch-Site': 'none' }],
    ['our own page', { 'Sec-Fetch-Site': 'same-origin' }],
    ['our own page in an older browser', { Host: 'localhost:3000', Origin: 'http://localhost:3000' }],
  ])('%s may', async (_what, headers) => {
    expect((await begin(headers as Record<string, string>, good())).status).toBe(201);
  });
});

describe('a change that says nothing of where it comes from', () => {
  test('is refused with a session, and told what to say', async () => {
    const { status, body } = await send({}, good());
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(body.detail).toContain('Sec-Fetch-Site: same-origin');
  });

  // There is nothing that a page elsewhere could make use of: it asks for nothing in anybody's name.
  test('is looked at without one: so programs come in', async () => {
    const reply = await request(door)
      .post('/api/session')
      .set('Host', 'localhost')
      .send({ email: 'nobody@example.org', password: 'x' });
    expect(reply.body.detail).toBe('The email address or the password is wrong. Check both and try again.');
  });

  test('is nobody’s with a cookie that is not ours', async () => {
    const reply = await send({ Cookie: 'other=1; __Host-kith=short' }, good());
    expect([reply.status, reply.body.code]).toEqual([401, 'sign-in-needed']);
  });
});

describe('bodies that are not what they should be', () => {
  test.each([
    ['text', { 'Content-Type': 'text/plain' }, good(), 415, 'unsupported'],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=b', 415, 'unsupported'],
    ['half of JSON', {}, '{"id":', 400, 'invalid'],
    ['what is said to be packed but is not', { 'Content-Encoding': 'gzip' }, good(), 400, 'invalid'],
    ['an unknown packing', { 'Content-Encoding': 'wrapping-paper' }, good(), 415, 'unsupported'],
    ['two megabytes', {}, JSON.stringify({ name: 'x'.repeat(2_000_000) }), 413, 'too-large'],
  ])('%s', async (_what, headers, body, status, code) => {
    const reply = await begin(headers as Record<string, string>, body);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(JSON.stringify(reply.body)).not.toMatch(/at \S+ \(|node_modules/);
  });

  test.each([
    ['half a character', 'a\ud800b', 'must not contain half a character'],
    ['nothing that can be seen', '\u200b\u00ad', 'must have something that can be seen'],
    ['a turned direction', 'abc\u202edef', 'must be one line without control characters'],
    ['a null byte', 'a\u0000b', 'must be one line without control characters'],
  ])('a name with %s', async (_what, name, message) => {
    const reply = await begin({}, JSON.stringify({ id: randomUUID(), name, timezone: 'Europe/London' }));
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toContainEqual({ pointer: '/body/name', message });
  });

  test('a time zone that is none', async () => {
    const reply = await begin({}, JSON.stringify({ id: randomUUID(), name: 'Zone', timezone: 'Nowhere/City' }));
    expect(reply.body.errors).toEqual([{ pointer: '/body/timezone', message: 'must be a time zone, such as Europe/London' }]);
  });
});

test('a community is the same whether its id is in capitals, and another is not put in its place', async () => {
  const id = randomUUID();
  const name = `Capitals ${id}`;
  expect((await begin({}, JSON.stringify({ id, name }))).status).toBe(201);
  const again = await begin({}, JSON.stringify({ id: id.toUpperCase(), name }));
  expect([again.status, again.body.id]).toEqual([201, id]);
  const other = await begin({}, JSON.stringify({ id, name: `${name} and more` }));
  expect([other.status, other.body.code]).toEqual([409, 'conflict']);
});

describe('addresses', () => {
  test.each([
    ['/assets/gone.js', 404],
    ['/assets/%00', 400],
    ['/assets/..%2f..%2fpackage.json', 400],
    ['/api/nothing', 404],
  ])('%s is answered %d', async (path, status) => {
    const reply = await request(app).get(path).set('Host', 'localhost');
    expect(reply.status).toBe(status);
  });

  test('a range that is not there is the asker’s mistake', async () => {
    const reply = await request(app).get('/').set({ Host: 'localhost', Range: 'bytes=999999-' });
    expect(reply.status).toBe(400);
  });
});
