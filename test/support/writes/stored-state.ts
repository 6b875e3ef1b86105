/**
 * What a write has left in the store, told so that two runs of the same thing can be compared: without ids, times,
 * secrets and whatever else is made anew each time.
 */
import type { Driver } from 'neo4j-driver';
import type { World } from './world.ts';

/** Made anew each time, or the ordinary work of a server. */
const passing = new Set(
  'pseudonym totpSecret totpPending totpStep recoveryHashes passwordHash secretHash checkedAt contentHash hash withdrawalHash wrappedKey iv ciphertext key emailKey onceKey place signedInAt'.split(
    ' ',
  ),
);

const plain = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|\+00:00)?/g, 'TIME')
    .replace(/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, 'PSEUDONYM');

const valueInWords = (value: unknown): string => {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return `[${value.map(valueInWords).join()}]`;
  return plain(String(value));
};

const inWords = (properties: Readonly<Record<string, unknown>>): string =>
  Object.keys(properties)
    .filter((key) => !passing.has(key))
    .sort()
    .map((key) => `${key}=${valueInWords(properties[key])}`)
    .join(' ');

/**
 * One line for each node and relationship of a world, sorted. Sessions and the log are left out: a session that nobody has
 * the secret of opens nothing, and each try leaves an entry of its own in the log.
 */
export const storedState = async (driver: Driver, { communityId, viewer }: World): Promise<string> => {
  const own = `(n.communityId = $communityId OR n.id IN [$communityId, $userId] OR (n:User AND n.createdBy = $userId)
    OR (n:Community AND EXISTS { (:User {id: $userId})-[:HOLDS]->(n) }))`;
  const given = { communityId, userId: viewer.id };
  const nodes = await driver.executeQuery(
    `MATCH (n) WHERE ${own} AND NOT n:Session AND NOT n:AuditEntry RETURN labels(n) AS labels, properties(n) AS properties`,
    given,
  );
  const relationships = await driver.executeQuery(
    `MATCH (n)-[r]->(m) WHERE ${own} AND NOT n:AuditEntry
     RETURN labels(n) AS from, type(r) AS type, labels(m) AS to, properties(r) AS properties`,
    given,
  );
  const labels = (given: unknown) => [...(given as string[])].sort().join(':');
  const lines = [
    ...nodes.records.map((row) => `(${labels(row.get('labels'))} ${inWords(row.get('properties'))})`),
    ...relationships.records.map(
      (row) => `(${labels(row.get('from'))})-[${row.get('type')} ${inWords(row.get('properties'))}]->(${labels(row.get('to'))})`,
    ),
  ];
  return lines.sort().join('\n');
};
