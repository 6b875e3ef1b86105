/**
 * How much may be asked for in a minute: by account and by address, for all processes together and after a restart.
 */

import { randomUUID } from 'node:crypto';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSecret } from '../../server/accounts/secret.ts';
import { createApp } from '../../server/app.ts';
import { Problem } from '../../server/contract/problem.ts';
import { createRequestLimits } from '../../server/limits/request-limits.ts';
import { cookieOf, newUser } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

/** An app of its own with limits of its own, as another process with the same database has. */
const startProcess = (perMinute: number) => {
  const limits = createRequestLimits(services.store, { perMinute });
  const app = createApp({
    services: { ...services, limits },
    logger: pino({ level: 'silent' }),
    pages: undefined,
    reach: { names: ['kith.example.org'], trustProxy: 1, isOpen: false },
  });
  return { app, stop: limits.stop };
};

const somebody = async () => {
  const userId = await newUser(services, { isAdministrator: true });
  const cookie = await cookieOf(services, userId);
  return { userId, cookie };
};
const read = (app: ReturnType<typeof createApp>, cookie: string) => request(app).get('/api/communities').set('Cookie', cookie);
const statusesOf = async (many: number, ask: () => PromiseLike<{ readonly status: number }>) => {
  const statuses: number[] = [];
  for (let at = 0; at < many; at += 1) statuses.push((await ask()).status);
  return statuses;
};
const storedCount = async (who: string): Promise<number | undefined> => {
  const { records } = await services.driver.executeQuery('MATCH (n:RequestCount {key: $key}) RETURN n.count AS count', {
    key: hashSecret(who),
  });
  return records[0]?.get('count') as number | undefined;
};
const soon = async (look: () => Promise<void>): Promise<void> => {
  for (const until = Date.now() + 5_000; ; await new Promise((done) => setTimeout(done, 20))) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
};

describe('one account', () => {
  test('is told when it is too much and how long to wait; others go on', async () => {
    const { app } = startProcess(60);
    const [busy, other] = [await somebody(), await somebody()];
    expect(await statusesOf(60, () => read(app, busy.cookie))).toEqual(Array(60).fill(200));
    const refused = await read(app, busy.cookie);
    expect(refused.status).toBe(429);
    expect(Problem.parse(refused.body).code).toBe('too-many-requests');
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.body.detail).toContain(`wait ${wait} seconds`);
    expect((await read(app, other.cookie)).status).toBe(200);
  });

  test('may ask for fewer changes than readings', async () => {
    const { app } = startProcess(60);
    const { cookie } = await somebody();
    const begin = () =>
      request(app)
        .post('/api/communities')
        .set({ Cookie: cookie, ...fromHere })
        .send({ id: randomUUID(), name: `Limit ${randomUUID()}` });
    expect(await statusesOf(16, begin)).toEqual([...Array(15).fill(201), 429]);
    expect((await read(app, cookie)).status).toBe(200);
  });

  test('is counted over two processes, and by one that has just been started', async () => {
    const [one, two] = [startProcess(60), startProcess(60)];
    const { cookie, userId } = await somebody();
    await statusesOf(30, () => read(one.app, cookie));
    await one.stop();
    expect(await storedCount(`account ${userId}`)).toBe(30);
    const inTwo = await statusesOf(40, () => read(two.app, cookie));
    expect(inTwo).toEqual([...Array(30).fill(200), ...Array(10).fill(429)]);
    await soon(async () => expect(await storedCount(`account ${userId}`)).toBe(60));
    expect((await read(startProcess(60).app, cookie)).status).toBe(429);
  });

  test('begins anew when its minute is over', async () => {
    const { app } = startProcess(60);
    const { cookie, userId } = await somebody();
    await statusesOf(60, () => read(app, cookie));
    await soon(async () => expect(await storedCount(`account ${userId}`)).toBe(60));
    // The minute is the database's: it is moved there.
    const key = hashSecret(`account ${userId}`);
    await services.driver.executeQuery("MATCH (n:RequestCount {key: $key}) SET n.until = datetime() - duration('PT1S')", { key });
    const restarted = startProcess(60);
    expect((await read(restarted.app, cookie)).status).toBe(200);
    await restarted.stop();
    expect(await storedCount(`account ${userId}`)).toBe(1);
  });

  test('is written down once in a twentieth of the limit, so that reading costs no writing', async () => {
    const { app } = startProcess(1_200);
    const { cookie, userId } = await somebody();
    await statusesOf(59, () => read(app, cookie));
    expect(await storedCount(`account ${userId}`)).toBeUndefined();
    await read(app, cookie);
    await soon(async () => expect(await storedCount(`account ${userId}`)).toBe(60));
  });

  test('of two processes that count at once, none is lost', async () => {
    const processes = Array.from({ length: 4 }, () => createRequestLimits(services.store, { perMinute: 1_000 }));
    const who = randomUUID();
    const all = Array.from({ length: 400 }, (_, at) => processes[at % 4]?.pass([{ what: 'account', who }]));
    await Promise.all(all);
    await Promise.all(processes.map(({ stop }) => stop()));
    expect(await storedCount(`account ${who}`)).toBe(400);
  });
});

describe('one address', () => {
  const from = (app: ReturnType<typeof createApp>, address: string) => () =>
    request(app).get('/api/session').set({ Host: 'kith.example.org', 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': address });

  test('is limited as the trusted proxy tells it; this computer is not', async () => {
    const { app } = startProcess(60);
    expect(await statusesOf(152, from(app, '203.0.113.77'))).toEqual([...Array(150).fill(200), 429, 429]);
    expect((await from(app, '203.0.113.78')()).status).toBe(200);
    expect(await statusesOf(160, () => request(app).get('/api/session'))).toEqual(Array(160).fill(200));
  });

  test('of the longer kind is limited with its neighbours, whom one connection can all be', async () => {
    const { app } = startProcess(60);
    await statusesOf(150, from(app, '2001:db8:7:1::1'));
    expect((await from(app, '2001:db8:7:1:ffff::2')()).status).toBe(429);
    expect((await from(app, '2001:db8:7:2::1')()).status).toBe(200);
  });
});
