/**
 * Lists that are put in order by hand. Pure.
 */
export const moved = <T>(list: readonly T[], at: number, by: -1 | 1): T[] => {
  const one = list[at];
  const other = list[at + by];
  if (one === undefined || other === undefined) return [...list];
  return list.map((each, index) => (index === at ? other : index === at + by ? one : each));
};

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

export const replaced = <T>(list: readonly T[], at: number, by: T): T[] => list.map((each, index) => (index === at ? by : each));

/** Back where it was, or at the end of a list that has become shorter. */
export const inserted = <T>(list: readonly T[], at: number, one: T): T[] => list.toSpliced(Math.min(at, list.length), 0, one);
