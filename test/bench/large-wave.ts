/**
 * A wave of the size of a primary care network, written into a bench's own database at once: its import is timed elsewhere.
 */
import { randomUUID } from 'node:crypto';
import type { Driver } from 'neo4j-driver';
import { seededRandom } from '#network/random';
import type { Services } from '../../server/composition.ts';
import { CommunityId } from '../../server/contract/ids.ts';
import { inventedNetwork } from '../support/invented-network.ts';

export type Sizes = {
  readonly residents: number;
  readonly ties: number;
  readonly assets: number;
  readonly uses: number;
  readonly organisations: number;
};

export type LargeWave = { readonly communityId: string; readonly waveId: string };

const batch = 10_000;

const ageBands = ['16-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'];

/** Runs one statement for many rows, some at a time. */
const forRows = async (driver: Driver, text: string, rows: readonly object[], given: object): Promise<void> => {
  for (let first = 0; first < rows.length; first += batch) {
    await driver.executeQuery(text, { ...given, rows: rows.slice(first, first + batch) });
  }
};

const saveMembers = async (driver: Driver, where: object, ids: readonly string[], sizes: Sizes, random: () => number) => {
  const areas = Array.from({ length: 12 }, (_, k) => ({ id: randomUUID(), name: `Area ${k + 1}` }));
  await forRows(
    driver,
    'UNWIND $rows AS row CREATE (:Neighbourhood {id: row.id, name: row.name, communityId: $communityId, version: 1})',
    areas,
    where,
  );
  const residents = ids.slice(0, sizes.residents).map((id, k) => ({
    id,
    label: `R-${k}`,
    area: areas[Math.floor((k / sizes.residents) * areas.length)]!.id,
    ageBand: ageBands[Math.floor(random() * ageBands.length)],
    responseId: randomUUID(),
    answered: random() < 0.9,
  }));
  await forRows(
    driver,
    `MATCH (w:Wave {id: $waveId})
     UNWIND $rows AS row MATCH (n:Neighbourhood {id: row.area})
     CREATE (r:Resident:Member {id: row.id, communityId: $communityId, pseudonym: row.label, ageBand: row.ageBand, version: 1})
     CREATE (r)-[:LIVES_IN]->(n) CREATE (r)-[:LISTED_IN]->(w)
     FOREACH (_ IN CASE WHEN row.answered THEN [1] ELSE [] END |
       CREATE (:Response {id: row.responseId, communityId: $communityId, waveId: $waveId})-[:GIVEN_BY]->(r))`,
    residents,
    where,
  );
  const others = ids.slice(sizes.residents).map((id, k) => ({ id, name: `Thing ${k}`, area: areas[k % areas.length]!.id }));
  const save = (label: string) =>
    `UNWIND $rows AS row MATCH (n:Neighbourhood {id: row.area})
     CREATE (a:${label}:Member {id: row.id, communityId: $communityId, name: row.name, visibility: 'public', version: 1})
     CREATE (a)-[:IN]->(n)`;
  await forRows(driver, save('Asset'), others.slice(0, sizes.assets), where);
  await forRows(driver, save('Organisation'), others.slice(sizes.assets), where);
  const answered = new Set(residents.filter((one) => one.answered).map(({ id }) => id));
  return { answered, others };
};

/** @param driver of the same database as the services. */
export const saveLargeWave = async (services: Services, driver: Driver, sizes: Sizes): Promise<LargeWave> => {
  const random = seededRandom(11);
  // Nobody's account: whoever makes a community is only written down.
  const userId = randomUUID();
  const community = await services.communities.create(
    { id: CommunityId.parse(randomUUID()), name: 'Large', description: '', population: 60_000, timezone: 'Europe/London' },
    userId,
  );
  const wave = await services.communities.saveWave(community.id, {
    name: 'Wave 1',
    startsOn: null,
    endsOn: null,
    population: null,
  });
  await services.communities.saveGenerators(community.id, [
    { code: 'help', label: 'Practical help', question: 'Whom do you ask for a hand?', asksFor: 'people' },
    { code: 'company', label: 'Company', question: 'Whom do you spend time with?', asksFor: 'people' },
    { code: 'uses', label: 'Uses', question: 'What do you use?', asksFor: 'uses' },
  ]);
  const where = { communityId: community.id, waveId: wave.id };
  const ids = Array.from({ length: sizes.residents + sizes.assets + sizes.organisations }, () => randomUUID());
  const { answered, others } = await saveMembers(driver, where, ids, sizes, random);
  const network = inventedNetwork({ members: sizes.residents, ties: sizes.ties, seed: 20_260 });
  const place = (id: string) => ids[Number(id.slice('resident-'.length))]!;
  const ties = network.ties.map(({ from, to }) => ({
    from: place(from),
    to: place(to),
    generator: random() < 0.5 ? 'help' : 'company',
  }));
  const uses = Array.from({ length: sizes.uses }, () => ({
    from: ids[Math.floor(random() * sizes.residents)]!,
    to: others[Math.floor(random() ** 2 * sizes.assets)]!.id,
    generator: 'uses',
  }));
  const once = new Map([...ties, ...uses].map((tie) => [`${tie.from} ${tie.to} ${tie.generator}`, tie]));
  await forRows(
    driver,
    `UNWIND $rows AS row MATCH (a:Member {id: row.from}) MATCH (b:Member {id: row.to})
     CREATE (a)-[:TIE {waveId: $waveId, generator: row.generator, direction: 'out', saidByFrom: true, saidByTo: false}]->(b)`,
    [...once.values()].filter(({ from }) => answered.has(from)),
    where,
  );
  const organisations = others.slice(sizes.assets);
  const runs = others.slice(0, sizes.assets).map(({ id }, k) => ({ from: organisations[k % organisations.length]!.id, to: id }));
  await forRows(
    driver,
    'UNWIND $rows AS row MATCH (a:Member {id: row.from}) MATCH (b:Member {id: row.to}) CREATE (a)-[:RUNS]->(b)',
    runs,
    where,
  );
  return { communityId: community.id, waveId: wave.id };
};
