/**
 * Who the ids of a file are. Looked up part by part; what was found lately is remembered, never more than some tens of
 * thousands of ids, so that the size of a file does not matter.
 */
import type { MemberKind } from '../contract/network.ts';
import type { Run } from '../neo4j/store.ts';
import { type ImportContext, keyOf } from './context.ts';
import * as queries from './report-queries.ts';

export type KnownMember = { readonly id: string; readonly kind: MemberKind; readonly listed: boolean };

/** All that one id of the source may be: a person, and things of the same id. */
export type KnownMembers = ReadonlyMap<string, readonly KnownMember[]>;

const remembered = 50_000;

export type MemberFinder = {
  /** @returns for each of these ids what is known by it; ids that nothing is known by are left out. */
  find(run: Run, externalIds: Iterable<string>): Promise<KnownMembers>;
  /** Remembers what was found; call it only after the transaction that found it is stored. */
  remember(found: KnownMembers): void;
};

export const createMemberFinder = (context: ImportContext): MemberFinder => {
  const cache = new Map<string, readonly KnownMember[]>();
  const { communityId, waveId } = context;
  return {
    find: async (run, externalIds) => {
      const found = new Map<string, KnownMember[]>();
      const byKey = new Map<string, string>();
      for (const id of new Set(externalIds)) {
        const known = cache.get(id);
        if (known) found.set(id, [...known]);
        else byKey.set(keyOf(context, id), id);
      }
      if (byKey.size > 0) {
        for (const { key, ...member } of await run(queries.findMembers, { communityId, waveId, keys: [...byKey.keys()] })) {
          const id = byKey.get(key) as string;
          found.set(id, [...(found.get(id) ?? []), member]);
        }
      }
      return found;
    },
    remember: (found) => {
      if (cache.size + found.size > remembered) cache.clear();
      for (const [id, members] of found) cache.set(id, members);
    },
  };
};

/** The member of this kind; without a kind, the person first, then assets, groups, organisations. */
export const chooseMember = (members: readonly KnownMember[] | undefined, kind: MemberKind | null): KnownMember | undefined =>
  kind === null
    ? (members?.[members.findIndex((member) => member.kind === 'resident')] ?? members?.[0])
    : members?.find((member) => member.kind === kind);
