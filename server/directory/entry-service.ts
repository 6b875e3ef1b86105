/**
 * What residents, assets, groups and organisations have in common as entries of the directory: pages, versions, kept
 * earlier states, and removal only of what no answer speaks of. Each kind brings its fields and queries.
 */
import { randomUUID } from 'node:crypto';
import { requireCommunity } from '../communities/community-service.ts';
import type { SameName } from '../contract/directory.ts';
import { nameKey } from '../contract/name-key.ts';
import type { MemberKind } from '../contract/network.ts';
import { DomainError, type FieldError, invalid, notFound, taken } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { refuse } from './check-links.ts';
import { type Cursor, type ListAsked, readCursor, toPage } from './cursor.ts';
import type { Writing } from './decided.ts';
import * as queries from './directory-queries.ts';
import { keptBecause } from './kept-because.ts';
import { sameFields } from './same-fields.ts';

type PageAsked = { readonly q: string | null; readonly after: Cursor | null; readonly limit: number };
type PageRow = { readonly id: string; readonly sort: string; readonly total: number };

type Basics = { readonly id: string; readonly version: number };

/** What one kind of entry brings. `Asked` holds its own filters, such as the kind of an asset. */
export type EntryKind<Fields, Entry extends Basics, Asked> = {
  readonly what: MemberKind;
  findPage(run: Run, communityId: string, page: PageAsked, asked: Asked): Promise<PageRow[]>;
  read(run: Run, communityId: string, ids: readonly string[]): Promise<Entry[]>;
  /** Makes an entry with nothing but its id, or finds what is under that id; undefined when the id is taken elsewhere. */
  begin(run: Run, communityId: string, id: string, by: string): Promise<'begun' | 'found' | undefined>;
  fill(run: Run, communityId: string, id: string, fields: Fields): Promise<void>;
  /** The fields of a stored entry, in the form in which they are given. */
  fieldsOf(entry: Entry): Fields;
  /** Refuses fields that contradict one another or point at what is not there. */
  check(run: Run, communityId: string, fields: Fields): Promise<void>;
  /** Refuses what only those decide who look after the community; `before` is undefined for a new entry. */
  findUndecided?(before: Fields | undefined, fields: Fields): FieldError[];
  /** The name that others should not have by accident; residents have none. */
  nameOf?(fields: Fields): string;
  /** What goes with an entry when it is removed. */
  removeOwn?(run: Run, communityId: string, id: string): Promise<void>;
};

type Saved<Entry> = Entry & { sameName: SameName[] };

export type EntryService<Fields, Entry, Asked> = {
  list(communityId: string, asked: ListAsked & Asked): Promise<{ items: Entry[]; next: string | null; total: number }>;
  /**
   * @param writing the service itself decides; a route says whether its viewer does.
   * @throws DomainError conflict when other fields were given under this id before, or elsewhere; invalid for what is decided
   * by others.
   */
  create(communityId: string, id: string, fields: Fields, by: string, writing?: Writing): Promise<Saved<Entry>>;
  read(communityId: string, id: string): Promise<Entry>;
  /** @throws DomainError stale, with the stored entry, when `version` is not the stored one. */
  edit(
    communityId: string,
    id: string,
    version: number | undefined,
    fields: Fields,
    by: string,
    writing?: Writing,
  ): Promise<Saved<Entry>>;
  /** @throws DomainError conflict when an answer speaks of it. */
  remove(communityId: string, id: string, by: string): Promise<void>;
};

const theService: Writing = { decides: true };

/** @throws DomainError invalid: a change without the version it is meant for could undo somebody else's. */
export const requireVersion = (version: number | undefined): number => {
  if (version !== undefined) return version;
  throw invalid('Say which version this change is for: send the ETag that you were given as If-Match.');
};

export const createEntryService = <Fields, Entry extends Basics, Asked>(
  store: Store,
  kind: EntryKind<Fields, Entry, Asked>,
): EntryService<Fields, Entry, Asked> => {
  const find = async (run: Run, communityId: string, id: string): Promise<Entry> => {
    const [entry] = await kind.read(run, communityId, [id]);
    if (!entry) throw notFound(kind.what);
    return entry;
  };

  const withSameName = async (run: Run, communityId: string, entry: Entry): Promise<Saved<Entry>> => {
    const name = kind.nameOf?.(kind.fieldsOf(entry));
    if (name === undefined) return { ...entry, sameName: [] };
    const sameName = await run(queries.findSameName, { communityId, id: entry.id, nameKey: nameKey(name) });
    return { ...entry, sameName };
  };

  return {
    list: (communityId, asked) =>
      store.read(async (run) => {
        await requireCommunity(run, communityId);
        const q = asked.q === undefined ? null : nameKey(asked.q);
        const after = readCursor(asked.cursor);
        // One more than asked for tells whether there is a next page.
        const rows = await kind.findPage(run, communityId, { q, after, limit: asked.limit + 1 }, asked);
        const page = toPage(rows, asked.limit);
        const entries = await kind.read(run, communityId, page.ids);
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        return { items: page.ids.flatMap((id) => byId.get(id) ?? []), next: page.next, total: page.total };
      }),

    create: (communityId, id, fields, by, { decides } = theService) =>
      store.write(async (run) => {
        await requireCommunity(run, communityId);
        if (!decides) refuse(kind.findUndecided?.(undefined, fields) ?? []);
        await kind.check(run, communityId, fields);
        const begun = await kind.begin(run, communityId, id, by);
        if (!begun) throw taken(kind.what);
        if (begun === 'begun') await kind.fill(run, communityId, id, fields);
        const entry = await find(run, communityId, id);
        if (sameFields(kind.fieldsOf(entry), fields)) return withSameName(run, communityId, entry);
        throw taken(kind.what);
      }),

    read: (communityId, id) => store.read((run) => find(run, communityId, id)),

    edit: (communityId, id, given, fields, by, { decides } = theService) => {
      const version = requireVersion(given);
      const revisionId = randomUUID();
      return store.write(async (run) => {
        await run(queries.lockMember, { communityId, id });
        const before = await find(run, communityId, id);
        // What is asked for is there already: the reply to the first try was lost, or two people wrote the same.
        if (sameFields(kind.fieldsOf(before), fields)) return withSameName(run, communityId, before);
        if (before.version !== version) {
          throw new DomainError('stale', `Somebody else changed this ${kind.what} meanwhile. Nothing of yours was stored yet.`, {
            extra: { current: before },
          });
        }
        if (!decides) refuse(kind.findUndecided?.(kind.fieldsOf(before), fields) ?? []);
        await kind.check(run, communityId, fields);
        await run(queries.reviseMember, { communityId, id, revisionId, by, before: JSON.stringify(before) });
        await kind.fill(run, communityId, id, fields);
        return withSameName(run, communityId, await find(run, communityId, id));
      });
    },

    remove: async (communityId, id, by) => {
      const revisionId = randomUUID();
      let removedBefore = false;
      await store.write(async (run) => {
        await run(queries.lockMember, { communityId, id });
        const [entry] = await kind.read(run, communityId, [id]);
        // The driver tries again when the reply to a commit is lost: then it is gone, as it should be.
        if (!entry && removedBefore) return;
        if (!entry) throw notFound(kind.what);
        const [references] = await run(queries.countReferences, { communityId, id });
        const reason = references && keptBecause(kind.what, references);
        if (reason) throw new DomainError('conflict', reason);
        await kind.removeOwn?.(run, communityId, id);
        await run(queries.removeMember, { communityId, id, revisionId, by, before: JSON.stringify(entry) });
        removedBefore = true;
      });
    },
  };
};
