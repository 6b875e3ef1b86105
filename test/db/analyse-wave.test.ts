/**
 * `npm run analyse` of a stored wave: the figures of the wave are those that the service tells of it, by the same keys.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { waveKeys } from '../../server/analyse/wave-figures.ts';
import type { asWaveJson } from '../../server/analyse/write-wave-json.ts';
import { keyOfTold } from '../../server/analyse/write-wave-json.ts';
import type { Measures } from '../../server/contract/measures.ts';
import { readInputs } from '../../server/measures/wave-inputs.ts';
import { analyse, type Output } from '../support/analyse-command.ts';
import { importFiles } from '../support/imports/import-files.ts';
import { startServices, type TestServices } from '../support/services.ts';

type WaveJson = ReturnType<typeof asWaveJson>;
type WaveOutput = Output & { readonly wave: WaveJson };

const mapping = `
source: test
people: { id: id, name: name, neighbourhood: area, age: age, answered: { column: answered, yes: [yes] } }
ties: { from: from, to: to, toKind: kind, generator: asked }
generators: { help: {}, company: {}, uses: {} }
`;
const numbers = Array.from({ length: 40 }, (_, at) => at);
/** Every eighth was asked and said nothing. */
const respondents = numbers.filter((at) => at % 8 !== 7);
const areaOf = (at: number): string => (at < 20 ? 'West' : 'East');
const people = [
  'id,name,area,age,answered',
  ...numbers.map((at) => `p${at},Quentin Planted${at},${areaOf(at)},${20 + at},${respondents.includes(at) ? 'yes' : 'no'}`),
].join('\n');
const others = [
  'id,kind,name',
  ...['pub', 'library', 'bench'].map((id) => `${id},asset,The ${id}`),
  'friends,organisation,Friends of the ferry',
].join('\n');
/** Everybody names the next ones of their area, and one in three uses a thing. */
const tiesOf = (steps: readonly number[]): string =>
  [
    'from,to,kind,asked',
    ...respondents.flatMap((at) =>
      steps.map((step) => `p${at},p${at < 20 ? (at + step) % 20 : 20 + ((at + step) % 20)},person,help`),
    ),
    ...respondents.filter((at) => at % 2 === 0).map((at) => `p${at},p${(at * 7 + 3) % 40},person,company`),
    ...respondents.map(
      (at) => `p${at},${['pub', 'library', 'pub', 'friends'][at % 4]},${at % 4 === 3 ? 'organisation' : 'asset'},uses`,
    ),
    ...respondents.filter((at) => at % 3 === 0).map((at) => `p${at},library,asset,uses`),
  ].join('\n');

let services: TestServices;
let folder: string;
let community: { readonly id: string; readonly name: string };
const waveIds: string[] = [];
beforeAll(async () => {
  services = await startServices();
  const { uri, password } = inject('neo4j');
  folder = await mkdtemp(join(tmpdir(), 'kith-analyse-wave-'));
  for (const [name, value] of Object.entries({ NEO4J_URI: uri, NEO4J_PASSWORD: password, KITH_DATA: folder }))
    vi.stubEnv(name, value);
  community = await services.newCommunity();
  await services.communities.saveGenerators(community.id, [
    { code: 'help', label: 'Help', question: 'Who helps you?', asksFor: 'people' },
    { code: 'company', label: 'Company', question: 'Whom do you see?', asksFor: 'people' },
    { code: 'uses', label: 'Uses', question: 'What do you use?', asksFor: 'uses' },
  ]);
  for (const [name, steps, startsOn] of [
    ['One', [1, 2], '2025-03-01'],
    ['Two', [1, 3], '2026-03-01'],
  ] as const) {
    const wave = await services.communities.saveWave(community.id, { name, startsOn, endsOn: null, population: 400 });
    waveIds.push(wave.id);
    await importFiles(
      services,
      { communityId: community.id, waveId: wave.id },
      { people, others, ties: tiesOf(steps) },
      { mapping },
    );
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
  await services.close();
});

const command = (wave: string, ...words: readonly string[]) =>
  analyse({}, '--community', community.name, '--wave', wave, ...words);
const output = async (wave: string, ...words: readonly string[]): Promise<WaveOutput> => {
  const { status, stdout, stderr } = await command(wave, ...words, '--json');
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as WaveOutput;
};

/** What the page of figures has of a wave, once all of it is there. */
const told = async (waveId: string): Promise<Measures> => {
  const { job } = await services.measures.analyse(community.id, waveId);
  if (job) await services.jobs.waitFor(community.id, job);
  return services.measures.read(community.id, waveId);
};
const byKey = <T extends Measures['measures'][number] | Measures['spreads'][number], V>(
  all: readonly T[],
  value: (one: T) => V,
) => Object.fromEntries(all.map((one) => [keyOfTold(one), value(one)]));

test('every figure that the page has of a wave, with the same number, reason, base and range', async () => {
  const page = await told(waveIds[1]!);
  const { graph, node, wave } = await output('Two', '--ranges');
  // Of what goes by everybody the figures of the network are the page's.
  const isOfAll = ({ id, base }: { readonly id: string; readonly base: { readonly of: string } | null }) =>
    base?.of === 'everyone' && !(id in wave.figures) && !(id in wave.spreads);
  const here = page.measures.filter((one) => keyOfTold(one) in wave.figures);
  const rest = page.measures.filter((one) => !(keyOfTold(one) in wave.figures));
  expect(rest.filter((one) => !isOfAll(one)).map(({ id }) => id)).toEqual([]);
  expect(rest.length).toBeGreaterThan(20);
  expect(rest.filter(({ id }) => !(id in graph)).map(({ id }) => id)).toEqual([]);
  // Members stand in another order there, so that what is found with the help of chance may differ.
  for (const key of ['n', 'arcs', 'degreeMedian', 'components', 'isolates', 'transitivity', 'coreShare']) {
    expect(graph[key], key).toBe(rest.find(({ id }) => id === key)?.value);
  }
  expect(wave.figures).toEqual(byKey(here, ({ value }) => value));
  expect(here.length).toBeGreaterThan(100);
  const ranged = here.filter(({ interval }) => interval);
  expect(Object.keys(wave.ranges ?? {})).toEqual(ranged.map(keyOfTold));
  for (const one of ranged) {
    const range = wave.ranges?.[keyOfTold(one)];
    // A busy computer draws fewer in its time, and either says how many.
    if (range?.resamples === one.interval?.resamples) expect(range, keyOfTold(one)).toEqual(one.interval);
  }
  expect(Object.keys(wave.ranges ?? {}).length).toBeGreaterThan(20);
  expect(wave.noRange).toEqual(
    byKey(
      here.filter(({ interval }) => !interval),
      ({ noInterval }) => noInterval,
    ),
  );

  const spreads = page.spreads.filter((one) => keyOfTold(one) in wave.spreads);
  expect(page.spreads.filter((one) => !spreads.includes(one) && !(one.id in node)).map(({ id }) => id)).toEqual([]);
  expect(wave.spreads).toEqual(byKey(spreads, ({ spread }) => spread));
  const all = [...here, ...spreads];
  expect(wave.base).toEqual(
    byKey(
      all.filter(({ base }) => base),
      ({ base }) => base,
    ),
  );
  expect(wave.reasons).toEqual(
    byKey(
      all.filter(({ reason }) => reason),
      ({ reason }) => reason,
    ),
  );
  for (const [key, value] of Object.entries(wave.figures)) if (value === null) expect(wave.reasons[key]).toMatch(/\w/);

  const { wave: stored } = await readInputs(services.store, services.networkReader, {
    communityId: community.id,
    waveId: waveIds[1]!,
  });
  const given = [wave.figures, wave.spreads, wave.assets?.figures ?? {}].flatMap((some) => Object.keys(some));
  expect(given.sort()).toEqual([...waveKeys(stored)].sort());

  const { assets } = wave;
  expect(assets?.names).toEqual(Object.fromEntries(page.assets.members.map(({ id, name }) => [id, name])));
  for (const { id, values } of page.assets.columns) {
    expect(assets?.figures[id], id).toEqual(Object.fromEntries(page.assets.members.map((one, at) => [one.id, values[at]])));
  }
  expect(Object.keys(assets?.figures ?? {})).toEqual(page.assets.columns.map(({ id }) => id));
}, 180_000);

test('of the first wave what changed has no value, and the reason says so', async () => {
  const { wave } = await output('One', '--only', 'change.jaccard,change.stayed');
  expect(wave.figures).toEqual({ 'change.jaccard': null, 'change.stayed': null });
  expect(wave.reasons['change.jaccard']).toBe('there is no wave before this one');
});

test('those asked for by their keys, all of one kind without the brackets, and what each part took', async () => {
  const one = await output('Two', '--only', 'relationArcs[help],assets.reach,density,change.stayed', '--timings');
  expect(Object.keys(one.wave.figures).sort()).toEqual(['change.stayed', 'density', 'relationArcs[help]']);
  expect([Object.keys(one.wave.spreads), Object.keys(one.wave.assets?.figures ?? {})]).toEqual([[], ['assets.reach']]);
  // One by everybody, the other by those who answered.
  expect([one.graph['density'], one.wave.base['density']?.of]).toEqual([expect.any(Number), 'answered']);
  expect(one.graph['density']).not.toBe(one.wave.figures['density']);
  const { load = 0, total = 0, ...took } = one.timings ?? {};
  expect(Object.keys(took).sort()).toEqual(['answered', 'change', 'density', 'relations', 'uses']);
  expect(load + Object.values(took).reduce((sum, seconds) => sum + seconds, 0)).toBeLessThanOrEqual(total);

  const kind = await output('Two', '--only', 'relationArcs,EIindex');
  expect(Object.keys(kind.wave.figures).sort()).toEqual(
    ['EIindex[ageBand]', 'EIindex[area]', 'relationArcs[company]', 'relationArcs[help]'].sort(),
  );
  expect('wave' in (await output('Two', '--only', 'modularity'))).toBe(false);

  const wrong = await command('Two', '--only', 'relationArcs[uses],responseRate');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toMatch(
    /^There is no figure relationArcs\[uses\] of this wave\. Those there are: n, .*responseRate, .*relationArcs, /,
  );
});

test('with some name generators alone there is no figure of the wave itself, and that is said', async () => {
  const { status, stdout, stderr } = await command('Two', '--generator', 'help', '--json');
  expect([status, Object.keys(JSON.parse(stdout) as Output)]).toEqual([0, ['graph', 'node', 'notRun', 'keyPlayer']]);
  expect(stderr).toContain('Note: figures of the wave itself go by all name generators');
  expect((await command('Two', '--generator', 'help', '--only', 'responseRate')).status).toBe(2);
  expect((await command('Two', '--generator', 'help', '--ranges')).status).toBe(2);
});

test('the table asks in words, says why there is no value, and neither it nor the file names a resident', async () => {
  const { stdout } = await command('Two');
  expect(stdout).toMatch(/^ +0\.8750 {2}How many of those who were to be asked did answer\? \[responseRate\]$/m);
  expect(stdout).toMatch(/Asked for: Help\. \[relationArcs\[help\]\]$/m);
  expect(stdout).toMatch(/^ +no value .*\n +\(not every value is a number\)$/m);
  const { wave } = await output('Two');
  const text = JSON.stringify(wave);
  expect(text).toContain('The pub');
  const { members } = await services.networkReader.read(community.id, waveIds[1]!);
  const residents = members.filter(({ kind }) => kind === 'resident');
  expect(residents.length).toBe(40);
  for (const hidden of ['Quentin', 'Planted', ...residents.flatMap(({ id, label }) => [id, `"${label}"`])]) {
    expect(text).not.toContain(hidden);
    expect(stdout).not.toContain(hidden);
  }
});
