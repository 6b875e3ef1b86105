/**
 * What nobody may read: names in errors, addresses, bodies and headers reach no log, no figure and no answer.
 */

import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Neo4jError } from 'neo4j-driver';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createMetrics } from '../../server/metrics/metrics.ts';
import { translateNeo4jError } from '../../server/neo4j/errors.ts';
import { cookieOf } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

const planted = 'Zebediah-Quillfeather';
let services: TestServices;
let cookie: string;
const lines: string[] = [];
const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });

/** Looks like an error of ours, and tries to pass its message off as a place in the source. */
const fail = async (): Promise<never> => {
  const error = new Error(`${planted}\n    at ${planted} (/srv/${planted}.ts:1:1)`);
  throw Object.assign(error, { detail: planted, query: planted });
};

const start = () => {
  const metrics = createMetrics(services);
  // The fault is ours to make: everything it passes through is the real thing.
  const faulty = { ...services, communities: { ...services.communities, list: fail, create: fail } };
  return { metrics, app: createApp({ services: faulty, logger, metrics, pages: undefined }) };
};

beforeAll(async () => {
  services = await startServices();
  cookie = await cookieOf(services, services.userId);
});
afterAll(() => services.close());

type Line = { readonly requestId?: string; readonly route?: string; readonly msg?: string } & Record<string, unknown>;
const linesOf = (requestId: string): Line[] =>
  lines.map((line) => JSON.parse(line) as Line).filter((line) => line.requestId === requestId);

test('a name in an error, an address, a query, a body and headers is told to nobody', async () => {
  const { app, metrics } = start();
  const tell = {
    ...fromHere,
    Cookie: cookie,
    'User-Agent': planted,
    Referer: `https://example.org/${planted}`,
    'X-Name': planted,
  };
  const body = { id: randomUUID(), name: planted };
  const replies = [
    await request(app).get(`/api/communities?name=${planted}`).set(tell),
    await request(app).post('/api/communities').set(tell).send(body),
    await request(app).get(`/api/communities/${planted}`).set(tell),
    await request(app).get(`/api/communities/${randomUUID()}/residents?search=${planted}`).set(tell),
    await request(app)
      .post('/api/session')
      .set(tell)
      .send({ email: `${planted}@example.org`, password: planted }),
    await request(app).post('/api/communities').set(tell).set('Content-Type', 'application/json').send(`{"name": "${planted}`),
    await request(app).put(`/api/communities?${planted}`).set(tell),
    await request(app).get(`/${planted}`).set(tell),
    await request(app).get(`/%E0%A4%A/${planted}`).set(tell),
    await request(app)
      .get('/api/communities')
      .set({ ...tell, Host: `${planted}.example.org` }),
    await request(app)
      .get('/api/communities')
      .set({ Cookie: `__Host-kith=${planted}` }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([400, 500, 404, 404, 403, 400, 405, 404, 404, 403, 401]);
  const broken = await request(app).get('/api/communities').set(tell);
  expect([broken.status, broken.body.code]).toEqual([500, 'internal']);
  for (const reply of [...replies, broken]) {
    const requestId = String(reply.headers['x-request-id']);
    expect(reply.body.requestId).toBe(requestId);
    expect(reply.text).not.toMatch(/Zebediah|Quillfeather|\bat \S+ \(|node_modules|\.ts:\d/i);
    const [answered, ...more] = linesOf(requestId).filter(({ msg }) => msg === 'answered');
    expect(more).toEqual([]);
    expect(Object.keys(answered ?? {}).sort()).toEqual(
      ['hostname', 'level', 'method', 'ms', 'msg', 'pid', 'requestId', 'route', 'status', 'time', 'userId'].sort(),
    );
    expect(answered).toMatchObject({ status: reply.status });
  }
  const { text } = await metrics.read();
  expect(`${lines.join('')}${text}`).not.toMatch(/Zebediah|Quillfeather/i);
  // Nothing was found because there was something to look through.
  expect(lines.length).toBeGreaterThanOrEqual(replies.length + 1);
  expect(text).toContain('kith_http_request_duration_seconds_count{method="GET",route="/api/communities",status="5xx"} 1');
});

test('whoever mends it finds the place by the number that was shown', async () => {
  const { app } = start();
  const reply = await request(app).get('/api/communities').set('Cookie', cookie);
  const failed = linesOf(String(reply.body.requestId)).find(({ msg }) => msg === 'request failed');
  expect(failed).toMatchObject({ route: '/api/communities', name: 'Error' });
  expect(String(failed?.['stack'])).toMatch(/silence\.test\.ts:\d+:\d+/);
  const answered = linesOf(String(reply.body.requestId)).find(({ msg }) => msg === 'answered');
  expect(answered).toMatchObject({ route: '/api/communities', method: 'GET', status: 500, userId: services.userId });
});

test('figures name routes by their pattern, and the database and long work by what they are', async () => {
  const { app, metrics } = start();
  for (let at = 0; at < 3; at += 1) await request(app).get(`/api/communities/${randomUUID()}`).set('Cookie', cookie);
  const { text, mediaType } = await metrics.read();
  expect(mediaType).toMatch(/^text\/plain/);
  const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map((match) => match[1]));
  expect([...routes]).toEqual(['/api/communities/:communityId']);
  expect(text).toContain('_count{method="GET",route="/api/communities/:communityId",status="4xx"} 3');
  expect(text).toMatch(/^kith_database_ready 1$/m);
  expect(text).toMatch(/^process_cpu_seconds_total /m);
});

test.each(['TransactionLogError', 'TransactionStartFailed'])(
  'a database that has no room is not available, and whoever looks after it reads why: %s',
  async (last) => {
    const code = `Neo.DatabaseError.Transaction.${last}`;
    const full = () => {
      throw translateNeo4jError(new Neo4jError(planted, code, '50N42', planted), 'final');
    };
    const app = createApp({
      services: { ...services, communities: { ...services.communities, list: async () => full() } },
      logger,
      pages: undefined,
    });
    const { status, headers, body, text } = await request(app).get('/api/communities').set('Cookie', cookie);
    expect([status, headers['retry-after'], body.code]).toEqual([503, '5', 'unavailable']);
    const told = linesOf(String(body.requestId)).filter(({ msg }) => msg !== 'answered');
    expect(told).toEqual([expect.objectContaining({ msg: 'not available', route: '/api/communities', kind: code })]);
    expect(`${text}${JSON.stringify(told)}`).not.toMatch(/Zebediah|Quillfeather/i);
  },
);

// A server that somebody gave for the tests keeps its logs elsewhere.
test.skipIf(inject('neo4j').logs === undefined)('the database writes no name into its own logs, whatever fails', async () => {
  const { id: communityId } = await services.newCommunity(`${planted} ${randomUUID()}`);
  const { name } = await services.communities.read(communityId);
  // Stored, found, refused by a constraint, refused as it makes no sense, and broken off in the middle.
  const residentId = randomUUID();
  const residents = `/api/communities/${communityId}/residents`;
  const sent = [
    await request(services.app).post(residents).send({ id: residentId }),
    await request(services.app).put(`${residents}/${residentId}/identity`).set('If-Match', '"0"').send({ name: planted }),
    await request(services.app).post('/api/communities').send({ id: randomUUID(), name }),
  ];
  expect(sent.map(({ status }) => status)).toEqual([201, 200, 409]);
  const failing = [
    'MATCH (c:Community {id: $id}) CREATE (:Community {id: c.id, name: $planted, key: $planted})',
    'RETURN date($planted)',
    'RETURN toInteger({name: $planted})',
    'RETURN $planted AS',
    'UNWIND range(1, 100000000) AS n WITH collect($planted + n) AS all RETURN size(all)',
  ];
  for (const text of failing) await expect(services.driver.executeQuery(text, { id: communityId, planted })).rejects.toThrow();
  const folder = inject('neo4j').logs ?? '';
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const file of files.filter((one) => one.isFile())) {
    const text = await readFile(join(file.parentPath, file.name), 'latin1');
    bytes += text.length;
    expect([file.name, /Zebediah|Quillfeather/i.exec(text)?.[0]]).toEqual([file.name, undefined]);
  }
  expect(bytes).toBeGreaterThan(10_000);
});
