/**
 * Assets by how residents are connected to them, through the API: what a link worker may see of them, and no more.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetFieldsOf } from '../../server/assets/asset.ts';
import { connectionRoutes } from '../../server/contract/connections.ts';
import { ImportMapping } from '../../server/contract/import-mapping.ts';
import { createImportRecord } from '../../server/imports/import-record.ts';
import { importWave } from '../../server/imports/wave-import.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let communityId: string;
let waveId: string;

const mapping = ImportMapping.parse({
  source: 'test',
  people: { id: 'id', neighbourhood: 'area', age: 'age', answered: { column: 'answered', yes: 'yes' } },
  ties: { from: 'from', to: 'to', toKind: 'kind', generator: 'about' },
  generators: { help: {}, uses: {} },
});

const people = Array.from({ length: 40 }, (_, at) => ({
  id: `p${at}`,
  area: at < 20 ? 'West' : 'East',
  age: 20 + at,
  answered: at === 39 ? 'no' : 'yes',
}));
/** How many of the first people use each. */
const uses = {
  pub: 39,
  library: 17,
  shop: 16,
  bench: 8,
  shed: 7,
  hut: 1,
  postman: 30,
  quiz: 12,
  den: 20,
  secret: 20,
  gone: 20,
  idle: 0,
};

const table = (rows: readonly Readonly<Record<string, string | number>>[]) =>
  [Object.keys(rows[0]!).join(','), ...rows.map((row) => Object.values(row).join(','))].join('\n');

/** Two circles, each a ring in which everybody names the next five; nobody names across. */
const ties = [
  ...people.flatMap((person, at) =>
    [1, 2, 3, 4, 5].map((step) => {
      const to = at < 20 ? (at + step) % 20 : 20 + ((at - 20 + step) % 20);
      return { from: person.id, to: `p${to}`, kind: 'person', about: 'help' };
    }),
  ),
  ...Object.entries(uses).flatMap(([name, count]) =>
    // From both ends in turn, so that both circles use what more than a few use.
    Array.from({ length: count }, (_, at) => ({
      from: `p${at % 2 === 0 ? at / 2 : 20 + (at - 1) / 2}`,
      to: name,
      kind: 'asset',
      about: 'uses',
    })),
  ),
];

const setUp = async (): Promise<void> => {
  const { store, communities } = services;
  communityId = (await services.newCommunity()).id;
  waveId = (await communities.saveWave(communityId, { name: 'One', startsOn: null, endsOn: null, population: 400 })).id;
  const folder = await mkdtemp(join(tmpdir(), 'kith-connections-'));
  const write = async (name: string, rows: Parameters<typeof table>[0]) => {
    await writeFile(join(folder, name), table(rows));
    return { name, path: join(folder, name) };
  };
  const files = {
    people: await write('people.csv', people),
    others: await write(
      'others.csv',
      Object.keys(uses).map((name) => ({ id: name, kind: 'asset', name })),
    ),
    ties: await write('ties.csv', ties),
  };
  const options = { createNamed: false, replace: false };
  const context = { importId: randomUUID(), communityId, waveId, mapping, options, by: 'test' };
  await createImportRecord(store, context, { wave: 'One', date: null, population: 400 });
  const signal = new AbortController().signal;
  const report = await importWave({ store, communities, context, files, onProgress: () => undefined, signal });
  expect(report?.refused).toEqual([]);
  await rm(folder, { recursive: true });
  const changes = {
    postman: { kind: 'person-in-a-role' },
    quiz: { restsOnOnePerson: true, personAgrees: true },
    den: { visibility: 'panel-only' },
    secret: { visibility: 'unlisted' },
    gone: { endedOn: '2020-01-31' },
  } as const;
  const { items } = await services.assets.list(communityId, { limit: 500 });
  for (const [name, change] of Object.entries(changes)) {
    const asset = items.find((one) => one.name === name)!;
    await services.assets.edit(communityId, asset.id, asset.version, { ...assetFieldsOf(asset), ...change }, 'test');
  }
};

const list = async (params = { communityId, waveId }) => ask(services, connectionRoutes.listConnectedAssets, { params });

const listWhenWorkedOut = async () => {
  for (;;) {
    const { value } = await list();
    if (value.working === null) return value;
    await new Promise((done) => setTimeout(done, 200));
  }
};

beforeAll(async () => {
  services = await startServices();
  await setUp();
});
afterAll(() => services.close());

describe('assets by how residents are connected to them', () => {
  it('come at once, without the circles, while those are being found', async () => {
    const { value } = await list();
    const pub = value.items.find((one) => one.name === 'pub');
    expect(pub?.figures?.turnTo).toBe(40);
    if (value.working !== null) expect(pub?.figures?.circles).toBeNull();
  });

  it('are ordered by what is shown and then by name, never by the true counts', async () => {
    const { items, base } = await listWhenWorkedOut();
    expect(items.map(({ name, figures }) => [name, figures?.turnTo ?? null])).toEqual([
      ['pub', 40],
      ['library', 15],
      ['shop', 15],
      ['bench', 10],
      ['quiz', 10],
      ['hut', 'few'],
      ['shed', 'few'],
      ['idle', 0],
      ['postman', null],
    ]);
    expect(base).toEqual({ answered: 40, population: 400, neighbourhoods: 2, ageBands: 5 });
  });

  it('never tell of what is for the panel only, in no list, or no more', async () => {
    const text = JSON.stringify(await listWhenWorkedOut());
    for (const name of ['den', 'secret', 'gone']) expect(text).not.toContain(`"${name}"`);
  });

  it('carry no figure when they rest on one person who has not agreed', async () => {
    const { items } = await listWhenWorkedOut();
    expect(items.find((one) => one.name === 'postman')?.figures).toBeNull();
    expect(items.find((one) => one.name === 'quiz')?.figures).not.toBeNull();
  });

  it('say which circles they join, and that these are apart', async () => {
    const { items } = await listWhenWorkedOut();
    const figures = items.find((one) => one.name === 'pub')?.figures;
    const { neighbourhoods } = await services.communities.read(communityId);
    const id = (name: string) => neighbourhoods.find((one) => one.name === name)?.id;
    expect(figures?.circles?.map(({ mostlyOf, residents }) => [mostlyOf, residents])).toEqual(
      expect.arrayContaining([
        [id('West'), 20],
        [id('East'), 20],
      ]),
    );
    expect(figures).toMatchObject({ neighbourhoods: 2, ageBands: 5, apart: 2 });
    const few = items.find((one) => one.name === 'hut')?.figures;
    expect(few).toEqual({ turnTo: 'few', neighbourhoods: null, ageBands: null, circles: null, apart: null });
  });

  it('of a wave of another community are not there: the same answer as for what never was', async () => {
    const other = await services.newCommunity();
    const replies = [await list({ communityId: other.id, waveId }), await list({ communityId, waveId: randomUUID() })];
    expect(replies.map((reply) => [reply.status, reply.problem.detail])).toEqual(
      replies.map(() => [404, replies[0]!.problem.detail]),
    );
  });
});
