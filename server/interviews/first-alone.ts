/**
 * A database that has just started plans each statement when it first meets it. Eight who come at once would have the same
 * twenty planned eight times, and be told to come again: the first goes alone, and the others find them planned.
 */

/** @returns runs work; until one has come through, one at a time. */
export const createFirstAlone = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let isPlanned = false;
  let first: Promise<unknown> | undefined;
  return async (work) => {
    while (!isPlanned && first) await first.catch(() => undefined);
    if (isPlanned) return work();
    const own = work();
    first = own;
    try {
      const result = await own;
      isPlanned = true;
      return result;
    } finally {
      first = undefined;
    }
  };
};
