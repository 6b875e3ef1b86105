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
  readonly action: string;
  readonly outcome: string;
  readonly communityIds: readonly string[];
  readonly subject: string;
  /** The hash of the entry before; empty for the first. */
  readonly previous: string;
};

/** SHA-256, in hexadecimal. */
export const hashEntry = (entry: Linked): string => {
  const { number, id, at, actor, action, outcome, communityIds, subject, previous } = entry;
  return createHash('sha256')
    .update(JSON.stringify([number, id, at, actor, action, outcome, communityIds, subject, previous]))
    .digest('hex');
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
