import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../../server/root-folder.ts';
import {
  exampleFile,
  graphOf,
  importFiles,
  importPaths,
  newPlace,
  type Place,
  peopleColumns,
  tieColumns,
} from '../support/imports/import-files.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const rowsOf = async (query: string, place: Place) => {
  const { records } = await services.driver.executeQuery(query, place);
  return records.map((record) => Object.values(record.toObject()));
};

const people = `${peopleColumns}\n1,Ann,Mill,34,f,1\n2,Bea,Mill,71,f,1\n3,Cyd,Hill,NA,m,\n`;
const ties = `${tieColumns}\n1,1,2,,help,2\n2,1,2,,help,3\n2,2,3,,trust,\n`;

const example = { people: exampleFile('people.csv'), ties: exampleFile('ties.csv'), others: exampleFile('others.csv') };
const asVillages = { mapping: 'karnataka-villages' };

describe('the example survey', () => {
  it('counts people, ties, merged and refused rows, and refuses a self-tie and an unlisted person', async () => {
    const place = await newPlace(services);
    const report = await importPaths(services, place, example, asVillages);
    expect(report).toMatchObject({
      people: 24,
      ties: 34,
      accepted: 34,
      merged: 4,
      refusedRows: 2,
      files: {
        ties: { rows: 40, accepted: 34, merged: 4, refused: 2 },
        people: { rows: 24, accepted: 24 },
        others: { accepted: 5 },
      },
      wave: { listed: 24, answered: 10, ties: 34, confirmed: 3 },
      refused: [
        { file: 'ties.csv', row: 18, reason: 'This is a tie from "900103" to themselves.' },
        { file: 'ties.csv', row: 19, reason: '"909901" in column "j" is not in the people file.' },
      ],
    });
  });

  it('changes nothing when it comes again', async () => {
    const place = await newPlace(services);
    const first = await importPaths(services, place, example, asVillages);
    const before = await graphOf(services, place.communityId);
    const second = await importPaths(services, place, example, asVillages);
    expect(await graphOf(services, place.communityId)).toEqual(before);
    expect(second).toEqual({ ...first, added: 0, updated: 0, seconds: second.seconds });
    expect(before.nodes).toBeGreaterThan(50);
  });

  it('stores no column that the mapping does not name, and no exact age', async () => {
    const place = await newPlace(services);
    await importPaths(services, place, example, asVillages);
    const keys = await rowsOf(
      `MATCH (r:Resident {communityId: $communityId})<-[:IDENTIFIES]-(i) UNWIND keys(r) + keys(i) AS key
       RETURN DISTINCT key ORDER BY key`,
      place,
    );
    expect(keys.flat()).not.toContain('age');
    for (const dropped of ['religion', 'caste', 'hhid', 'resp_status']) expect(keys.flat()).not.toContain(dropped);
    const bands = await rowsOf('MATCH (r:Resident {communityId: $communityId}) RETURN DISTINCT r.ageBand AS band', place);
    expect(bands.flat().every((band) => band === null || /^\d+(-\d+|\+)$/.test(String(band)))).toBe(true);
  });

  it('goes on after parts that an earlier run has stored, and reports the same', async () => {
    const place = await newPlace(services);
    const importId = randomUUID();
    const first = await importPaths(services, place, example, { ...asVillages, importId });
    const before = await graphOf(services, place.communityId);
    const again = await importPaths(services, place, example, { ...asVillages, importId });
    expect(again).toEqual({ ...first, seconds: again.seconds });
    expect(await graphOf(services, place.communityId)).toEqual(before);
  });
});

describe('a corrected file', () => {
  it('ends the report that says otherwise now, and adds the new one', async () => {
    const place = await newPlace(services);
    await importFiles(services, place, { people, ties });
    const report = await importFiles(services, place, { people, ties: ties.replace('help,3', 'help,9') });
    expect(report).toMatchObject({ added: 0, updated: 1, ties: 2, wave: { ties: 2, confirmed: 1 } });
    expect(
      await rowsOf(
        `MATCH (:Response {waveId: $waveId})-[n:NAMES {generator: 'help'}]->() RETURN n.direction AS d, n.strength AS s,
         n.until IS NULL AS live, n.endedBy IS NOT NULL AS ended ORDER BY d, s`,
        place,
      ),
    ).toEqual([
      ['in', 3, false, true],
      ['in', 9, true, false],
      ['out', 2, true, false],
    ]);
    expect(await rowsOf("MATCH ()-[t:TIE {waveId: $waveId, generator: 'help'}]->() RETURN t.strength", place)).toEqual([[9]]);
  });

  it('keeps what a person was before, the name apart with the identity', async () => {
    const place = await newPlace(services);
    await importFiles(services, place, { people, ties });
    const corrected = people.replace('1,Ann,Mill,34,f,1', '1,Anna,Hill,36,f,1');
    expect(await importFiles(services, place, { people: corrected, ties })).toMatchObject({ updated: 1, added: 0 });
    expect(
      await rowsOf(
        `MATCH (v:Revision {communityId: $communityId})-[:OF]->(n) RETURN labels(n) AS labels, v.before AS before ORDER BY before`,
        place,
      ),
    ).toEqual([
      [['Member', 'Resident'], expect.stringContaining('"ageBand":"25-34"')],
      [['Identity'], '{"name":"Ann"}'],
    ]);
    expect(
      await rowsOf(
        `MATCH (i:Identity {communityId: $communityId, externalId: '1'})-[:IDENTIFIES]->(r)-[:LIVES_IN]->(n)
         RETURN i.name AS name, r.ageBand AS band, n.name AS area, r.version AS version`,
        place,
      ),
    ).toEqual([['Anna', '35-44', 'Hill', 2]]);
  });

  it('counts rows that are missing now, and retracts them only when asked', async () => {
    const place = await newPlace(services);
    await importFiles(services, place, { people, ties });
    const fewer = { people: people.replace('3,Cyd,Hill,NA,m,\n', ''), ties: `${tieColumns}\n1,1,2,,help,2\n` };
    const kept = await importFiles(services, place, fewer);
    expect(kept.missing).toEqual({
      people: 1,
      ties: 2,
      retracted: false,
      first: ['help: 1 → 2, said by 2', 'trust: 2 → 3, said by 2', 'person 3'],
    });
    expect(kept.wave).toMatchObject({ listed: 3, ties: 2, confirmed: 1 });
    const replaced = await importFiles(services, place, fewer, { options: { replace: true } });
    expect(replaced.missing).toMatchObject({ people: 1, ties: 2, retracted: true });
    expect(replaced.wave).toEqual({ listed: 2, answered: 2, isolates: 0, ties: 1, confirmed: 0 });
    const again = await importFiles(services, place, { people, ties });
    expect(again.wave).toMatchObject({ listed: 3, ties: 2, confirmed: 1 });
  });
});

describe('who and what a tie leads to', () => {
  const others = 'id,kind,name,assetKind,area\na,asset,Post office,service,Mill\n1,group,Walkers,,\n';

  it('leads to assets, groups and organisations, also where an id is a person as well', async () => {
    const place = await newPlace(services);
    const rows = `${tieColumns}\n2,2,a,asset,help,\n2,2,1,group,help,\n2,2,1,,help,\n`;
    const report = await importFiles(services, place, { people, others, ties: rows });
    expect(report).toMatchObject({ ties: 3, refusedRows: 0 });
    expect(
      await rowsOf(
        'MATCH ()-[t:TIE {waveId: $waveId}]->(m) RETURN [l IN labels(m) WHERE l <> "Member"][0] AS label ORDER BY label',
        place,
      ),
    ).toEqual([['Asset'], ['Group'], ['Resident']]);
  });

  it('refuses a thing that is not in the file of others', async () => {
    const place = await newPlace(services);
    const report = await importFiles(services, place, { people, ties: `${tieColumns}\n2,2,a,asset,help,\n` });
    expect(report.refused).toEqual([
      { file: 'ties.csv', row: 2, reason: 'The asset "a" in column "to" is not in the file of others.' },
    ]);
  });

  it('refuses people who are not listed in this wave, though an earlier wave lists them', async () => {
    const place = await newPlace(services);
    await importFiles(services, place, { people, ties });
    const { id } = await services.communities.saveWave(place.communityId, {
      name: 'Two',
      startsOn: null,
      endsOn: null,
      population: null,
    });
    const second = { ...place, waveId: id };
    const report = await importFiles(services, second, { people: people.replace('3,Cyd,Hill,NA,m,\n', ''), ties });
    expect(report.refused).toEqual([{ file: 'ties.csv', row: 4, reason: '"3" in column "to" is not in the people file.' }]);
    expect(report.missing).toMatchObject({ people: 0, ties: 0 });
  });

  it('makes people who are named when it is told to, without listing them', async () => {
    const place = await newPlace(services);
    const report = await importFiles(
      services,
      place,
      { people, ties: `${tieColumns}\n2,2,77,,help,\n` },
      { options: { createNamed: true } },
    );
    expect(report).toMatchObject({ ties: 1, refusedRows: 0, wave: { listed: 3, ties: 1 } });
  });

  it('counts listed people without ties as isolates, and who answered without naming anyone as answered', async () => {
    const place = await newPlace(services);
    const report = await importFiles(services, place, { people, ties: `${tieColumns}\n` });
    expect(report.wave).toEqual({ listed: 3, answered: 2, isolates: 3, ties: 0, confirmed: 0 });
  });
});

describe('hostile text', () => {
  it('stores __proto__, constructor and formulas as the text they are', async () => {
    const place = await newPlace(services);
    const names = ['__proto__', 'constructor', "=cmd|' /C calc'!A0", '+1', "'quoted", '"', 'Ж', '{{x}}'];
    const list = names.map(
      (name, index) => `${index === 0 ? '__proto__' : `p${index}`},"${name.replaceAll('"', '""')}",__proto__,1,f,1`,
    );
    const report = await importFiles(services, place, {
      people: `${peopleColumns}\n${list.join('\n')}\n`,
      ties: `${tieColumns}\np1,p1,__proto__,,help,\n`,
    });
    expect(report).toMatchObject({ people: names.length, ties: 1, refusedRows: 0 });
    const stored = await rowsOf('MATCH (i:Identity {communityId: $communityId}) RETURN i.name AS name', place);
    expect(new Set(stored.flat())).toEqual(new Set(names));
  });
});

const villages = join(shipped('..'), 'shared/data/karnataka-villages');

describe.skipIf(!existsSync(villages))('three real villages (only where their data are beside the checkout)', () => {
  it.each([
    [
      '28',
      { people: 1612, ties: 5774, merged: 173, refusedRows: 3 },
      { listed: 1612, answered: 395, isolates: 838, confirmed: 173 },
    ],
    ['1', { people: 843, ties: 2651, merged: 43, refusedRows: 5 }, { listed: 843, answered: 203, confirmed: 39 }],
    ['10', { people: 354, ties: 1413, merged: 44, refusedRows: 0 }, { listed: 354, answered: 95 }],
  ])('village %s', async (number, counts, wave) => {
    const place = await newPlace(services);
    const file = (what: string) => ({ name: `${what}.csv`, path: join(villages, `village-${number}-${what}.csv`) });
    const report = await importPaths(services, place, { people: file('meta'), ties: file('edges') }, asVillages);
    expect(report).toMatchObject({ ...counts, accepted: counts.ties, wave: { ...wave, ties: counts.ties } });
    const before = await graphOf(services, place.communityId);
    await importPaths(services, place, { people: file('meta'), ties: file('edges') }, asVillages);
    expect(await graphOf(services, place.communityId)).toEqual(before);
  });
});
