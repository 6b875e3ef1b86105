/**
 * When sessions and links end: by the database's clock, whatever the clock of the process says. Tests move what is stored.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { hashSecret } from '../../server/accounts/secret.ts';
import { peopleRoutes } from '../../server/contract/people.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { createDoor } from '../support/door.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());
afterEach(() => vi.useRealTimers());

const minutes = 60;
const hashOf = (cookie: string) => hashSecret(cookie.split('=')[1] as string);

/** Seconds until the session's idle and absolute ends, as the database counts. */
const leftOf = async (cookie: string) => {
  const { records } = await services.driver.executeQuery(
    `MATCH (s:Session {secretHash: $hash})
     RETURN duration.inSeconds(datetime(), s.idleUntil).seconds AS idle, duration.inSeconds(datetime(), s.endsAt).seconds AS absolute`,
    { hash: hashOf(cookie) },
  );
  return { idle: Number(records[0]?.get('idle')), absolute: Number(records[0]?.get('absolute')) };
};
/** So many seconds go by, as far as the session is concerned. */
const pass = async (cookie: string, seconds: number) => {
  await services.driver.executeQuery(
    `MATCH (s:Session {secretHash: $hash}) WITH s, duration({seconds: toInteger($seconds)}) AS gone
     SET s.idleUntil = s.idleUntil - gone, s.endsAt = s.endsAt - gone`,
    { hash: hashOf(cookie), seconds },
  );
  services.sessions.forget();
};
/** Asked without staying in by it. */
const stageOf = async (cookie: string): Promise<string> =>
  (await request(services.door).get('/api/session').set('Cookie', cookie)).body.stage;
/** In a process that has seen nobody yet: what keeps a session open is written once a minute only. */
const callAfresh = async (cookie: string, path: string) => {
  const fresh = await startServices();
  const reply = await request(fresh.door).get(path).set('Cookie', cookie);
  await fresh.close();
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
};
/** A minute less at most: the machine may be slow. */
const expectAbout = (seconds: number, about: number) => {
  expect(seconds).toBeGreaterThan(about - minutes);
  expect(seconds).toBeLessThanOrEqual(about);
};

describe('a session that nobody uses', () => {
  test('ends after 15 minutes, and not before', async () => {
    const { browser } = await door.newMember('panel');
    await browser.send('get', '/api/communities');
    const cookie = browser.cookie();
    expectAbout((await leftOf(cookie)).idle, 15 * minutes);
    await pass(cookie, 14 * minutes);
    expect(await stageOf(cookie)).toBe('signed-in');
    await pass(cookie, minutes);
    expect(await stageOf(cookie)).toBe('none');
    expect((await browser.send('get', '/api/communities')).status).toBe(401);
  });

  test('stays open by being used, but for 12 hours in all', async () => {
    const { browser } = await door.newMember('panel');
    const cookie = browser.cookie();
    expectAbout((await leftOf(cookie)).absolute, 12 * 60 * minutes);
    await pass(cookie, 14 * minutes);
    await callAfresh(cookie, '/api/communities');
    expectAbout((await leftOf(cookie)).idle, 15 * minutes);
    await services.driver.executeQuery(
      "MATCH (s:Session {secretHash: $hash}) SET s.endsAt = s.endsAt - duration('PT11H45M'), s.idleUntil = datetime() + duration('PT1H')",
      { hash: hashOf(cookie) },
    );
    services.sessions.forget();
    expect(await stageOf(cookie)).toBe('signed-in');
    await services.driver.executeQuery("MATCH (s:Session {secretHash: $hash}) SET s.endsAt = s.endsAt - duration('PT2M')", {
      hash: hashOf(cookie),
    });
    services.sessions.forget();
    expect(await stageOf(cookie)).toBe('none');
  });

  test('ends after 60 minutes in an interview, in its second hour too', async () => {
    const community = await services.newCommunity();
    const { id: waveId } = await services.communities.saveWave(community.id, {
      name: 'One',
      startsOn: null,
      endsOn: null,
      population: null,
    });
    const userId = await newUser(services);
    await giveRole(services, userId, community.id, 'researcher', [waveId]);
    const cookie = await cookieOf(services, userId);
    const here = `/api/communities/${community.id}`;
    await callAfresh(cookie, `${here}/waves/${waveId}/interview-form`);
    expectAbout((await leftOf(cookie)).idle, 60 * minutes);
    await pass(cookie, 59 * minutes);
    expect(await stageOf(cookie)).toBe('signed-in');
    // A name is typed: the form asks who is meant, and nothing else all the while.
    await callAfresh(cookie, `${here}/directory?q=ann`);
    expectAbout((await leftOf(cookie)).idle, 60 * minutes);
    await pass(cookie, 61 * minutes);
    expect(await stageOf(cookie)).toBe('none');
  });

  test.each([
    ['behind', -1],
    ['before', 1],
  ])('is not touched by a clock that is half an hour %s the database', async (_, direction) => {
    const { email } = await door.newMember('panel');
    vi.useFakeTimers({ now: Date.now() + direction * 30 * minutes * 1000, toFake: ['Date'] });
    const { browser } = await door.signIn(email);
    expect((await browser.send('get', '/api/communities')).status).toBe(200);
    const { idle, absolute } = await leftOf(browser.cookie());
    expectAbout(idle, 15 * minutes);
    expectAbout(absolute, 12 * 60 * minutes);
  });
});

describe('a link', () => {
  const daysLeft = async (id: string) => {
    const { records } = await services.driver.executeQuery(
      'MATCH (l:Link {id: $id}) RETURN duration.inSeconds(datetime(), l.endsAt).seconds AS left',
      { id },
    );
    return Number(records[0]?.get('left')) / (24 * 60 * minutes);
  };
  const end = (id: string, days: number) =>
    services.driver.executeQuery('MATCH (l:Link {id: $id}) SET l.endsAt = l.endsAt - duration({days: toInteger($days)})', {
      id,
      days,
    });
  const readStatus = async (secret: string) => (await request(services.door).post('/api/links/read').send({ secret })).status;

  test('of an invitation works for 14 days, by the database’s clock, and is no longer listed then', async () => {
    const community = await services.newCommunity();
    vi.useFakeTimers({ now: Date.now() - 30 * minutes * 1000, toFake: ['Date'] });
    const { id, secret } = await door.invite(community.id, 'panel');
    vi.useRealTimers();
    expect(await daysLeft(id)).toBeCloseTo(14, 2);
    await end(id, 13);
    expect(await readStatus(secret)).toBe(200);
    await end(id, 1);
    expect(await readStatus(secret)).toBe(404);
    expect((await door.accept(secret)).reply.status).toBe(404);
    expect((await services.people.list(community.id)).invitations).toEqual([]);
  });

  test('for a new password works for two days', async () => {
    const { community, state, email } = await door.newMember('panel');
    const made = await request(services.app)
      .post(`/api/communities/${community.id}/people/${state.user?.id}/reset-links`)
      .send({ id: randomUUID() });
    const { id, secret, expiresAt } = peopleRoutes.makeResetLink.reply.parse(made.body);
    expect(await daysLeft(id)).toBeCloseTo(2, 2);
    expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(2, 2);
    await end(id, 1);
    expect(await readStatus(secret)).toBe(200);
    await end(id, 1);
    expect(await readStatus(secret)).toBe(404);
    expect((await door.accept(secret, { password: 'barley compass velvet harbour' })).reply.status).toBe(404);
    expect((await services.people.list(community.id)).resetLinks).toEqual([]);
    expect((await door.signIn(email)).reply.status).toBe(200);
  });
});
