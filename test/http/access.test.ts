/**
 * Every route, called by nobody and in every role, on a community of theirs, on another one and on one that is not there:
 * what the route table says, and for everybody else the very answer that a missing thing gives.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HeldRole } from '../../server/contract/accounts.ts';
import type { Role } from '../../server/contract/route.ts';
import { allRoutes } from '../../server/contract/routes.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { startServices, type TestServices } from '../support/services.ts';

const callers = ['nobody', 'no role', ...HeldRole.options, 'administrator'] as const;
type Caller = (typeof callers)[number];
const places = ['own', 'other', 'missing'] as const;
type Place = (typeof places)[number];

let services: TestServices;
const cookies = new Map<Caller, string>();
let communities: Record<Place, string>;
let waves: Record<Place, string>;

beforeAll(async () => {
  services = await startServices();
  const [own, other] = [await services.newCommunity(), await services.newCommunity()];
  communities = { own: own.id, other: other.id, missing: randomUUID() };
  const beginWave = async (communityId: string) =>
    (await services.communities.saveWave(communityId, { name: 'W', startsOn: null, endsOn: null, population: null })).id;
  waves = { own: await beginWave(own.id), other: await beginWave(other.id), missing: randomUUID() };
  for (const caller of callers) {
    if (caller === 'nobody') continue;
    const userId = await newUser(services, { isAdministrator: caller === 'administrator' });
    const role = HeldRole.safeParse(caller);
    if (role.success) await giveRole(services, userId, own.id, role.data, [waves.own]);
    cookies.set(caller, await cookieOf(services, userId));
  }
});
afterAll(() => services.close());

type Answer = 'passes' | 'sign in' | 'nothing here';

/** What the route table says, read once more and by other means than http/access.ts. */
const expected = (who: readonly Role[], isScoped: boolean, caller: Caller, place: Place): Answer => {
  if (who.includes('anyone')) return 'passes';
  if (caller === 'nobody') return 'sign in';
  if (who.includes('signed-in') || who.includes('coming-in')) return 'passes';
  if (caller === 'no role' || !who.includes(caller)) return 'nothing here';
  return !isScoped || place === 'own' || caller === 'administrator' ? 'passes' : 'nothing here';
};

const ask = async (method: string, path: string, caller: Caller): Promise<Answer> => {
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  const { status, body } = await request(services.door)
    [verb](path)
    .set('Cookie', cookies.get(caller) ?? '');
  if (status === 401) return 'sign in';
  return status === 404 && String(body.detail).startsWith('There is nothing at this address.') ? 'nothing here' : 'passes';
};

/** These end the session that asks. */
const ending = new Set(['signOut', 'signOutEverywhere']);

describe.each(allRoutes.filter(({ id }) => !ending.has(id)).map((route) => [route.id, route] as const))('%s', (_, route) => {
  test('answers as the table says', async () => {
    const isScoped = route.path.includes(':communityId');
    for (const place of isScoped ? places : (['own'] as const)) {
      const path = route.path
        .replace(':communityId', communities[place])
        .replace(':waveId', waves[place])
        .replace(':role', 'people')
        .replace(/:[A-Za-z]+/g, () => randomUUID());
      for (const caller of callers) {
        const answer = await ask(route.method, path, caller);
        expect(`${caller} on ${place}: ${answer}`).toBe(`${caller} on ${place}: ${expected(route.who, isScoped, caller, place)}`);
      }
    }
  });
});
