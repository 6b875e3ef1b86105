/**
 * Whether two sets of fields say the same, so that what is sent again is known for what it is.
 */

const ordered = (_key: string, part: unknown): unknown => {
  // Lists in the directory are of links, which mean the same in any order.
  if (Array.isArray(part)) return [...part].sort();
  if (typeof part !== 'object' || part === null) return part;
  return Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1));
};

export const sameFields = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, ordered) === JSON.stringify(other, ordered);
