/**
 * Searching the log: days as people live them, and what an entry is about in words, for those who may know them.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditRoutes } from '../../server/contract/audit.ts';
import { CommunityId } from '../../server/contract/ids.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const find = async (communityId: string, query: Record<string, string> = {}) =>
  (await ask(services, auditRoutes.listAudit, { params: { communityId }, query })).value.items;

const newResident = async (communityId: string): Promise<{ id: string; pseudonym: string }> => {
  const id = randomUUID();
  const { value } = await ask(services, residentRoutes.createResident, { params: { communityId }, body: { id } });
  return { id, pseudonym: value.pseudonym };
};

test('a day is one of the community, wherever the server stands', async () => {
  // One of the two has another date than UTC at any time of day.
  const timezone = new Date().getUTCHours() >= 10 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago';
  const given = { name: `Test ${randomUUID()}`, description: '', population: null, timezone };
  const { id } = await services.communities.create({ id: CommunityId.parse(randomUUID()), ...given }, services.userId);
  await services.audit.add({ actor: 'nobody', action: 'signed-in', outcome: 'done', communityIds: [id], subject: '' });
  const [entry] = await find(id);
  const at = new Date(entry?.at ?? '');
  const here = new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short' }).format(at);
  const inUtc = at.toISOString().slice(0, 10);
  expect(here).not.toBe(inUtc);
  expect(await find(id, { from: here, to: here })).toHaveLength(1);
  expect(await find(id, { from: inUtc, to: inUtc })).toEqual([]);
});

test('what an entry is about has a name for whoever may know it', async () => {
  const community = await services.newCommunity();
  const { id, pseudonym } = await newResident(community.id);
  const params = { communityId: community.id, id };
  await ask(services, residentRoutes.readIdentity, { params, body: { reason: 'To ring them' } });
  const member = await newUser(services, { name: 'Mo Example' });
  await giveRole(services, member, community.id, 'panel');
  const roles = [{ role: 'organisation', endsOn: null }];
  const seen = [{ role: 'panel', endsOn: null }];
  const set = await request(services.app).put(`/api/communities/${community.id}/people/${member}`).send({ roles, seen });
  expect(set.status, JSON.stringify(set.body)).toBe(200);
  const told = (await find(community.id)).map(({ about, reason }) => [about, reason]);
  const resident = { kind: 'resident', name: null, pseudonym };
  const person = { kind: 'account', name: 'Mo Example', pseudonym: null };
  expect(told).toEqual([
    [person, ''],
    [resident, 'To ring them'],
    [resident, ''],
  ]);
  // Somebody who looks after Kith, and not after this community.
  const cookie = await cookieOf(services, await newUser(services, { isAdministrator: true }));
  const reply = await request(services.door).get(`/api/communities/${community.id}/audit`).set('Cookie', cookie);
  expect(JSON.stringify(reply.body)).not.toMatch(new RegExp(`${pseudonym}|To ring them`));
  expect(reply.body.items[0].about.name).toBe('Mo Example');
});

test('by whom, and about what', async () => {
  const community = await services.newCommunity();
  const [one, two] = [await newResident(community.id), await newResident(community.id)];
  const open = (id: string) => ask(services, residentRoutes.readResident, { params: { communityId: community.id, id } });
  await open(one.id);
  await open(two.id);
  const about = await find(community.id, { subject: one.id.toUpperCase() });
  expect(about.map(({ action }) => action)).toEqual(['resident-opened', 'resident-added']);
  expect(await find(community.id, { actor: services.userId, action: 'resident-opened' })).toHaveLength(2);
  expect(await find(community.id, { actor: 'command line' })).toEqual([]);
  const wrong = await request(services.app).get(`/api/communities/${community.id}/audit`).query({ actor: 'Mo', subject: 'x' });
  expect(wrong.status).toBe(400);
});
