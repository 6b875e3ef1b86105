/**
 * How much of the store a statement reads, counted by the database itself: a statement that looks at a whole wave for
 * each of its members takes a second in a village and hours in a town, and no other test would notice.
 */
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAllQueries } from '../support/all-queries.ts';
import { importFiles, newPlace, type Place, peopleColumns, tieColumns } from '../support/imports/import-files.ts';
import { sampleOf } from '../support/sample.ts';
import { startServices, type TestServices } from '../support/services.ts';

const residents = 800;

/** Looks for each thing that is stored: sorting out and reading some properties takes about 5 to 15. */
const looksForEach = 30;

const reads = (await loadAllQueries()).filter((query) => query.mode === 'read');
let services: TestServices;
let place: Place;
let stored: number;

const ids = Array.from({ length: residents }, (_, index) => index + 1);

beforeAll(async () => {
  services = await startServices();
  place = await newPlace(services);
  const people = ids.map((id) => `${id},Person ${id},Mill,34,f,1`);
  // Everybody names the next three.
  const ties = ids.flatMap((id) => [1, 2, 3].map((step) => `${id},${id},${((id + step - 1) % residents) + 1},,help,2`));
  const files = { people: [peopleColumns, ...people].join('\n'), ties: [tieColumns, ...ties].join('\n') };
  const report = await importFiles(services, place, files);
  expect(report).toMatchObject({ people: residents, ties: 3 * residents, wave: { isolates: 0 } });
  const { records } = await services.driver.executeQuery(
    'CALL () { MATCH (n) RETURN count(n) AS nodes } CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships } RETURN nodes + relationships AS stored',
  );
  stored = Number(records[0]?.get('stored'));
});
afterAll(() => services.close());

type Plan = { readonly dbHits?: number; readonly children: readonly Plan[] };
const looks = (plan: Plan): number => plan.children.reduce((sum, child) => sum + looks(child), plan.dbHits ?? 0);

describe('reads no more than some times what is stored', () => {
  test.each(reads.map((query) => [query.name, query] as const))('%s', async (_, query) => {
    const known = new Map<string, unknown>([
      ...Object.entries(place),
      ['source', 'test'],
      ['limit', 1_000],
      ['timezone', 'Europe/London'],
    ]);
    const session = services.driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      const parameters = query.params.parse(sampleOf(query.params, known)) as Record<string, unknown>;
      const { summary } = await session.run(`PROFILE ${query.text}`, parameters);
      expect(looks(summary.profile as Plan)).toBeLessThan(looksForEach * stored);
    } finally {
      await session.close();
    }
  });
});
