/**
 * What each role finds in a community: entries by who may find them, and never somebody in a role who has not agreed.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { HeldRole } from '../../server/contract/accounts.ts';
import { assetRoutes } from '../../server/contract/assets.ts';
import { groupRoutes } from '../../server/contract/groups.ts';
import { guideRoutes } from '../../server/contract/guide.ts';
import { organisationRoutes } from '../../server/contract/organisations.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let communityId: string;

beforeAll(async () => {
  services = await startServices();
  communityId = (await services.newCommunity()).id;
  const params = { communityId };
  const add = (name: string, more: object) =>
    ask(services, assetRoutes.createAsset, { params, body: { id: randomUUID(), kind: 'place', name, ...more } });
  await add('Open hall', { visibility: 'public' });
  await add('Surgery line', { visibility: 'professionals' });
  await add('Panel room', { visibility: 'panel-only' });
  await add('Half-known bench', { visibility: 'unlisted' });
  await add('Closed hall', { visibility: 'public', endedOn: '2001-01-01' });
  await add('The lollipop lady', { kind: 'person-in-a-role', visibility: 'professionals' });
  const agreed = await add('The warden', { kind: 'person-in-a-role', visibility: 'public', personAgrees: true });
  const run = { id: randomUUID(), name: 'Hidden trust', visibility: 'unlisted' };
  await ask(services, organisationRoutes.createOrganisation, { params, body: run });
  const meetsAt = [agreed.value.id];
  await ask(services, groupRoutes.createGroup, {
    params,
    body: { id: randomUUID(), name: 'Chess', visibility: 'public', meetsAt },
  });
  // It came to rest on one person who has not agreed, while it was open to all.
  const { driver } = services;
  await driver.executeQuery(
    `MATCH (n:Asset {communityId: $communityId, name: 'Open hall'}) CREATE (m:Asset:Member {id: $id, communityId: $communityId,
     name: 'Kitchen table', kind: 'place', visibility: 'public', restsOnOnePerson: true})`,
    { communityId, id: randomUUID() },
  );
});
afterAll(() => services.close());

const readAs = async (role: HeldRole, query = '') => {
  const userId = await newUser(services);
  await giveRole(services, userId, communityId, role);
  const { status, body } = await request(services.door)
    .get(`/api/communities/${communityId}/guide${query}`)
    .set('Cookie', await cookieOf(services, userId));
  expect(status, JSON.stringify(body)).toBe(200);
  return guideRoutes.listGuide.reply.parse(body);
};
const namesFor = async (role: HeldRole) => (await readAs(role)).items.map(({ name }) => name);

const all = [
  'Chess',
  'Half-known bench',
  'Hidden trust',
  'Kitchen table',
  'Open hall',
  'Panel room',
  'Surgery line',
  'The lollipop lady',
  'The warden',
];

it.each<[HeldRole, readonly string[]]>([
  ['coordinator', all],
  ['researcher', all],
  ['link-worker', ['Chess', 'Kitchen table', 'Open hall', 'Surgery line', 'The lollipop lady', 'The warden']],
  ['panel', ['Chess', 'Open hall', 'Panel room', 'The warden']],
  ['organisation', ['Chess', 'Open hall', 'The warden']],
])('%s finds what it may', async (role, names) => {
  expect(await namesFor(role)).toEqual(names);
});

it('says who may find an entry to those alone who may change it', async () => {
  expect(new Set((await readAs('panel')).items.map(({ visibility }) => visibility))).toEqual(new Set([null]));
  expect((await readAs('coordinator')).items.every(({ visibility }) => visibility !== null)).toBe(true);
});

it('finds by words and kind, and goes on where a page ended', async () => {
  const found = await readAs('link-worker', '?q=LOLLIPOP');
  expect([found.total, found.items[0]?.name, found.items[0]?.assetKind]).toEqual([1, 'The lollipop lady', 'person-in-a-role']);
  expect((await readAs('panel', '?q=lollipop')).total).toBe(0);
  expect((await readAs('panel', '?kind=group')).items.map(({ name, connected }) => [name, connected[0]?.name])).toEqual([
    ['Chess', 'The warden'],
  ]);
  const first = await readAs('panel', '?limit=3');
  const second = await readAs('panel', `?limit=3&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(await namesFor('panel'));
  expect([first.total, second.total, second.next]).toEqual([4, 4, null]);
});
