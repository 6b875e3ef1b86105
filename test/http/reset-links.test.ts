/**
 * Links for a new password: who may make one for whom, which of several works, and the way back in for an administrator
 * whom nobody else can help.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdministrator, resetAdministrator } from '../../server/accounts/first-account.ts';
import { peopleRoutes } from '../../server/contract/people.ts';
import { userRoutes } from '../../server/contract/users.ts';
import { cookieOf, giveApp, giveRole, newUser } from '../support/accounts.ts';
import { createDoor, emailOf, password } from '../support/door.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());

const next = 'barley compass velvet harbour';
const use = async (secret: string) => (await door.accept(secret, { password: next })).reply;
const newCoordinator = async (communityId: string) => {
  const id = await newUser(services);
  await giveRole(services, id, communityId, 'coordinator');
  return { id, cookie: await cookieOf(services, id) };
};
/** @param cookie of whoever makes it; left out, the administrator of these tests. */
const makeLink = (communityId: string, userId: string, cookie?: string, id: string = randomUUID()) => {
  const asking = request(cookie ? services.door : services.app).post(
    `/api/communities/${communityId}/people/${userId}/reset-links`,
  );
  return (cookie ? asking.set({ Cookie: cookie, ...fromHere }) : asking).send({ id });
};
const makeForUser = (userId: string, cookie?: string) => {
  const asking = request(cookie ? services.door : services.app).post(`/api/users/${userId}/reset-links`);
  return (cookie ? asking.set({ Cookie: cookie, ...fromHere }) : asking).send({ id: randomUUID() });
};

describe('a coordinator', () => {
  test('makes none for an administrator, for who works elsewhere, nor for themselves', async () => {
    const [community, elsewhere] = [await services.newCommunity(), await services.newCommunity()];
    const { id, cookie } = await newCoordinator(community.id);
    const administrator = await newUser(services, { isAdministrator: true });
    const busy = await newUser(services);
    for (const userId of [administrator, busy]) await giveRole(services, userId, community.id, 'panel');
    await giveRole(services, busy, elsewhere.id, 'panel');
    for (const userId of [administrator, busy]) {
      const { status, body } = await makeLink(community.id, userId, cookie);
      expect([status, body.detail]).toEqual([403, expect.stringContaining('ask an administrator')]);
      expect((await makeLink(community.id, userId)).status).toBe(201);
      expect((await makeForUser(userId, cookie)).status).toBe(404);
    }
    expect((await makeLink(community.id, id, cookie)).status).toBe(409);
    expect((await makeLink(elsewhere.id, busy, cookie)).status).toBe(404);
  });

  test.each<[string, (given: { userId: string; makerId: string; communityId: string }) => Promise<unknown>]>([
    ['came to work elsewhere too', async ({ userId }) => giveRole(services, userId, (await services.newCommunity()).id, 'panel')],
    [
      'became administrator',
      ({ userId }) => services.driver.executeQuery('MATCH (u:User {id: $userId}) SET u.isAdministrator = true', { userId }),
    ],
    [
      'was given it by somebody who no longer coordinates',
      ({ makerId }) => services.driver.executeQuery('MATCH (:User {id: $makerId})-[r:HOLDS]->() DELETE r', { makerId }),
    ],
  ])('made one for somebody who %s since: it does not work', async (_, change) => {
    const { community, email, state } = await door.newMember('panel');
    const { id, cookie } = await newCoordinator(community.id);
    const userId = state.user?.id as string;
    const { secret } = peopleRoutes.makeResetLink.reply.parse((await makeLink(community.id, userId, cookie)).body);
    expect((await request(services.door).post('/api/links/read').send({ secret })).status).toBe(200);
    await change({ userId, makerId: id, communityId: community.id });
    expect((await request(services.door).post('/api/links/read').send({ secret })).status).toBe(404);
    expect((await use(secret)).status).toBe(404);
    expect((await door.signIn(email)).reply.status).toBe(200);
  });
});

describe('of several links', () => {
  const member = async () => {
    const { community, email, browser, state } = await door.newMember('panel');
    const make = async () =>
      peopleRoutes.makeResetLink.reply.parse((await makeLink(community.id, state.user?.id as string)).body);
    const list = async () =>
      peopleRoutes.listPeople.reply.parse((await request(services.app).get(`/api/communities/${community.id}/people`)).body)
        .resetLinks;
    return { community, email, browser, userId: state.user?.id as string, make, list };
  };

  test('the newest alone works, is listed, and can be taken back', async () => {
    const { community, make, list, userId, email } = await member();
    const [first, second] = [await make(), await make()];
    expect((await use(first.secret)).status).toBe(404);
    expect(await list()).toMatchObject([{ id: second.id, userId, email, expiresAt: second.expiresAt }]);
    const gone = await request(services.app).delete(`/api/communities/${community.id}/invitations/${second.id}`);
    expect([gone.status, await list()]).toEqual([204, []]);
    expect((await use(second.secret)).status).toBe(404);
  });

  test('of ten made at the same moment, one works', async () => {
    const { make, list } = await member();
    const made = await Promise.all(Array.from({ length: 10 }, make));
    expect(await list()).toHaveLength(1);
    const read = await Promise.all(
      made.map(async ({ secret }) => (await request(services.door).post('/api/links/read').send({ secret })).status),
    );
    expect(read.toSorted()).toEqual([200, ...Array(9).fill(404)]);
  });

  test('none works once the password was changed', async () => {
    const { make, list, browser } = await member();
    const { secret } = await make();
    const change = { current: password, password: next };
    expect((await browser.send('put', '/api/account/password', change)).status).toBe(200);
    expect(await list()).toEqual([]);
    expect((await use(secret)).status).toBe(404);
  });
});

describe('an administrator who has lost phone and recovery codes', () => {
  test('gets a link from another one, and begins with a new app', async () => {
    const lost = await newUser(services, { isAdministrator: true });
    await giveApp(services, lost);
    const { status, body } = await makeForUser(lost);
    expect(status, JSON.stringify(body)).toBe(201);
    const used = await use(userRoutes.makeUserResetLink.reply.parse(body).secret);
    expect(used.body).toMatchObject({ stage: 'enrol', user: { id: lost, isAdministrator: true, hasSecondFactor: false } });
  });

  test('does not make one for themselves, nor for whoever is kept out or not there', async () => {
    expect((await makeForUser(services.userId)).status).toBe(409);
    expect((await makeForUser(randomUUID())).status).toBe(404);
    const stopped = await newUser(services);
    await request(services.app).put(`/api/users/${stopped}/disabled`);
    const { status, body } = await makeForUser(stopped);
    expect([status, body.detail]).toEqual([409, expect.stringContaining('stopped')]);
  });

  test('and is the only one, comes back in by the command line', async () => {
    const email = emailOf();
    const { link } = await createAdministrator(services.store, { id: randomUUID(), name: 'Ann Example', email });
    const { browser } = await door.accept(link.secret);
    await door.enrol(browser);
    const again = await resetAdministrator(services.store, email.toUpperCase());
    // Nothing changes before the link is used.
    expect((await browser.send('get', '/api/communities')).status).toBe(200);
    const back = await door.accept(again.link.secret, { password: next });
    expect(back.reply.body).toMatchObject({ stage: 'enrol', user: { email, isAdministrator: true } });
    await door.enrol(back.browser);
    expect((await browser.send('get', '/api/communities')).status).toBe(401);
  });

  test('is told what to do when there is no such account, or its access is stopped', async () => {
    await expect(resetAdministrator(services.store, emailOf())).rejects.toMatchObject({ kind: 'notFound' });
    const id = await newUser(services);
    await request(services.app).put(`/api/users/${id}/disabled`);
    await expect(resetAdministrator(services.store, `${id}@example.org`)).rejects.toThrow(/access of .* is stopped/);
  });
});

test('somebody with an account becomes administrator by the command line, and needs an app at once', async () => {
  const { browser, email, community } = await door.newMember('panel');
  const { user, link } = await resetAdministrator(services.store, email);
  expect((await browser.send('get', `/api/communities/${community.id}`)).status).toBe(401);
  expect((await browser.send('get', '/api/session')).body).toMatchObject({ stage: 'enrol', user: { id: user.id } });
  const { browser: fresh } = await door.accept(link.secret, { password: next });
  await door.enrol(fresh);
  expect((await fresh.send('get', '/api/users')).status).toBe(200);
});
