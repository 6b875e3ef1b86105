/**
 * When figures may be told anew (D5): who sees them before and after one interview, and knows whose it was, would know what
 * that person said. So what was told is told again until at least 10 people have joined or left those it stands on; and it is
 * held against all that was ever told together, not what was told last: whoever lets ten go and come back would else have both
 * sides of one newcomer. "None" is never told: after it, the first "few" would be one person's answer.
 */
import type { ShownCount } from '../contract/figures.ts';
import { differencesFromEach, type Earlier, setsOf } from './earlier.ts';
import { fewestLeftOver } from './told-apart.ts';

/** Of fewer people than this nothing is told. */
const fewestTold = 10;
const fewestChanges = 10;
/** What is told so often stays as it is: each takes ten others, and who looks more often than that is not reading. */
const mostTold = 500;

/** How many are in one of two lists and not in the other. */
export const differencesOf = (one: readonly string[], other: readonly string[]): number => {
  const [first, second] = [new Set(one), new Set(other)];
  return one.filter((id) => !second.has(id)).length + other.filter((id) => !first.has(id)).length;
};

/** Whether nothing that was told before, with what would be told now, tells anything of fewer than ten. */
export const hidesEnough = (told: readonly (readonly string[])[], now: readonly string[]): boolean =>
  told.every(({ length }) => length === 0) || fewestLeftOver(told, now) >= fewestChanges;

/**
 * @param before who had answered when figures were last told; undefined when they never were.
 * @param earlier all that was told before that.
 */
export const mayTellAnew = (before: readonly string[] | undefined, now: readonly string[], earlier: Earlier): boolean => {
  if (now.length < fewestTold || earlier.tellings.length >= mostTold) return false;
  // Most often it ends here.
  if (before && differencesOf(before, now) < fewestChanges) return false;
  return hidesEnough([...setsOf(earlier), ...(before ? [before] : [])], now);
};

/** What was told of the very same people, where that is not what was told last: they learn nothing from it who saw it then. */
export const toldOfSame = (
  before: readonly string[] | undefined,
  now: readonly string[],
  earlier: Earlier,
): Earlier['tellings'][number] | undefined => {
  if (before && differencesOf(before, now) === 0) return undefined;
  return earlier.tellings[differencesFromEach(earlier, now).indexOf(0)];
};

/** None or few, which are not told apart. */
export const hideNone = (count: ShownCount): ShownCount => (count === 0 ? 'few' : count);
