/**
 * What is cheap to ask and dear to answer: being followed, being asked whether we are ready, nonsense by the megabyte.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letGo } from '../../server/accounts/people-queries.ts';
import { createHealthRoutes } from '../../server/http/health.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let server: Server;
let address: string;
let communityId: string;
let jobId: string;
beforeAll(async () => {
  services = await startServices();
  server = createServer(services.door);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  communityId = (await services.newCommunity()).id;
  jobId = randomUUID();
  // Work whose files lie elsewhere: nobody here takes it up.
  await services.driver.executeQuery(
    `CREATE (:Job {id: $jobId, communityId: $communityId, kind: 'import', place: 'elsewhere', status: 'queued', stage: '', done: 0,
     total: 0, message: '', input: '{}', attempts: 0, createdAt: datetime()})`,
    { jobId, communityId },
  );
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await services.driver.executeQuery('MATCH (job:Job {id: $jobId}) DETACH DELETE job', { jobId });
  await services.close();
});

const newReader = async () => {
  const userId = await newUser(services);
  await giveRole(services, userId, communityId, 'coordinator');
  return { userId, cookie: await cookieOf(services, userId) };
};
const follow = (cookie: string, signal?: AbortSignal) =>
  fetch(`${address}/api/communities/${communityId}/jobs/${jobId}/events`, { headers: { cookie }, ...(signal ? { signal } : {}) });

test.each([
  ['the session ends', async ({ userId }: { userId: string }) => services.sessions.endAllOf(userId)],
  [
    'the role is taken away',
    async ({ userId }: { userId: string }) => {
      await services.store.write((run) => run(letGo, { communityId, userId, keep: [] }));
    },
  ],
])('whoever follows work is told nothing more once %s', async (_what, end) => {
  const reader = await newReader();
  const reply = await follow(reader.cookie);
  expect(reply.status).toBe(200);
  const whole = reply.text();
  await end(reader);
  const late = new Promise((_, failed) => setTimeout(() => failed(new Error('it goes on')), 20_000));
  expect(await Promise.race([whole, late])).toMatch(/^data: /);
});

test('one account follows ten pieces of work at once and no more; what is let go makes room', async () => {
  const { cookie } = await newReader();
  const stopping = new AbortController();
  for (let at = 0; at < 10; at++) expect((await follow(cookie, stopping.signal)).status).toBe(200);
  expect((await follow(cookie)).status).toBe(429);
  const other = new AbortController();
  expect((await follow((await newReader()).cookie, other.signal)).status).toBe(200);
  stopping.abort();
  await expect.poll(async () => (await follow(cookie, other.signal)).status, { timeout: 10_000 }).toBe(200);
  other.abort();
});

test('a hundred who ask whether it is ready are one question to the database', async () => {
  let asked = 0;
  const ping = async () => {
    asked += 1;
    await services.store.ping();
  };
  const app = express().use(createHealthRoutes({ ...services.store, ping }));
  const replies = await Promise.all(Array.from({ length: 100 }, () => request(app).get('/readyz')));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  expect(asked).toBeLessThan(10);
});

test('nonsense by the megabyte is answered with a hundred reasons, and how many more there are', async () => {
  const { cookie } = await newReader();
  const items = Array.from({ length: 200 }, () => ({ name: 1, latitude: 'x', longitude: 'x', population: 'x' }));
  const reply = await request(services.door)
    .put(`/api/communities/${communityId}/neighbourhoods`)
    .set({ Cookie: cookie, ...fromHere })
    .send({ items });
  expect(reply.status).toBe(400);
  expect(reply.body.errors).toHaveLength(100);
  expect(reply.body.detail).toBe('Some of what was sent cannot be used. The first 100 reasons are listed; there are 700 more.');
});
