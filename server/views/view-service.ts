/**
 * Saved views: kept in order, mended by version, and never carrying anything about a person in their address.
 */
import { randomUUID } from 'node:crypto';
import { requireCommunity } from '../communities/community-service.ts';
import { maxViews, type View, type ViewFields } from '../contract/views.ts';
import { DomainError, invalid, notFound } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { idsIn, keptAddress, readAddress } from './address.ts';
import * as queries from './view-queries.ts';

export type ViewService = {
  list(communityId: string): Promise<View[]>;
  /**
   * Saves a new view at the end, or mends the one with this id. Sending the same again changes nothing.
   * @param version what was looked at; undefined saves a new one.
   * @throws DomainError stale, with the stored view, when `version` is not the stored one; notFound when it was removed.
   */
  save(communityId: string, id: string, version: number | undefined, given: ViewFields, by: string): Promise<View>;
  /** @throws DomainError notFound */
  remove(communityId: string, id: string, by: string): Promise<void>;
  /** @throws DomainError stale, with the stored list, when these are not all the views there are. */
  order(communityId: string, ids: readonly string[]): Promise<View[]>;
};

/** @throws DomainError invalid when the address names what is not there. */
const cleanAddress = async (run: Run, communityId: string, address: string): Promise<string> => {
  const read = readAddress(address);
  const rows = await run(queries.findKinds, { communityId, ids: idsIn(read) });
  const kept = keptAddress(read, new Map(rows.map(({ id, kind }) => [id, kind])));
  const errors = [...read.errors, ...kept.errors];
  if (errors.length > 0) throw invalid('This address is not one of a map of this community.', errors);
  return kept.address;
};

/** A view that nobody else can change until this transaction ends. */
const readLocked = async (run: Run, communityId: string, id: string): Promise<View | undefined> => {
  await run(queries.lock, { communityId, id });
  return (await run(queries.read, { communityId, id }))[0];
};

const isSame = (view: View, fields: ViewFields): boolean =>
  view.title === fields.title &&
  view.sentence === fields.sentence &&
  view.notes === fields.notes &&
  view.address === fields.address;

export const createViewService = (store: Store): ViewService => {
  const create = async (run: Run, communityId: string, id: string, fields: ViewFields, by: string): Promise<View> => {
    const stored = await run(queries.list, { communityId });
    if (stored.length >= maxViews && !stored.some((view) => view.id === id)) {
      throw new DomainError('conflict', `There are ${maxViews} views already. Remove one that is not needed any more.`);
    }
    const [view] = await run(queries.begin, { communityId, id, ...fields, by });
    if (!view) throw notFound('view');
    if (!isSame(view, fields)) {
      throw new DomainError('conflict', 'Another view is already kept under this id. Nothing was changed.');
    }
    return view;
  };

  const mend = async (
    run: Run,
    communityId: string,
    id: string,
    version: number,
    fields: ViewFields,
    by: string,
    revisionId: string,
  ) => {
    const before = await readLocked(run, communityId, id);
    if (!before) throw notFound('view');
    // The reply to the first try was lost, or two people wrote the same.
    if (isSame(before, fields)) return before;
    if (before.version !== version) {
      throw new DomainError('stale', 'Somebody else changed this view meanwhile. Nothing of yours was stored yet.', {
        extra: { current: before },
      });
    }
    const [view] = await run(queries.edit, { communityId, id, ...fields, by, revisionId, before: JSON.stringify(before) });
    if (!view) throw notFound('view');
    return view;
  };

  return {
    list: (communityId) =>
      store.read(async (run) => {
        await requireCommunity(run, communityId);
        return run(queries.list, { communityId });
      }),

    save: (communityId, id, version, given, by) => {
      const revisionId = randomUUID();
      return store.write(async (run) => {
        await requireCommunity(run, communityId);
        const fields = { ...given, address: await cleanAddress(run, communityId, given.address) };
        return version === undefined
          ? create(run, communityId, id, fields, by)
          : mend(run, communityId, id, version, fields, by, revisionId);
      });
    },

    remove: async (communityId, id, by) => {
      const revisionId = randomUUID();
      let removedBefore = false;
      await store.write(async (run) => {
        const view = await readLocked(run, communityId, id);
        // The driver tries again when the reply to a commit is lost: then it is gone, as it should be.
        if (!view && removedBefore) return;
        if (!view) throw notFound('view');
        await run(queries.remove, { communityId, id, by, revisionId, before: JSON.stringify(view) });
        removedBefore = true;
      });
    },

    order: (communityId, ids) =>
      store.write(async (run) => {
        await requireCommunity(run, communityId);
        const stored = await run(queries.list, { communityId });
        const given = new Set(ids);
        if (given.size !== ids.length || given.size !== stored.length || !stored.every((view) => given.has(view.id))) {
          throw new DomainError('stale', 'Views were added or removed meanwhile. Look at the list again, then order it.', {
            extra: { current: stored },
          });
        }
        await run(queries.order, { communityId, ids: [...ids] });
        return run(queries.list, { communityId });
      }),
  };
};
