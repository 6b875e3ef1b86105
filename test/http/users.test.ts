/**
 * Who has an account, and keeping somebody out: at once, in every process, by every way in; and letting them in again.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userRoutes } from '../../server/contract/users.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { createDoor, password } from '../support/door.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let other: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  // A second process, as far as sessions are concerned: its own driver and services on the same database.
  other = await startServices();
  door = createDoor(services);
});
afterAll(async () => {
  await services.close();
  await other.close();
});

const disable = (userId: string) => ask(services, userRoutes.disableUser, { params: { userId } });
const enable = (userId: string) => ask(services, userRoutes.enableUser, { params: { userId } });
const find = async (q: string) => (await ask(services, userRoutes.listUsers, { query: { q } })).value;

describe('the list of accounts', () => {
  test('says who they are, where they work and when they came in', async () => {
    const began = Date.now();
    const { community, email } = await door.newMember('panel');
    const [user] = (await find(email.toUpperCase())).items;
    expect(user).toMatchObject({ name: 'Ann Example', email, isAdministrator: false, hasSecondFactor: false, disabledAt: null });
    expect(user?.communities).toEqual([{ communityId: community.id, name: community.name, roles: ['panel'] }]);
    expect(Date.parse(user?.signedInAt ?? '')).toBeGreaterThanOrEqual(began);
    const unseen = await newUser(services);
    expect((await find(unseen)).items).toMatchObject([{ id: unseen, signedInAt: null, communities: [] }]);
  });

  test('is searched and paged, whatever the letters', async () => {
    const mark = randomUUID();
    for (const name of [`آن ${mark}`, `Žofie \`${mark}\``, `ann ${mark}`, `Ann ${mark}`]) await newUser(services, { name });
    const first = (await ask(services, userRoutes.listUsers, { query: { q: mark, limit: 3 } })).value;
    expect([first.items.length, first.total]).toEqual([3, 4]);
    const query = { q: mark, limit: 3, cursor: first.next ?? '' };
    const second = (await ask(services, userRoutes.listUsers, { query })).value;
    expect([second.items.length, second.next]).toEqual([1, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    expect((await find(`ŽOFIE \`${mark}`)).total).toBe(1);
    expect((await find('") MATCH (n) DETACH DELETE n //')).total).toBe(0);
    for (const query of [{ limit: 0 }, { limit: 501 }, { cursor: 'ü' }, { q: 'x'.repeat(121) }, { role: 'administrator' }]) {
      expect((await ask(services, userRoutes.listUsers, { query: query as never })).status).toBe(400);
    }
  });
});

describe('somebody who is kept out', () => {
  test('is out with their next request, and within five seconds in another process, by password, code and link; and in again when let in', async () => {
    const { browser, email, community } = await door.newMember('panel');
    const second = (await door.signIn(email)).browser;
    const [user] = (await find(email)).items;
    const userId = user?.id as string;
    const inOther = () => request(other.door).get('/api/communities').set('Cookie', second.cookie());
    expect((await inOther()).status).toBe(200);
    const resetLink = async () => {
      const reply = await request(services.app)
        .post(`/api/communities/${community.id}/people/${userId}/reset-links`)
        .send({ id: randomUUID() });
      return reply.body.secret as string;
    };
    const secret = await resetLink();

    const at = performance.now();
    const kept = await disable(userId);
    expect(Date.parse(kept.value.disabledAt ?? '')).toBeGreaterThan(0);
    expect((await browser.send('get', '/api/communities')).status).toBe(401);
    // The other process remembers for a moment whom it has seen.
    await expect.poll(async () => (await inOther()).status, { timeout: 5_000 }).toBe(401);
    expect(performance.now() - at).toBeLessThan(5_000);
    const { records } = await services.driver.executeQuery('MATCH (s:Session {userId: $userId}) RETURN s', { userId });
    expect(records).toHaveLength(0);
    expect((await door.signIn(email)).reply.status).toBe(403);
    const use = (link: string) => door.accept(link, { password: 'harbour trombone velvet gnome' });
    const newer = await resetLink();
    for (const link of [secret, newer]) {
      expect((await request(services.door).post('/api/links/read').send({ secret: link })).status).toBe(404);
      expect((await use(link)).reply.status).toBe(404);
    }
    const invitation = await door.invite(community.id, 'organisation', email);
    expect((await door.accept(invitation.secret)).reply.status).toBe(409);
    expect((await disable(userId)).value.disabledAt).toBe(kept.value.disabledAt);

    expect((await enable(userId)).value.disabledAt).toBeNull();
    expect((await inOther()).status).toBe(401);
    const again = await door.signIn(email, { password });
    expect([again.reply.status, again.state.stage]).toEqual([200, 'signed-in']);
    // Of two links the newer one works.
    expect([(await use(secret)).reply.status, (await use(newer)).reply.status]).toEqual([404, 200]);
    const { items } = await services.audit.list(community.id, { limit: 50 });
    const told = items.filter(({ subject }) => subject === userId).map(({ action }) => action);
    expect(told).toEqual(expect.arrayContaining(['account-disabled', 'account-enabled']));
  });

  test('is never oneself, nobody, nor whoever administers alone; two cannot keep one another out', async () => {
    expect((await disable(services.userId)).problem.detail).toContain('You cannot stop your own access');
    expect((await disable(randomUUID())).status).toBe(404);
    expect((await enable(randomUUID())).status).toBe(404);
    const pair = [await newUser(services, { isAdministrator: true }), await newUser(services, { isAdministrator: true })];
    const cookies = await Promise.all(pair.map((id) => cookieOf(services, id)));
    const keepOut = (by: number, whom: number) =>
      request(services.door)
        .put(`/api/users/${pair[whom]}/disabled`)
        .set({ Cookie: cookies[by] as string, ...fromHere });
    const statuses = (await Promise.all([keepOut(0, 1), keepOut(1, 0)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 401]);
    const { records } = await services.driver.executeQuery(
      'MATCH (u:User) WHERE u.isAdministrator AND u.disabledAt IS NULL AND NOT u.id IN $keep SET u.disabledAt = datetime() RETURN u.id',
      { keep: [services.userId] },
    );
    expect(records.length).toBeGreaterThan(0);
    const demo = { id: 'demo', name: '', email: '', isAdministrator: true, hasSecondFactor: false, isDemo: true, standings: [] };
    await expect(services.users.disable(services.userId, demo)).rejects.toThrow('Nobody would be left to look after Kith');
  });

  test('is decided by administrators alone', async () => {
    const coordinator = await newUser(services);
    await giveRole(services, coordinator, (await services.newCommunity()).id, 'coordinator');
    const cookie = await cookieOf(services, coordinator);
    const target = await newUser(services);
    for (const [method, path] of [
      ['get', '/api/users'],
      ['put', `/api/users/${target}/disabled`],
      ['delete', `/api/users/${target}/disabled`],
    ] as const) {
      const reply = await request(services.door)
        [method](path)
        .set({ Cookie: cookie, ...fromHere });
      expect([reply.status, reply.body.detail]).toEqual([404, expect.stringMatching(/^There is nothing at this address/)]);
    }
  });
});
