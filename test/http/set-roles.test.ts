/**
 * Changing roles: two who do so at once, and who is left to coordinate.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person } from '../../server/contract/people.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { createDoor, emailOf, panelEnd } from '../support/door.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let other: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  // A second process: its own driver and services on the same database.
  other = await startServices();
  door = createDoor(services);
});
afterAll(async () => {
  await services.close();
  await other.close();
});

type Held = { readonly role: string; readonly endsOn: string | null };
const held = (role: string, endsOn: string | null = null): Held => ({ role, endsOn });
const rolesOf = async (communityId: string, userId: string): Promise<Held[]> => {
  const { people } = await services.people.list(communityId);
  return people.find(({ id }) => id === userId)?.roles.map(({ role, endsOn }) => ({ role, endsOn })) ?? [];
};
const set = (communityId: string, userId: string, roles: readonly Held[], seen: readonly Held[], by = '') => {
  const asking = request(by ? services.door : services.app).put(`/api/communities/${communityId}/people/${userId}`);
  return (by ? asking.set({ Cookie: by, ...fromHere }) : asking).send({ roles, seen });
};
/** A community that nobody coordinates but those who are named. */
const coordinatedBy = async (userIds: readonly string[]) => {
  const community = await services.newCommunity();
  for (const id of userIds) await giveRole(services, id, community.id, 'coordinator');
  await services.driver.executeQuery('MATCH (:User {id: $id})-[r:HOLDS {communityId: $communityId}]->() DELETE r', {
    id: services.userId,
    communityId: community.id,
  });
  return community;
};

describe('two who change the roles of somebody', () => {
  test('do not overwrite one another: the second is shown what the first did', async () => {
    const { community, state } = await door.newMember('panel');
    const userId = state.user?.id as string;
    const seen = [held('panel', panelEnd)];
    const first = [held('panel', '2098-01-31')];
    expect((await set(community.id, userId, first, seen)).status).toBe(200);
    const second = await set(community.id, userId, [held('organisation')], seen);
    expect([second.status, second.body.code]).toEqual([409, 'stale']);
    expect(Person.parse(second.body.current).roles).toMatchObject(first);
    expect(await rolesOf(community.id, userId)).toEqual(first);
    // Sent again by who had no answer to it, it is done.
    expect((await set(community.id, userId, first, seen)).status).toBe(200);
    expect((await set(community.id, userId, [held('organisation')], first)).status).toBe(200);
    expect(await rolesOf(community.id, userId)).toEqual([held('organisation')]);
  });

  test('at the same moment: one of eight is stored whole', async () => {
    const { community, state } = await door.newMember('panel');
    const userId = state.user?.id as string;
    const wanted = Array.from({ length: 8 }, (_, at) => [
      held('panel', `2090-01-1${at}`),
      held('organisation', `2091-01-1${at}`),
    ]);
    const replies = await Promise.all(wanted.map((roles) => set(community.id, userId, roles, [held('panel', panelEnd)])));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(409)]);
    const at = replies.findIndex(({ status }) => status === 200);
    const stored = await rolesOf(community.id, userId);
    expect(new Set(stored.map(({ role, endsOn }) => `${role} ${endsOn}`))).toEqual(
      new Set(wanted[at]?.map(({ role, endsOn }) => `${role} ${endsOn}`)),
    );
  });
});

describe('somebody is left to coordinate', () => {
  test('when two coordinators remove one another at the same moment, in two processes', async () => {
    for (let round = 0; round < 4; round += 1) {
      const pair = [await newUser(services), await newUser(services)] as const;
      const community = await coordinatedBy(pair);
      const cookies = [await cookieOf(services, pair[0]), await cookieOf(services, pair[1])] as const;
      const remove = (app: TestServices['door'], by: 0 | 1) =>
        request(app)
          .put(`/api/communities/${community.id}/people/${pair[1 - by]}`)
          .set({ Cookie: cookies[by], ...fromHere })
          .send({ roles: [], seen: [held('coordinator')] });
      const replies = await Promise.all([remove(services.door, 0), remove(other.door, 1)]);
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = [...(await rolesOf(community.id, pair[0])), ...(await rolesOf(community.id, pair[1]))];
      expect(left).toEqual([held('coordinator')]);
    }
  });

  test.each<[string, (userId: string, communityId: string) => Promise<unknown>]>([
    [
      'whose term is over',
      (userId, communityId) =>
        services.driver.executeQuery(
          "MATCH (:User {id: $userId})-[r:HOLDS {communityId: $communityId}]->() SET r.endsOn = date('2020-01-31')",
          { userId, communityId },
        ),
    ],
    [
      'whose access is stopped',
      (userId) => services.driver.executeQuery('MATCH (u:User {id: $userId}) SET u.disabledAt = datetime()', { userId }),
    ],
  ])('which somebody %s does not count as', async (_, end) => {
    const [last, gone] = [await newUser(services), await newUser(services)];
    const community = await coordinatedBy([last, gone]);
    await end(gone, community.id);
    const { status, body } = await set(community.id, last, [held('organisation')], [held('coordinator')]);
    expect([status, body.detail]).toEqual([409, expect.stringContaining('Nobody would be left to coordinate')]);
    expect(await rolesOf(community.id, last)).toEqual([held('coordinator')]);
    // Nor do they by a last day that is over already.
    const over = await set(community.id, last, [held('coordinator', '2020-01-31')], [held('coordinator')]);
    expect(over.status).toBe(409);
  });

  test('and where nobody does, an administrator may change other roles all the same', async () => {
    const userId = await newUser(services);
    const community = await coordinatedBy([]);
    await giveRole(services, userId, community.id, 'panel');
    expect((await set(community.id, userId, [held('organisation')], [held('panel')])).status).toBe(200);
  });
});

test('a panel member has a last day, however far off; whoever was there before without one can still be looked at', async () => {
  const community = await services.newCommunity();
  const invite = (endsOn: string | null) =>
    request(services.app)
      .post(`/api/communities/${community.id}/invitations`)
      .send({ id: randomUUID(), name: 'Ann', email: emailOf(), roles: [held('panel', endsOn)] });
  const refused = await invite(null);
  expect([refused.status, refused.body.errors?.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
    409,
    ['/body/roles/0/endsOn'],
  ]);
  expect((await invite('2059-12-31')).status).toBe(201);
  const userId = await newUser(services);
  await giveRole(services, userId, community.id, 'panel');
  expect((await set(community.id, userId, [held('panel'), held('organisation')], [held('panel')])).status).toBe(409);
  expect((await set(community.id, userId, [held('panel', panelEnd)], [held('panel')])).status).toBe(200);
});
