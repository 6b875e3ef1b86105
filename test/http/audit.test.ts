/**
 * The log: what is opened, changed and refused leaves an entry before anything leaves, and the entries hold each other.
 */

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditRoutes } from '../../server/contract/audit.ts';
import { allRoutes } from '../../server/contract/routes.ts';
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

test('opening who somebody is leaves who did, what and when, and no name', async () => {
  const community = await services.newCommunity();
  const resident = await newResident(community.id);
  const identity = `/api/communities/${community.id}/residents/${resident}/identity`;
  const named = await request(services.app)
    .put(identity)
    .set('If-Match', '"0"')
    .send({ name: 'Wilhelmina Planted', contact: '', aliases: [] });
  expect(named.status, JSON.stringify(named.body)).toBe(200);
  expect((await request(services.app).get(identity)).status).toBe(200);
  expect((await request(services.app).get(`/api/communities/${community.id}/residents/${resident}`)).status).toBe(200);
  const { items } = await read(community.id);
  expect(items.map(({ actor, action, outcome, subject }) => [actor, action, outcome, subject])).toEqual([
    [services.userId, 'resident-opened', 'done', resident],
    [services.userId, 'identity-opened', 'done', resident],
    [services.userId, 'identity-changed', 'done', resident],
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

test('wrong passwords and roles that change are found in the communities they are about', async () => {
  const community = await services.newCommunity();
  const member = await newUser(services, { name: 'Mo Example' });
  await giveRole(services, member, community.id, 'panel');
  const path = `/api/communities/${community.id}/people/${member}`;
  expect(
    (
      await request(services.app)
        .put(path)
        .send({ roles: [{ role: 'organisation', endsOn: null }] })
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
  expect(
    (await read(community.id)).items.map(({ actor, actorName, action, subject }) => [actor, actorName, action, subject]),
  ).toEqual([
    [member, 'Mo Example', 'signed-out', ''],
    [services.userId, 'Test person', 'roles-changed', member],
  ]);
});

test('can be searched by who, what and day, and read page by page', async () => {
  const community = await services.newCommunity();
  const residents = [await newResident(community.id), await newResident(community.id), await newResident(community.id)];
  for (const id of residents) await request(services.app).get(`/api/communities/${community.id}/residents/${id}`);
  await request(services.app).get(`/api/communities/${community.id}/residents/${residents[0]}/identity`);
  expect((await read(community.id, { action: 'resident-opened' })).items).toHaveLength(3);
  expect((await read(community.id, { actor: randomUUID() })).items).toEqual([]);
  const today = new Date().toISOString().slice(0, 10);
  expect((await read(community.id, { from: today, to: today })).items).toHaveLength(4);
  expect((await read(community.id, { to: '2020-01-01' })).items).toEqual([]);
  const first = await read(community.id, { limit: 3 });
  const second = await read(community.id, { limit: 3, before: first.next ?? 0 });
  expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
  expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(4);
});

test('entries added at once are one chain, and a change to any of them is found', async () => {
  const community = await services.newCommunity();
  const resident = await newResident(community.id);
  const open = () => request(services.app).get(`/api/communities/${community.id}/residents/${resident}`);
  const replies = await Promise.all(Array.from({ length: 20 }, open));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  const { items } = await read(community.id);
  expect(items).toHaveLength(20);
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

test('every route that gives out one person or lets somebody in says what it leaves in the log', () => {
  const traced = new Map(allRoutes.map(({ id, audit }) => [id, audit]));
  const needed = [
    'readResident',
    'readIdentity',
    'saveIdentity',
    'eraseIdentity',
    'readInterview',
    'readNetwork',
    'downloadRefused',
  ];
  for (const id of [...needed, 'signIn', 'giveSecondFactor', 'signOut', 'setRoles', 'invite', 'useLink', 'makeResetLink']) {
    expect(traced.get(id), id).toBeDefined();
  }
});
