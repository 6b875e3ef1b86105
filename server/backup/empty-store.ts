/**
 * Empties a store before an archive is put into it: everything in it and, for an archive of another time, its schema.
 */
import { DomainError } from '../errors.ts';
import type { ExactStore } from '../neo4j/exact.ts';
import { labels } from '../neo4j/vocabulary.ts';
import {
  countNodes,
  dropConstraint,
  dropIndex,
  listConstraints,
  listIndexes,
  removeNodes,
  removeRelationships,
} from './backup-queries.ts';

/** Every statement of a restore does nothing once another has begun. */
export const overtaken = (): DomainError =>
  new DomainError('unavailable', 'Another restore has begun on this database. This one stops; that one goes on.');

const atOnce = 20_000;

/** The house's own, which restore and migrations stand on. */
const kept = new Set(['hold_id', 'schema_lock_id', 'migration_number']);

/**
 * @throws DomainError `conflict` when what is stored may not be thrown away: nobody said so, or some of it is not Kith's.
 */
export const refuseUnlessReplaceable = async (store: ExactStore, mayReplace: boolean): Promise<void> => {
  let isEmpty = true;
  for await (const row of store.rows(countNodes, {})) {
    isEmpty = false;
    const unknown = row.labels.length === 0 ? '' : row.labels.find((label) => !labels.has(label));
    if (unknown === undefined) continue;
    throw new DomainError(
      'conflict',
      `The database also holds something that is not Kith's (${JSON.stringify(unknown)}), which would be lost. Nothing was changed; give Kith a database of its own.`,
    );
  }
  if (isEmpty || mayReplace) return;
  throw new DomainError(
    'conflict',
    'The database is not empty. Nothing was changed. To throw away what is in it and put the backup in its place, add --replace.',
  );
};

const removeAll = async (
  store: ExactStore,
  query: typeof removeNodes | typeof removeRelationships,
  holder: string,
): Promise<void> => {
  for (;;) {
    const [row] = await store.write(query, { holder, limit: atOnce });
    if (!row) throw overtaken();
    if (row.removed === 0) return;
  }
};

/** @param holder the restore that was begun; nothing goes once another has begun. */
export const emptyStore = async (store: ExactStore, holder: string): Promise<void> => {
  await removeAll(store, removeRelationships, holder);
  await removeAll(store, removeNodes, holder);
};

/** An older archive begins under the constraints and indexes of its own time. */
export const dropSchema = async (store: ExactStore): Promise<void> => {
  const constraints: string[] = [];
  for await (const { name } of store.rows(listConstraints, {})) constraints.push(name);
  for (const name of constraints.filter((one) => !kept.has(one))) await store.change(dropConstraint, { name });
  const indexes: string[] = [];
  for await (const { name } of store.rows(listIndexes, {})) indexes.push(name);
  for (const name of indexes) await store.change(dropIndex, { name });
};
