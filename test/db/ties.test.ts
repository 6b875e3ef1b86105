import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveTies, rebuildTies } from '../../server/ties/tie-store.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

type Report = { by: string; named: string; direction: 'out' | 'in'; strength?: number; ended?: boolean };

/** A wave with residents a to d who report what is given, written with Cypher of the test's own. */
const waveWith = async (reports: readonly Report[]) => {
  const { id: communityId } = await services.newCommunity();
  const wave = await services.communities.saveWave(communityId, { name: 'One', startsOn: null, endsOn: null, population: null });
  await services.driver.executeQuery(
    `UNWIND ['a', 'b', 'c', 'd'] AS name
     CREATE (r:Member:Resident {id: randomUUID(), communityId: $communityId, pseudonym: name})
     CREATE (:Response {id: $prefix + name, key: $prefix + name, communityId: $communityId, waveId: $waveId})-[:GIVEN_BY]->(r)`,
    { communityId, waveId: wave.id, prefix: `${wave.id}-` },
  );
  await services.driver.executeQuery(
    `UNWIND $reports AS row
     MATCH (response:Response {id: $waveId + '-' + row.by}), (named:Resident {communityId: $communityId, pseudonym: row.named})
     CREATE (response)-[:NAMES {key: randomUUID(), communityId: $communityId, waveId: $waveId, generator: 'help',
       direction: row.direction, strength: row.strength, until: CASE WHEN row.ended THEN datetime() END}]->
       (m:Mention {id: randomUUID(), key: randomUUID(), communityId: $communityId, waveId: $waveId})-[:MEANS]->(named)`,
    { reports, communityId, waveId: wave.id },
  );
  return { communityId, waveId: wave.id, responseIds: ['a', 'b', 'c', 'd'].map((name) => `${wave.id}-${name}`) };
};

type Wave = Awaited<ReturnType<typeof waveWith>>;
const derive = (wave: Wave, responseIds = wave.responseIds) =>
  services.store.write((run) => deriveTies(run, { ...wave, responseIds }));
const tiesOf = async (wave: Wave) => {
  const { records } = await services.driver.executeQuery(
    `MATCH (f)-[t:TIE {waveId: $waveId}]->(g) WHERE t.key = $waveId + '|help|' + f.id + '|' + g.id
     RETURN f.pseudonym + g.pseudonym AS pair, t.saidByFrom AS saidByFrom, t.saidByTo AS saidByTo, t.strength AS strength ORDER BY pair`,
    wave,
  );
  return records.map((record) => record.toObject());
};
const tie = (pair: string, saidByFrom: boolean, saidByTo: boolean, strength: number | null = null) => ({
  pair,
  saidByFrom,
  saidByTo,
  strength,
});

describe('ties follow from reports', () => {
  it.each<[string, Report[], ReturnType<typeof tie>[]]>([
    ['said by the giver alone', [{ by: 'a', named: 'b', direction: 'out' }], [tie('ab', true, false)]],
    ['said by the receiver alone', [{ by: 'b', named: 'a', direction: 'in' }], [tie('ab', false, true)]],
    [
      'said by both: one tie, confirmed, of the greater strength',
      [
        { by: 'a', named: 'b', direction: 'out', strength: 1 },
        { by: 'b', named: 'a', direction: 'in', strength: 4 },
      ],
      [tie('ab', true, true, 4)],
    ],
    [
      'each naming the other: two ties',
      [
        { by: 'a', named: 'b', direction: 'out' },
        { by: 'b', named: 'a', direction: 'out', strength: 2 },
      ],
      [tie('ab', true, false), tie('ba', true, false, 2)],
    ],
    ['a report taken back', [{ by: 'a', named: 'b', direction: 'out', ended: true }], []],
    [
      'one of two reports taken back, with its strength',
      [
        { by: 'a', named: 'b', direction: 'out', strength: 5, ended: true },
        { by: 'b', named: 'a', direction: 'in', strength: 3 },
      ],
      [tie('ab', false, true, 3)],
    ],
    ['a report about oneself', [{ by: 'a', named: 'a', direction: 'out' }], []],
  ])('%s', async (_what, reports, expected) => {
    const wave = await waveWith(reports);
    await derive(wave);
    await derive(wave);
    expect(await tiesOf(wave)).toEqual(expected);
    await services.store.write((run) => rebuildTies(run, wave));
    expect(await tiesOf(wave)).toEqual(expected);
  });

  it('touches only ties that the given responses speak of', async () => {
    const wave = await waveWith([
      { by: 'a', named: 'b', direction: 'out' },
      { by: 'c', named: 'd', direction: 'out' },
    ]);
    await derive(wave, [`${wave.waveId}-c`]);
    expect(await tiesOf(wave)).toEqual([tie('cd', true, false)]);
  });

  it('removes a tie when its last report ends, and another wave keeps its own', async () => {
    const wave = await waveWith([{ by: 'a', named: 'b', direction: 'out' }]);
    const other = await waveWith([{ by: 'a', named: 'b', direction: 'out' }]);
    await derive(wave);
    await derive(other);
    await services.driver.executeQuery('MATCH ()-[n:NAMES {waveId: $waveId}]->() SET n.until = datetime()', wave);
    await derive(wave);
    expect(await tiesOf(wave)).toEqual([]);
    expect(await tiesOf(other)).toEqual([tie('ab', true, false)]);
  });

  it('rebuilding removes the ties of a response that is gone', async () => {
    const wave = await waveWith([{ by: 'a', named: 'b', direction: 'out' }]);
    await derive(wave);
    await services.driver.executeQuery('MATCH (r:Response {id: $id}) DETACH DELETE r', { id: `${wave.waveId}-a` });
    await services.store.write((run) => rebuildTies(run, wave));
    expect(await tiesOf(wave)).toEqual([]);
  });
});
