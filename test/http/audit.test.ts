/**
 * The log: what is opened, changed and refused leaves an entry before anything leaves, and the entries hold each other.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditRoutes } from '../../server/contract/audit.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const read = async (communityId: string, query: Record<string, string | number> = {}) => {
  const reply = await request(services.app).get(`/api/communities/${communityId}/audit`).query(query);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return auditRoutes.listAudit.reply.parse(reply.body);
};

const newResident = async (communityId: string): Promise<string> => {
  const id = randomUUID();
  const given = { id, ageBand: null, gender: null, timeHere: null, neighbourhoodId: null };
  const reply = await request(services.app).post(`/api/communities/${communityId}/residents`).send(given);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return id;
};

const open = (identity: string, reason: string) => request(services.app).post(`${identity}/openings`).send({ reason });

test('opening who somebody is leaves who did, in which role, what, when and why, and no name', async () => {
  const community = await services.newCommunity();
  const resident = await newResident(community.id);
  const identity = `/api/communities/${community.id}/residents/${resident}/identity`;
  const named = await request(services.app)
    .put(identity)
    .set('If-Match', '"0"')
    .send({ name: 'Wilhelmina Planted', contact: '', aliases: [] });
  expect(named.status, JSON.stringify(named.body)).toBe(200);
  expect((await open(identity, 'To ring them about the tea')).status).toBe(200);
  expect((await request(services.app).get(`/api/communities/${community.id}/residents/${resident}`)).status).toBe(200);
  const { items } = await read(community.id);
  const why = 'To ring them about the tea';
  expect(
    items.map(({ actor, role, action, outcome, subject, reason }) => [actor, role, action, outcome, subject, reason]),
  ).toEqual([
    [services.userId, 'coordinator', 'resident-opened', 'done', resident, ''],
    [services.userId, 'coordinator', 'identity-opened', 'done', resident, why],
    [services.userId, 'coordinator', 'identity-changed', 'done', resident, ''],
    [services.userId, 'coordinator', 'resident-added', 'done', resident, ''],
  ]);
  expect(items.every(({ at }) => Math.abs(Date.parse(at) - Date.now()) < 60_000)).toBe(true);
  const { records } = await services.driver.executeQuery('MATCH (entry:AuditEntry) RETURN collect(properties(entry)) AS entries');
  expect(JSON.stringify(records[0]?.get('entries'))).not.toContain('Wilhelmina');
});

test('whoever is turned away leaves a trace where they were turned away', async () => {
  const community = await services.newCommunity();
  const stranger = await newUser(services);
  const cookie = await cookieOf(services, stranger);
  const path = `/api/communities/${community.id}/residents`;
  expect((await request(services.door).get(path).set('Cookie', cookie)).status).toBe(404);
  expect((await read(community.id)).items).toMatchObject([{ actor: stranger, action: 'access-refused', outcome: 'refused' }]);
});

test('roles that change are found in the community they are about, as they were and as they are', async () => {
  const community = await services.newCommunity();
  const member = await newUser(services, { name: 'Mo Example' });
  await giveRole(services, member, community.id, 'panel');
  const path = `/api/communities/${community.id}/people/${member}`;
  expect(
    (
      await request(services.app)
        .put(path)
        .send({ roles: [{ role: 'organisation', endsOn: null }], seen: [{ role: 'panel', endsOn: null }] })
    ).status,
  ).toBe(200);
  const cookie = await cookieOf(services, member);
  expect(
    (
      await request(services.door)
        .delete('/api/session')
        .set({ Cookie: cookie, ...fromHere })
    ).status,
  ).toBe(204);
  const held = (role: string) => [{ role, endsOn: null, waves: 0 }];
  expect(
    (await read(community.id)).items.map(({ actor, actorName, action, subject, change }) => [
      ...[actor, actorName, action, subject],
      change,
    ]),
  ).toEqual([
    [member, 'Mo Example', 'signed-out', '', null],
    [services.userId, 'Test person', 'roles-changed', member, { before: held('panel'), after: held('organisation') }],
  ]);
});

test('can be searched by who, what and day, and read page by page', async () => {
  const community = await services.newCommunity();
  const residents = [await newResident(community.id), await newResident(community.id), await newResident(community.id)];
  for (const id of residents) await request(services.app).get(`/api/communities/${community.id}/residents/${id}`);
  await open(`/api/communities/${community.id}/residents/${residents[0]}/identity`, 'To ring them');
  expect((await read(community.id, { action: 'resident-opened' })).items).toHaveLength(3);
  expect((await read(community.id, { actor: randomUUID() })).items).toEqual([]);
  const today = new Date().toISOString().slice(0, 10);
  expect((await read(community.id, { from: today, to: today })).items).toHaveLength(7);
  expect((await read(community.id, { subject: residents[0] ?? '' })).items.map(({ action }) => action)).toEqual([
    'identity-opened',
    'resident-opened',
    'resident-added',
  ]);
  expect((await read(community.id, { to: '2020-01-01' })).items).toEqual([]);
  const first = await read(community.id, { limit: 4 });
  const second = await read(community.id, { limit: 4, before: first.next ?? 0 });
  expect([first.items.length, second.items.length, second.next]).toEqual([4, 3, null]);
  expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(7);
});

test('entries added at once are one chain, and a change to any of them is found', async () => {
  const community = await services.newCommunity();
  const resident = await newResident(community.id);
  const open = () => request(services.app).get(`/api/communities/${community.id}/residents/${resident}`);
  const replies = await Promise.all(Array.from({ length: 20 }, open));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  const { items } = await read(community.id);
  expect(items).toHaveLength(21);
  expect((await services.audit.verify()).faults).toEqual([]);
  const number = items[7]?.number ?? 0;
  const write = (subject: string) =>
    services.driver.executeQuery('MATCH (entry:AuditEntry {number: toInteger($number)}) SET entry.subject = $subject', {
      number,
      subject,
    });
  await write(randomUUID());
  expect((await services.audit.verify()).faults).toEqual([`Entry ${number} was changed after it was written.`]);
  await write(resident);
  expect((await services.audit.verify()).faults).toEqual([]);
});
