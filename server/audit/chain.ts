/**
 * The chain: the hash of an entry covers everything in it and the hash of the one before, so that nothing can be changed,
 * left out or put between without every later hash being wrong.
 */
import { createHash } from 'node:crypto';

export type Linked = {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  /** In which role; empty in entries written before this was kept. So are all that follow here. */
  readonly role: string;
  readonly action: string;
  readonly outcome: string;
  readonly communityIds: readonly string[];
  readonly subject: string;
  readonly reason: string;
  readonly count: number | null;
  /** Roles before and after, as JSON. */
  readonly change: string;
  /** The hash of the entry before; empty for the first. */
  readonly previous: string;
};

/**
 * What entries did not always have. It is hashed only where there is some: entries from before keep their hash, and
 * nothing can be written into them afterwards.
 */
const later = ({ role, reason, count, change }: Linked): readonly (readonly [string, string | number])[] => {
  const given = { role, reason, count, change };
  return Object.entries(given).flatMap(([name, value]) => (value === '' || value === null ? [] : [[name, value] as const]));
};

/** SHA-256, in hexadecimal. */
export const hashEntry = (entry: Linked): string => {
  const { number, id, at, actor, action, outcome, communityIds, subject, previous } = entry;
  const more = later(entry);
  const parts = [number, id, at, actor, action, outcome, communityIds, subject, previous, ...(more.length > 0 ? [more] : [])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
};

/** Follows a chain entry by entry. `next` returns what is wrong with an entry, or undefined. */
export const createChainCheck = () => {
  let number = 0;
  let previous = '';
  return {
    next: (entry: Linked & { readonly hash: string }): string | undefined => {
      const expected = number + 1;
      const wrong =
        entry.number !== expected
          ? `Entry ${expected} is missing: entry ${entry.number} follows.`
          : entry.previous !== previous
            ? `Entry ${entry.number} does not follow the one before it.`
            : entry.hash !== hashEntry(entry)
              ? `Entry ${entry.number} was changed after it was written.`
              : undefined;
      number = entry.number;
      previous = entry.hash;
      return wrong;
    },
    /** Where the chain ends so far. */
    end: () => ({ number, hash: previous }),
  };
};
