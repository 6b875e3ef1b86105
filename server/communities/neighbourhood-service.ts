/**
 * Neighbourhoods, one by one: added, mended by version, removed while nothing is in them. A name is one neighbourhood's;
 * one that a neighbourhood loses goes on leading to it, so that a file with the old name can be imported again.
 */
import { randomUUID } from 'node:crypto';
import type { Boundary } from '../contract/boundary.ts';
import { nameKey } from '../contract/name-key.ts';
import type { NeighbourhoodEntry, NeighbourhoodFields } from '../contract/places.ts';
import { sameFields } from '../directory/same-fields.ts';
import { DomainError, invalid, notFound, taken } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { requireCommunity } from './community-service.ts';
import { readOutline, toOutline } from './outline.ts';
import * as queries from './place-queries.ts';
import { lockCommunity } from './place-service.ts';

/** As many as a list of them is read with; imports may bring more. */
const maxNeighbourhoods = 500;

export type NeighbourhoodService = {
  list(communityId: string): Promise<NeighbourhoodEntry[]>;
  /** @throws DomainError conflict when something else is kept under this id; invalid when the name is taken. */
  create(communityId: string, id: string, given: NeighbourhoodFields, by: string): Promise<NeighbourhoodEntry>;
  /** @throws DomainError stale, with the stored one, when `version` is not the stored one; invalid when the name is taken. */
  edit(communityId: string, id: string, version: number, given: NeighbourhoodFields, by: string): Promise<NeighbourhoodEntry>;
  /** @throws DomainError conflict when anything is in it, or a saved view shows it. */
  remove(communityId: string, id: string, by: string): Promise<void>;
  readBoundary(communityId: string, id: string): Promise<Boundary | null>;
};

const find = async (run: Run, communityId: string, id: string): Promise<queries.StoredNeighbourhood> => {
  const [found] = await run(queries.readNeighbourhood, { communityId, id });
  if (!found) throw notFound('neighbourhood');
  return found;
};

const toEntry = ({ key: _, boundary: __, ...entry }: queries.StoredNeighbourhood): NeighbourhoodEntry => entry;

const isSame = (stored: queries.StoredNeighbourhood, { boundary, ...fields }: NeighbourhoodFields): boolean => {
  const { name, latitude, longitude, population } = stored;
  return (
    sameFields({ name, latitude, longitude, population }, fields) &&
    toOutline(boundary, stored.boundary).boundary === stored.boundary
  );
};

/** Makes a name this neighbourhood's. @returns its key. */
const takeName = async (run: Run, communityId: string, id: string, name: string): Promise<string> => {
  const key = `${communityId}|${nameKey(name)}`;
  const [other] = await run(queries.findNeighbourhood, { communityId, key });
  if (other && other.id !== id) {
    throw invalid('Nothing was changed.', [{ pointer: '/body/name', message: 'is the name of another neighbourhood here' }]);
  }
  await run(queries.releaseName, { communityId, id, key });
  return key;
};

/** @throws DomainError conflict with the reason why it has to stay. */
const requireUnused = async (run: Run, communityId: string, { id, isUsed }: { id: string; isUsed: boolean }) => {
  if (isUsed) {
    throw new DomainError(
      'conflict',
      'This neighbourhood is kept, because entries of the directory are in it. Say of each where it is instead; then remove it.',
    );
  }
  const [view] = await run(queries.findViewsOfNeighbourhood, { communityId, id });
  if (view) {
    throw new DomainError(
      'conflict',
      `This neighbourhood is kept, because the saved view "${view.title}" shows it. Remove the view or save it anew first.`,
    );
  }
};

export const createNeighbourhoodService = (store: Store): NeighbourhoodService => ({
  list: (communityId) =>
    store.read(async (run) => {
      await requireCommunity(run, communityId);
      return run(queries.listEntries, { communityId });
    }),

  create: (communityId, id, given, by) =>
    store.write(async (run) => {
      await lockCommunity(run, communityId);
      const [known] = await run(queries.readNeighbourhood, { communityId, id });
      // Nothing was there for a boundary to stay as it is.
      const wanted = { ...given, boundary: given.boundary ?? null };
      if (known) {
        if (isSame(known, wanted)) return toEntry(known);
        throw taken('neighbourhood');
      }
      if ((await run(queries.listEntries, { communityId })).length >= maxNeighbourhoods) {
        throw new DomainError(
          'conflict',
          `There are ${maxNeighbourhoods} neighbourhoods already. Remove one that is not needed.`,
        );
      }
      const key = await takeName(run, communityId, id, given.name);
      const { boundary, ...fields } = wanted;
      const [begun] = await run(queries.beginNeighbourhood, {
        communityId,
        id,
        key,
        ...fields,
        ...toOutline(boundary, null),
        by,
      });
      if (!begun) throw taken('neighbourhood');
      return toEntry(await find(run, communityId, id));
    }),

  edit: (communityId, id, version, given, by) => {
    const revisionId = randomUUID();
    return store.write(async (run) => {
      await lockCommunity(run, communityId);
      const before = await find(run, communityId, id);
      // The reply to the first try was lost, or two people wrote the same.
      if (isSame(before, given)) return toEntry(before);
      if (before.version !== version) {
        throw new DomainError('stale', 'Somebody else changed this neighbourhood meanwhile. Nothing of yours was stored yet.', {
          extra: { current: toEntry(before) },
        });
      }
      const key = await takeName(run, communityId, id, given.name);
      const { boundary, ...fields } = given;
      const outline = toOutline(boundary, before.boundary);
      const { boundary: storedBoundary, ...kept } = before;
      const revised = JSON.stringify(outline.boundary === storedBoundary ? kept : before);
      await run(queries.editNeighbourhood, { communityId, id, key, ...fields, ...outline, revisionId, by, before: revised });
      return toEntry(await find(run, communityId, id));
    });
  },

  remove: async (communityId, id, by) => {
    const revisionId = randomUUID();
    let removedBefore = false;
    await store.write(async (run) => {
      await lockCommunity(run, communityId);
      await run(queries.lockNeighbourhood, { communityId, id });
      const [entry] = await run(queries.readNeighbourhood, { communityId, id });
      // The driver tries again when the reply to a commit is lost: then it is gone, as it should be.
      if (!entry && removedBefore) return;
      if (!entry) throw notFound('neighbourhood');
      await requireUnused(run, communityId, entry);
      await run(queries.removeNeighbourhood, { communityId, id, revisionId, by, before: JSON.stringify(entry) });
      removedBefore = true;
    });
  },

  readBoundary: async (communityId, id) => readOutline((await store.read((run) => find(run, communityId, id))).boundary),
});
