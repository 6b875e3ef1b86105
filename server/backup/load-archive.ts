/**
 * Makes nodes and relationships out of the lines of an archive, some at a time.
 */
import { DomainError } from '../errors.ts';
import type { ExactStore } from '../neo4j/exact.ts';
import { decodeProperties } from '../neo4j/exact-values.ts';
import type { NodeLine, RelationshipLine } from './archive.ts';
import { createNodes, createRelationships } from './backup-queries.ts';
import { overtaken } from './empty-store.ts';
import { type Entry, readArchive } from './read-archive.ts';

const nodesAtOnce = 2_000;
const relationshipsAtOnce = 5_000;

const changed = (cause?: unknown): DomainError =>
  new DomainError(
    'unavailable',
    'The file was changed while it was being put back. The database stays marked as half restored; try again.',
    { cause },
  );

/** The lines of a file that was verified a moment ago. */
async function* readAgain(path: string): AsyncGenerator<Entry> {
  try {
    yield* readArchive(path);
  } catch (error) {
    throw error instanceof DomainError && error.kind === 'invalid' ? changed(error) : error;
  }
}

export type Loaded = { readonly nodes: number; readonly relationships: number };

/**
 * @param holder this restore; when another has begun meanwhile nothing more is made.
 * @throws DomainError `unavailable` when another has begun, the file is no longer what was verified, or the database is away.
 */
export const loadArchive = async (
  store: ExactStore,
  path: string,
  holder: string,
  onProgress: (loaded: Loaded) => void,
): Promise<Loaded> => {
  // The one thing that grows with the store: about 100 bytes a node.
  const newIds = new Map<string, string>();
  const newId = (archived: string): string => {
    const id = newIds.get(archived);
    if (id === undefined) throw changed();
    return id;
  };
  let made = 0;
  const saveNodes = async (lines: readonly NodeLine[]): Promise<void> => {
    const nodes = lines.map(([, id, labels, properties]) => ({ id, labels, properties: decodeProperties(properties) }));
    const rows = await store.write(createNodes, { holder, nodes });
    if (rows.length !== nodes.length) throw overtaken();
    for (const row of rows) newIds.set(row.archived, row.id);
  };
  const saveRelationships = async (lines: readonly RelationshipLine[]): Promise<void> => {
    const relationships = lines.map(([, type, from, to, properties]) => ({
      type,
      from: newId(from),
      to: newId(to),
      properties: decodeProperties(properties),
    }));
    const [row] = await store.write(createRelationships, { holder, relationships });
    if (row?.made !== relationships.length) throw overtaken();
    made += relationships.length;
  };
  let nodes: NodeLine[] = [];
  let relationships: RelationshipLine[] = [];
  const flush = async (): Promise<void> => {
    if (nodes.length > 0) await saveNodes(nodes);
    if (relationships.length > 0) await saveRelationships(relationships);
    nodes = [];
    relationships = [];
    onProgress({ nodes: newIds.size, relationships: made });
  };
  for await (const entry of readAgain(path)) {
    if ('node' in entry) {
      nodes.push(entry.node);
      if (nodes.length >= nodesAtOnce) await flush();
    } else if ('relationship' in entry) {
      // All nodes come before, and must be there before the first is connected.
      if (nodes.length > 0) await flush();
      relationships.push(entry.relationship);
      if (relationships.length >= relationshipsAtOnce) await flush();
    }
  }
  await flush();
  return { nodes: newIds.size, relationships: made };
};
