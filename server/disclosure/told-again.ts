/**
 * When figures may be told anew (D5): who sees them before and after one interview, and knows whose it was, would know what
 * that person said. So what was told is told again until at least 10 people have joined or left those it stands on. "None" is
 * never told: after it, the first "few" would be one person's answer.
 */
import type { ShownCount } from '../contract/figures.ts';

/** Of fewer people than this nothing is told. */
const fewestTold = 10;
const fewestChanges = 10;

/** How many are in one of two lists and not in the other. */
export const differencesOf = (one: readonly string[], other: readonly string[]): number => {
  const [first, second] = [new Set(one), new Set(other)];
  return one.filter((id) => !second.has(id)).length + other.filter((id) => !first.has(id)).length;
};

/** @param before who had answered when figures were last told; undefined when they never were. */
export const mayTellAnew = (before: readonly string[] | undefined, now: readonly string[]): boolean => {
  if (now.length < fewestTold) return false;
  if (!before) return true;
  return differencesOf(before, now) >= fewestChanges;
};

/** None or few, which are not told apart. */
export const hideNone = (count: ShownCount): ShownCount => (count === 0 ? 'few' : count);
