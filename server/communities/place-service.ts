/**
 * What a community is: its name, its kind, how many belong to it, its boundary. Mended by version; what it was is kept.
 */
import { randomUUID } from 'node:crypto';
import type { Boundary } from '../contract/boundary.ts';
import type { Community } from '../contract/communities.ts';
import { nameKey } from '../contract/name-key.ts';
import type { CommunityFields } from '../contract/places.ts';
import { sameFields } from '../directory/same-fields.ts';
import { DomainError, invalid, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { findCommunityByKey, readCommunity } from './community-queries.ts';
import { readOutline, toOutline } from './outline.ts';
import * as queries from './place-queries.ts';
import { requireTimezone } from './timezone.ts';

export type PlaceService = {
  /**
   * @param version what was looked at.
   * @throws DomainError stale, with the stored community, when `version` is not the stored one; invalid when another
   * community has this name, or when people without a place would have a boundary.
   */
  edit(communityId: string, version: number, given: CommunityFields, by: string): Promise<Community>;
  /** @throws DomainError notFound */
  readBoundary(communityId: string): Promise<Boundary | null>;
};

/** @throws DomainError notFound */
export const lockCommunity = async (run: Run, communityId: string): Promise<void> => {
  const [locked] = await run(queries.lockCommunity, { communityId });
  if (!locked) throw notFound('community');
};

const read = async (run: Run, communityId: string): Promise<Community> => {
  const [community] = await run(readCommunity, { communityId });
  if (!community) throw notFound('community');
  return community;
};

const readStoredBoundary = async (run: Run, communityId: string): Promise<string | null> => {
  const [row] = await run(queries.readBoundary, { communityId });
  if (!row) throw notFound('community');
  return row.boundary;
};

const requireOwnName = async (run: Run, communityId: string, name: string): Promise<void> => {
  const [other] = await run(findCommunityByKey, { key: nameKey(name) });
  if (!other || other.id === communityId) return;
  throw invalid('Nothing was changed.', [{ pointer: '/body/name', message: 'is taken: choose another name' }]);
};

export const createPlaceService = (store: Store): PlaceService => ({
  edit: async (communityId, version, { boundary: given, ...fields }, by) => {
    await requireTimezone(store, fields.timezone);
    const revisionId = randomUUID();
    return store.write(async (run) => {
      await lockCommunity(run, communityId);
      const before = await read(run, communityId);
      const stored = await readStoredBoundary(run, communityId);
      const outline = toOutline(given, stored);
      const isSameOutline = outline.boundary === stored;
      const { id, version: storedVersion, ...known } = before;
      // The reply to the first try was lost, or two people wrote the same.
      if (sameFields(known, fields) && isSameOutline) return before;
      if (storedVersion !== version) {
        throw new DomainError('stale', 'Somebody else changed this community meanwhile. Nothing of yours was stored yet.', {
          extra: { current: before },
        });
      }
      if (fields.kind !== 'place' && outline.boundary !== null) {
        const message = 'is only for places: remove it, or say that this community is a place';
        throw invalid('Nothing was changed.', [{ pointer: '/body/boundary', message }]);
      }
      await requireOwnName(run, communityId, fields.name);
      const revised = JSON.stringify(isSameOutline ? before : { ...before, boundary: stored });
      const key = nameKey(fields.name);
      await run(queries.editCommunity, { communityId, key, ...fields, ...outline, revisionId, by, before: revised });
      return read(run, id);
    });
  },
  readBoundary: async (communityId) => readOutline(await store.read((run) => readStoredBoundary(run, communityId))),
});
