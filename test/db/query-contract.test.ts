/**
 * Every Cypher statement against a real Neo4j: it parses, gives the columns and takes the parameters it is declared
 * with, a read reads, nothing is orphaned, names are known, and data of one community is asked for by its id.
 */
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommunityId } from '../../server/contract/ids.ts';
import type { Query } from '../../server/neo4j/query.ts';
import { labels, properties, relationshipTypes } from '../../server/neo4j/vocabulary.ts';
import { cypherFiles, loadAllQueries } from '../support/all-queries.ts';
import { sampleOf } from '../support/sample.ts';
import { startServices, type TestServices } from '../support/services.ts';

/** These work across communities: they find one, serve the queue of all, or keep house. */
const acrossCommunities = new Set([
  'communities/create',
  'communities/list',
  'communities/list-demo',
  'communities/try-timezone',
  'communities/find-by-key',
  'jobs/claim',
  'jobs/count-by-status',
  'imports/list-ended',
  'holds/list',
  'holds/take',
  'holds/release',
  'holds/begin-restore',
  'self-links/find',
  'self-links/claim',
  'self-links/use',
]);

/** A backup is of everything; accounts, the log, limits, keys and codes are not of one community. */
const isAcross = (name: string) =>
  acrossCommunities.has(name) || /^(?:backup|accounts|audit|limits|sealing|withdrawals)\//.test(name);

const queries = await loadAllQueries();
const files = cypherFiles();
let services: TestServices;
let known: ReadonlyMap<string, unknown>;

beforeAll(async () => {
  services = await startServices();
  const community = await services.communities.create({
    id: CommunityId.parse(crypto.randomUUID()),
    name: `Contract ${crypto.randomUUID()}`,
    description: '',
    population: 100,
    timezone: 'Europe/London',
  });
  const wave = await services.communities.saveWave(community.id, {
    name: 'Wave 1',
    startsOn: '2026-01-01',
    endsOn: null,
    population: null,
  });
  known = new Map<string, unknown>([
    ['communityId', community.id],
    ['waveId', wave.id],
    ['timezone', 'Europe/London'],
    // No entry of the log has it yet.
    ['number', 987_654_321],
  ]);
});
afterAll(() => services.close());

const withoutComments = (text: string) => text.replace(/\/\/.*$/gm, '').replace(/'[^']*'/g, "''");
const found = (text: string, pattern: RegExp) =>
  new Set(
    [...text.matchAll(pattern)].flatMap((match) =>
      (match[1] ?? '')
        .split(/[|&:!]/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  );

const patternMap = /([([]\s*\w*\s*(?::[\w|&!]+)*\s*)\{([^{}]*)\}/g;
const mapKeys = (text: string) => [...text.matchAll(/(?:^|[{,])\s*(\w+)\s*:(?!:)/g)].map((match) => match[1] as string);

/** Properties that the statement reads, writes or matches; not the fields of its parameters and of its own maps. */
const usedProperties = (text: string): string[] => {
  const inPatterns = [...text.matchAll(patternMap)]
    .filter((match) => /:/.test(match[1] as string))
    .flatMap((match) => mapKeys(match[2] as string));
  const rest = text.replace(patternMap, (whole, head: string) => (head.includes(':') ? head : whole));
  const ownMaps = new Set(mapKeys(rest.replace(/\$\w+(\.\w+)*/g, '')));
  const fromParameters = new Set(['row', ...[...text.matchAll(/UNWIND\s+\$?[\w.]+\s+AS\s+(\w+)/g)].map((match) => match[1])]);
  const dotted = [...rest.matchAll(/(?<!\$)\b([a-zA-Z_]\w*)\.(\w+)\b(?!\s*[(.])/g)]
    .filter((match) => !fromParameters.has(match[1]) && !ownMaps.has(match[2] as string))
    .map((match) => match[2] as string);
  return [...new Set([...inPatterns, ...dotted])];
};

test('there are queries, and every file under cypher/ is one of them', () => {
  expect(queries.length).toBeGreaterThan(20);
  expect([...files].sort()).toEqual(queries.map((query) => query.name).sort());
});

describe.each(queries.map((query) => [query.name, query] as const))('%s', (name, query: Query) => {
  const text = withoutComments(query.text);

  test('begins with its intent and names only what the vocabulary knows', () => {
    expect(readFileSync(new URL(`../../cypher/${name}.cypher`, import.meta.url), 'utf8')).toMatch(/^\/\/ \S/);
    const usedLabels = new Set([
      ...found(text, /\(\s*\w*\s*:([\w|&:!]+)/g),
      ...found(text, /\b(?:SET|REMOVE|WHERE|AND|OR|WHEN|NOT)\s+\w+:(\w+)/g),
    ]);
    expect([...usedLabels].filter((label) => !labels.has(label))).toEqual([]);
    const usedTypes = found(text, /\[\s*\w*\s*:([\w|]+)/g);
    expect([...usedTypes].filter((type) => !relationshipTypes.has(type))).toEqual([]);
    expect(usedProperties(text).filter((property) => !properties.has(property))).toEqual([]);
  });

  test('takes its parameters, and the community among them', () => {
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]));
    expect([...used].sort()).toEqual(Object.keys(query.params.shape).sort());
    if (!isAcross(name)) expect([...used]).toContain('communityId');
  });

  // Statistics of a store that is being filled are always behind: left to them, the planner reads all of an index for
  // each row, and so it did (3.4 million looks for 2,000 ties).
  test('seeks by index what it looks for by id or key', () => {
    const clauses = text.split(/\b(?=(?:OPTIONAL )?MATCH\b|MERGE\b|CREATE\b|RETURN\b|WITH\b|SET\b)/);
    const looking = clauses.filter((clause) => /^(?:OPTIONAL )?MATCH\b/.test(clause));
    for (const clause of looking) {
      const [pattern = ''] = clause.split(/\bWHERE\b/);
      for (const [, variable, , property] of pattern.matchAll(/[([](\w*):([\w:]+) \{(id|key): /g)) {
        expect(clause).toMatch(new RegExp(`USING INDEX SEEK ${variable}:\\w+\\(${property}\\)`));
      }
    }
    expect(text).not.toMatch(/USING INDEX (?!SEEK)/);
  });

  test('runs on a real database and gives rows of its schema', async () => {
    const session = services.driver.session({
      database: 'neo4j',
      defaultAccessMode: query.mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
    });
    const tx = session.beginTransaction({ timeout: 10_000 });
    try {
      const result = await tx.run(query.text, query.params.parse(sampleOf(query.params, known)));
      if (query.mode === 'read') expect(result.summary.queryType).toBe('r');
      const notices = result.summary.gqlStatusObjects.map((status) => status.statusDescription);
      // That there was nothing to drop is no mistake of the statement.
      expect(notices.filter((notice) => /hint|index/i.test(notice) && !/IF EXISTS' has no effect/.test(notice))).toEqual([]);
      const columns = Object.keys((query.row as unknown as { shape: Record<string, unknown> }).shape);
      expect([...(await columnsOf(query))].sort()).toEqual(columns.sort());
      for (const record of result.records) query.row.parse(record.toObject());
    } finally {
      await tx.rollback();
      await session.close();
    }
  });
});

const columnsOf = async (query: Query): Promise<readonly string[]> => {
  const session = services.driver.session({ database: 'neo4j' });
  try {
    const result = session.run(
      `EXPLAIN ${query.text}`,
      query.params.parse(sampleOf(query.params, known)) as Record<string, unknown>,
    );
    return (await result.keys()) as string[];
  } finally {
    await session.close();
  }
};
