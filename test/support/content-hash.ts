/**
 * One hash of everything a store holds, by other means than a backup's: types are told by the database itself.
 */
import { createHash } from 'node:crypto';
import type { Driver } from 'neo4j-driver';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Sessions and open links are in a backup, and a restore ends them. */
const own = 'WHERE NOT (n:Migration OR n:SchemaLock OR n:Hold OR n:Session OR (n:Link AND n.usedAt IS NULL))';
const early = (name: string) => `NOT (${name}:AuditHead OR (${name}:AuditEntry AND ${name}.number > $logUpTo))`;
const typed = (of: string) =>
  `[key IN keys(${of}) | key + ' ' + valueType(${of}[key]) + ' ' + CASE WHEN valueType(${of}[key]) STARTS WITH 'LIST' THEN reduce(all = '', one IN ${of}[key] | all + '|' + valueType(one) + toString(one)) ELSE toString(${of}[key]) END]`;

export type Content = { readonly nodes: number; readonly relationships: number; readonly hash: string };

/**
 * Every node with its labels, every property with its type, every relationship with what it connects.
 * @param logUpTo leaves out what stands in the log after this entry, and where it ends.
 */
export const contentOf = async (driver: Driver, logUpTo?: number): Promise<Content> => {
  const upTo = { logUpTo: logUpTo ?? null };
  const nodes = await driver.executeQuery(
    `MATCH (n) ${own} AND ($logUpTo IS NULL OR ${early('n')}) RETURN elementId(n) AS id, labels(n) AS labels, ${typed('n')} AS is`,
    upTo,
  );
  const known = new Map<string, string>(
    nodes.records.map((row) => [
      row.get('id') as string,
      sha(JSON.stringify([[...(row.get('labels') as string[])].sort(), [...(row.get('is') as string[])].sort()])),
    ]),
  );
  const relationships = await driver.executeQuery(
    `MATCH (a)-[r]->(b) WHERE $logUpTo IS NULL OR ${early('a')} RETURN elementId(a) AS a, elementId(b) AS b, type(r) AS type, ${typed('r')} AS is`,
    upTo,
  );
  const connections = relationships.records.map((row) =>
    sha(
      JSON.stringify([
        known.get(row.get('a')),
        known.get(row.get('b')),
        row.get('type'),
        [...(row.get('is') as string[])].sort(),
      ]),
    ),
  );
  const all = [...known.values(), ...connections].sort().join('');
  return { nodes: known.size, relationships: connections.length, hash: sha(all) };
};

/** The names of all constraints and indexes that somebody made. */
export const schemaOf = async (driver: Driver): Promise<readonly string[]> => {
  const constraints = await driver.executeQuery('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name');
  const indexes = await driver.executeQuery("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name");
  return [...constraints.records, ...indexes.records].map((row) => row.get('name') as string);
};
