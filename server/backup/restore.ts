/**
 * Puts an archive back: proven whole before anything is touched, and a store that is half filled says so until the end.
 */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createCommunityService } from '../communities/community-service.ts';
import { DomainError } from '../errors.ts';
import { verify } from '../invariants/invariants.ts';
import type { ExactStore } from '../neo4j/exact.ts';
import { beginRestore, releaseHold } from '../neo4j/hold-queries.ts';
import { type Migration, readMigrations } from '../neo4j/migrate.ts';
import type { Store } from '../neo4j/store.ts';
import { createForgetHeld } from '../submissions/forget-held.ts';
import { createSealingKeys } from '../submissions/sealing-keys.ts';
import { listErased, type Withdrawn, withdrawAgain } from './after-restore.ts';
import { type Footer, labelsKey, makeFooter, newTally } from './archive.ts';
import { countNodes, countRelationships, listMigrations } from './backup-queries.ts';
import { dropSchema, emptyStore, refuseUnlessReplaceable } from './empty-store.ts';
import { type Erasure, joinErasures } from './erasures.ts';
import { type Loaded, loadArchive } from './load-archive.ts';
import type { Verified } from './verify-archive.ts';

export type RestoreTarget = {
  readonly store: Store;
  readonly exact: ExactStore;
  migrateTo(migrations: readonly Migration[]): Promise<void>;
};

export type RestoreReport = Withdrawn & {
  readonly nodes: number;
  readonly relationships: number;
  readonly communities: number;
  /** Steps that the archived store had not run yet. */
  readonly migrated: number;
  /** Invariants that do not hold, as sentences: the store is as it was archived, and it was so then. */
  readonly broken: readonly string[];
};

/** Whether the store has run the same steps as the archived one; if not, its constraints may be of another time. */
const hasForm = async (exact: ExactStore, { header }: Verified): Promise<boolean> => {
  const steps: unknown[] = [];
  for await (const step of exact.rows(listMigrations, {})) steps.push(step);
  return isDeepStrictEqual(steps, header.migrations);
};

/** Holds what is stored against the last line of the file. */
const compareCounts = async (exact: ExactStore, footer: Footer): Promise<void> => {
  const tally = newTally();
  for await (const row of exact.rows(countNodes, {})) {
    const key = labelsKey(row.labels);
    tally.nodes.set(key, (tally.nodes.get(key) ?? 0) + row.nodes);
  }
  for await (const row of exact.rows(countRelationships, {})) tally.relationships.set(row.type, row.relationships);
  const stored = makeFooter(tally, footer.sha256);
  if (JSON.stringify(stored) === JSON.stringify(footer)) return;
  throw new DomainError(
    'unavailable',
    `What is stored now is not what the backup holds (${stored.nodes} things and ${stored.relationships} connections instead of ${footer.nodes} and ${footer.relationships}). The database stays marked as half restored; try again.`,
  );
};

const brokenInvariants = async (store: Store): Promise<{ readonly communities: number; readonly broken: readonly string[] }> => {
  const communities = await createCommunityService(store).list();
  const broken: string[] = [];
  for (const { id, name } of communities) {
    for (const finding of await verify(store, id)) {
      if (finding.violations > 0) broken.push(`${name}: ${finding.name} is broken ${finding.violations} times.`);
    }
  }
  return { communities: communities.length, broken };
};

/**
 * @param target an open database that nobody works with.
 * @param archive what {@link verifyArchive} found.
 * @throws DomainError `conflict` with nothing touched, when the store is not empty and `mayReplace` is false or it holds
 * what is not Kith's; `unavailable` when it could not be finished and the store stays marked.
 */
export const restoreArchive = async (
  target: RestoreTarget,
  path: string,
  archive: Verified,
  options: {
    readonly mayReplace: boolean;
    readonly stage: (what: string) => void;
    readonly onProgress: (loaded: Loaded) => void;
    /** Told of all who were erased before anything is thrown away. @returns those whom other lists know besides. */
    readonly keepErased?: (erased: readonly Erasure[]) => Promise<readonly Erasure[]>;
  },
): Promise<RestoreReport> => {
  const { store, exact } = target;
  const { stage } = options;
  await refuseUnlessReplaceable(exact, options.mayReplace);
  const holder = randomUUID();
  const stored = await listErased(exact);
  const erasures = joinErasures(stored, (await options.keepErased?.(stored)) ?? []);
  stage('Emptying the database');
  const isOfSameForm = await hasForm(exact, archive);
  await exact.write(beginRestore, { holder, name: basename(path) });
  await emptyStore(exact, holder);
  if (!isOfSameForm) await dropSchema(exact);
  stage('Putting back what was stored');
  await target.migrateTo(archive.migrations);
  await loadArchive(exact, path, holder, options.onProgress);
  stage('Checking');
  await compareCounts(exact, archive.footer);
  const known = await readMigrations();
  if (known.length > archive.migrations.length) await target.migrateTo(known);
  stage('Withdrawing what was withdrawn since');
  const withdrawn = await withdrawAgain(exact, erasures, {
    writtenAt: archive.header.at,
    forgetHeld: createForgetHeld(createSealingKeys(store)),
  });
  const { communities, broken } = await brokenInvariants(store);
  await exact.write(releaseHold, { id: 'restore', holder });
  const { nodes, relationships } = archive.footer;
  return { ...withdrawn, nodes, relationships, communities, migrated: known.length - archive.migrations.length, broken };
};
