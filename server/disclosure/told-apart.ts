/**
 * Of how few people something could be worked out from figures that stand on several sets of them. Pure.
 *
 * Whoever knows what was told of each set may add and subtract it as they like, and not only the last from the one before: ten set
 * aside, ten new, the ten back with one newcomer, and the first and the third less the second leave over that one. Those who were in the
 * very same sets stand in all of that together. So of each such group, what is told now leaves over at least its smaller part, those who
 * are in it now or those who are not; and everybody who was in none before.
 */

/** Which were in the very same sets: the number of their group by each. Those that were in none have no number. */
const groupsOf = (told: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const groups = new Map<string, number>();
  let last = 0;
  for (const set of told) {
    const parts = new Map<number | undefined, number>();
    for (const one of set) {
      const group = groups.get(one);
      const part = parts.get(group) ?? ++last;
      parts.set(group, part);
      groups.set(one, part);
    }
  }
  return groups;
};

/** @returns so many at least stand in whatever is worked out from what was told of the sets and is told of these now. */
export const fewestLeftOver = (told: readonly (readonly string[])[], now: readonly string[]): number => {
  const groups = groupsOf(told);
  const inNow = new Set(now);
  const parts = new Map<number, { readonly in: number; readonly out: number }>();
  for (const [one, group] of groups) {
    const part = parts.get(group) ?? { in: 0, out: 0 };
    parts.set(group, inNow.has(one) ? { ...part, in: part.in + 1 } : { ...part, out: part.out + 1 });
  }
  const added = [...inNow].filter((one) => !groups.has(one)).length;
  return [...parts.values()].reduce((sum, part) => sum + Math.min(part.in, part.out), added);
};
