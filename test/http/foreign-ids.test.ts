/**
 * Ids within what is sent: one of something in another community is answered as one of something that is nowhere, so that no
 * form can be used to feel out what others have, or to tie anything to it.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Route } from '../../server/contract/route.ts';
import { routes } from '../../server/contract/routes.ts';
import { appAs } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { answered, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { writeExamples } from '../support/writes/examples.ts';
import { newWorld, type World } from '../support/writes/world.ts';

let services: TestServices;
let own: World;
let other: World;
beforeAll(async () => {
  services = await startServices();
  [own, other] = [await newWorld(services), await newWorld(services)];
});
afterAll(() => services.close());

const makers = {
  resident: ['editResident', 'id'],
  asset: ['editAsset', 'id'],
  group: ['editGroup', 'id'],
  organisation: ['editOrganisation', 'id'],
  neighbourhood: ['editNeighbourhood', 'neighbourhoodId'],
  instrument: ['editInstrument', 'instrumentId'],
  version: ['retireInstrumentVersion', 'versionId'],
} as const;
type Kind = keyof typeof makers | 'wave';

const make = async (world: World, kind: Kind): Promise<string> => {
  if (kind === 'wave') return world.waveId;
  const [routeId, name] = makers[kind];
  const made = await writeExamples[routeId]?.[0]?.(world);
  return made?.params[name] ?? '';
};

const asset = { name: 'The Hub', kind: 'place' };
const naming = (id: string) => ({ answers: [answered('advice', { is: 'known', id })] });
const researcher = (id: string) => ({ roles: [{ role: 'researcher', waveIds: [id] }] });

/** What is sent, and what its id is of. */
const cases: readonly (readonly [field: string, route: Route, kind: Kind, body: (id: string) => object])[] = [
  ['neighbourhoodId', routes.createResident, 'neighbourhood', (neighbourhoodId) => ({ neighbourhoodId })],
  ['neighbourhoodId', routes.editResident, 'neighbourhood', (neighbourhoodId) => ({ neighbourhoodId })],
  ['neighbourhoodId', routes.createAsset, 'neighbourhood', (neighbourhoodId) => ({ ...asset, neighbourhoodId })],
  ['neighbourhoodId', routes.editAsset, 'neighbourhood', (neighbourhoodId) => ({ ...asset, neighbourhoodId })],
  ['runBy', routes.createAsset, 'organisation', (id) => ({ ...asset, runBy: [id] })],
  ['runBy', routes.editAsset, 'organisation', (id) => ({ ...asset, runBy: [id] })],
  ['meetsAt', routes.createGroup, 'asset', (id) => ({ name: 'Choir', meetsAt: [id] })],
  ['meetsAt', routes.editGroup, 'asset', (id) => ({ name: 'Choir', meetsAt: [id] })],
  ['worksWith', routes.createOrganisation, 'organisation', (id) => ({ name: 'Aid', worksWith: [id] })],
  ['worksWith', routes.editOrganisation, 'organisation', (id) => ({ name: 'Aid', worksWith: [id] })],
  [
    'respondent',
    routes.createInterview,
    'resident',
    (id) => ({ respondent: { is: 'known', id }, answers: [answered('advice', words('Ann'))] }),
  ],
  [
    'respondent.neighbourhoodId',
    routes.createInterview,
    'neighbourhood',
    (neighbourhoodId) => ({ respondent: { ...newRespondent(), neighbourhoodId }, answers: [answered('advice', words('Ann'))] }),
  ],
  ['named, a resident', routes.createInterview, 'resident', (id) => ({ respondent: newRespondent(), ...naming(id) })],
  ['named, an asset', routes.createInterview, 'asset', (id) => ({ respondent: newRespondent(), ...naming(id) })],
  ['named, a group', routes.mendInterview, 'group', naming],
  ['from.id', routes.createInstrument, 'instrument', (id) => ({ id: randomUUID(), from: { is: 'instrument', id } })],
  ['waveIds', routes.invite, 'wave', (id) => ({ name: 'Ann', email: `${randomUUID()}@example.org`, ...researcher(id) })],
  ['waveIds', routes.setRoles, 'wave', researcher],
  ['versionId', routes.editWaveWork, 'version', (versionId) => ({ versionId })],
  ['neighbourhoodIds', routes.editResearcher, 'neighbourhood', (id) => ({ neighbourhoodIds: [id] })],
  [
    'neighbourhoodId',
    routes.editWaveTargets,
    'neighbourhood',
    (neighbourhoodId) => ({ cells: [{ neighbourhoodId, ageBand: null, target: 3, percent: null }] }),
  ],
];

/** The example of the route as it is, but for these. */
const send = async (route: Route, body: object) => {
  const example = await writeExamples[route.id]?.at(-1)?.(own);
  if (!example) throw new Error(`no example of ${route.id}`);
  const { params, ifMatch } = example;
  const given = { params, body: { ...(example.body as object), ...body } };
  return ask({ app: appAs(services.door, own.cookie) }, route, ifMatch === undefined ? given : { ...given, ifMatch });
};

test.each(cases.map(([field, route, ...rest]) => [route.id, field, route, ...rest] as const))('%s: %s', async (...given) => {
  const [, , route, kind, body] = given;
  // It is what the example says it is: the same with something of this community is taken.
  expect((await send(route, body(await make(own, kind)))).status).toBe(route.status);
  const missing = await send(route, body(randomUUID()));
  const foreign = await send(route, body(await make(other, kind)));
  expect([409, 422]).toContain(missing.status);
  const told = ({ problem: { requestId: _, ...others } }: typeof missing) => others;
  expect(told(foreign)).toEqual(told(missing));
});

test('nothing of the other community is tied to this one', async () => {
  const { records } = await services.driver.executeQuery(
    `MATCH (a {communityId: $own})--(b {communityId: $other}) RETURN count(*) AS ties`,
    { own: own.communityId, other: other.communityId },
  );
  expect(Number(records[0]?.get('ties'))).toBe(0);
});
