/**
 * Writes everything that is stored into one file, from one moment, while the service goes on.
 */
import { randomBytes } from 'node:crypto';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DomainError } from '../errors.ts';
import type { ExactStore } from '../neo4j/exact.ts';
import { encodeProperties } from '../neo4j/exact-values.ts';
import { readMigrations } from '../neo4j/migrate.ts';
import { labels, relationshipTypes } from '../neo4j/vocabulary.ts';
import { archiveFormat, type Footer, type Header, type NodeLine, type RelationshipLine } from './archive.ts';
import { listMigrations, streamNodes, streamRelationships } from './backup-queries.ts';
import { readAtOneMoment } from './snapshot.ts';
import { verifyArchive } from './verify-archive.ts';
import { writeArchive } from './write-archive.ts';

export type BackupReport = Pick<Footer, 'nodes' | 'relationships'> & {
  readonly bytes: number;
  readonly seconds: number;
  readonly tries: number;
  readonly heldSeconds: number;
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const foreign = (name: string) =>
  new DomainError(
    'invalid',
    `The database also holds something that is not Kith's (${JSON.stringify(name)}), which a backup could not put back. No backup was written; give Kith a database of its own.`,
  );

const stopped = () => new DomainError('unavailable', 'The backup was stopped. Nothing is left of it.');

/** Text before the last colon of an element id is the same for the whole database; without it a file is a third smaller. */
const shorten = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

async function* readEntries(store: ExactStore, signal: AbortSignal): AsyncGenerator<NodeLine | RelationshipLine> {
  for await (const node of store.rows(streamNodes, {})) {
    if (signal.aborted) throw stopped();
    const unknown = node.labels.length === 0 ? '' : node.labels.find((label) => !labels.has(label));
    if (unknown !== undefined) throw foreign(unknown);
    yield ['node', shorten(node.id), node.labels, encodeProperties(node.properties)];
  }
  for await (const { type, from, to, properties } of store.rows(streamRelationships, {})) {
    if (signal.aborted) throw stopped();
    if (!relationshipTypes.has(type)) throw foreign(type);
    yield ['relationship', type, shorten(from), shorten(to), encodeProperties(properties)];
  }
}

const writeOnce = async (store: ExactStore, path: string, signal: AbortSignal): Promise<Footer> => {
  await rm(path, { force: true });
  const migrations: Header['migrations'] = [];
  for await (const row of store.rows(listMigrations, {})) migrations.push(row);
  const header: Header = { kith: 'backup', format: archiveFormat, at: new Date().toISOString(), migrations };
  return writeArchive(path, header, readEntries(store, signal));
};

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
};

/**
 * @param path a file that is not there yet; it appears when it is whole and has been read back, or not at all.
 * @param signal stops it; nothing is left of the file then.
 * @throws DomainError `conflict` when there is a file already, `invalid` when the store holds what is not ours,
 * `unavailable` when the database goes away or is written to without end.
 */
export const writeBackup = async (store: ExactStore, path: string, signal: AbortSignal): Promise<BackupReport> => {
  const began = performance.now();
  if (await exists(path)) {
    throw new DomainError(
      'conflict',
      `There is already a file ${path}. Nothing was written; name another one, or move that away.`,
    );
  }
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
  try {
    const { result: written, tries, heldMs } = await readAtOneMoment(store, () => writeOnce(store, partial, signal));
    const { footer } = await verifyArchive(partial, await readMigrations());
    if (footer.sha256 !== written.sha256) throw new Error('what was read back is not what was written');
    const { size } = await stat(partial);
    await rename(partial, path);
    await syncFolder(path);
    const seconds = (performance.now() - began) / 1_000;
    return { nodes: footer.nodes, relationships: footer.relationships, bytes: size, seconds, tries, heldSeconds: heldMs / 1_000 };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).syscall ? (error as NodeJS.ErrnoException).code : undefined;
    if (code) {
      throw new DomainError('unavailable', `The backup could not be written to ${path} (${code}). Nothing is left of it.`, {
        cause: error,
      });
    }
    throw error;
  }
};
