/**
 * The demo community in a real database: whole, within the rules, and the same when it is loaded again.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assets } from '../../seed/demo/assets.ts';
import { type DemoWave, generateDemo } from '../../seed/demo/community.ts';
import { tiesFile } from '../../seed/demo/files.ts';
import { groups, organisations } from '../../seed/demo/groups.ts';
import { type LoadedDemo, loadDemo } from '../../seed/load-demo.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let loaded: LoadedDemo;
const demo = generateDemo();
const stages: string[] = [];

beforeAll(async () => {
  services = await startServices();
  loaded = await loadDemo(services, (what) => stages.push(what));
});
afterAll(() => services.close());

/** Everything that belongs to the demo, by sort, without the jobs and records of having loaded it. */
const countStored = async () => {
  const { records } = await services.driver.executeQuery(
    `MATCH (n {communityId: $communityId}) WHERE NOT n:Job AND NOT n:Import AND NOT n:ImportPart AND NOT n:Measurement
     UNWIND labels(n) AS sort
     RETURN sort, count(*) AS number
     UNION ALL
     MATCH ({communityId: $communityId})-[r:TIE|NAMES|RUNS|MEETS_AT|MEMBER_OF|WORKS_WITH|LISTED_IN|LIVES_IN|IN]->()
     RETURN type(r) AS sort, count(*) AS number`,
    { communityId: loaded.communityId },
  );
  return Object.fromEntries(records.map((record) => [record.get('sort'), Number(record.get('number'))]));
};

/** Reports in the file of a wave: one a row, under one row of headings. */
const reported = (wave: DemoWave): number => tiesFile(wave).trimEnd().split('\n').length - 1;

it('is stored whole, in stages that are told', async () => {
  const stored = await countStored();
  expect(stored).toMatchObject({
    Resident: demo.people.length,
    Identity: demo.people.length,
    Asset: assets.length,
    Group: groups.length,
    Organisation: organisations.length,
    Neighbourhood: 7,
    Wave: 2,
    Response: 460,
    View: 3,
    Instrument: 1,
    InstrumentVersion: 1,
    RUNS: organisations.reduce((sum, one) => sum + one.runs.length, 0),
    MEETS_AT: groups.length,
    MEMBER_OF: groups.reduce((sum, one) => sum + one.size, 0),
    WORKS_WITH: 14,
    NAMES: reported(demo.waves[0]) + reported(demo.waves[1]),
    TIE: demo.waves[0].answers.length + demo.waves[1].answers.length,
    LISTED_IN: demo.waves[0].listed.length + demo.waves[1].listed.length,
  });
  expect(stages.length).toBeGreaterThan(2);
});

it('says the bases of each wave', async () => {
  for (const [turn, waveId] of loaded.waveIds.entries()) {
    const { bases } = await services.networkReader.read(loaded.communityId, waveId);
    const wave = demo.waves[turn]!;
    const named = new Set(wave.answers.filter(({ toKind }) => toKind === 'person').map((answer) => answer.to));
    expect(bases).toMatchObject({
      population: 3100,
      listed: wave.listed.length,
      answered: wave.respondents.length,
      named: named.size,
    });
  }
});

it('keeps names with the identities only', async () => {
  const names = demo.people.map((person) => person.name);
  const { records } = await services.driver.executeQuery(
    'MATCH (n {communityId: $communityId}) WHERE NOT n:Identity RETURN labels(n) AS labels, properties(n) AS properties',
    { communityId: loaded.communityId },
  );
  expect(records.length).toBeGreaterThan(1000);
  const kept = records.map((record) => JSON.stringify(record.toObject()));
  expect(names.filter((name) => kept.some((text) => text.includes(name)))).toEqual([]);
  const { records: residents } = await services.driver.executeQuery(
    'MATCH (r:Resident {communityId: $communityId}) RETURN r.pseudonym AS pseudonym',
    { communityId: loaded.communityId },
  );
  expect(new Set(residents.map((record) => record.get('pseudonym'))).size).toBe(demo.people.length);
});

it('is not stored twice, and leaves alone what somebody has changed', async () => {
  const { items } = await services.assets.list(loaded.communityId, { limit: 500 });
  const pub = items.find((one) => one.name === 'The Ferry Inn')!;
  const { id, version, unmatched, createdAt, updatedAt, metAtBy, runBy, ...fields } = pub;
  const changed = { ...fields, runBy: [], visibility: 'professionals' as const };
  await services.assets.edit(loaded.communityId, id, version, changed, 'somebody');
  const before = await countStored();
  const again = await loadDemo(services, () => undefined);
  expect(again.communityId).toBe(loaded.communityId);
  expect(again.waveIds).toEqual(loaded.waveIds);
  expect(again.reports.map(({ added, updated }) => ({ added, updated }))).toEqual([
    { added: 0, updated: 0 },
    { added: 0, updated: 0 },
  ]);
  expect(await countStored()).toEqual(before);
  expect((await services.assets.read(loaded.communityId, id)).visibility).toBe('professionals');
});
