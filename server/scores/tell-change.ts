/**
 * How a measure changed since the wave before, for those who answered both times: without saying what the few did who answered
 * only once. Pure.
 */
import type { ScoreChange } from '../contract/scores.ts';
import { type Counted, meet } from './counted.ts';
import type { Defined } from './measures-of.ts';
import { fewest, pairedChange } from './paired-change.ts';
import { tellBase } from './tell-base.ts';

/** A mean to one decimal leaves so much open of each number that it is made of, up and down together. */
const leftOpen = 0.1;
/**
 * At least so many answered both times. Exactly, it would tell how many did so only once: three such numbers stay possible at least.
 */
const atLeast = (pairs: number): number => Math.max(fewest, Math.floor((pairs - 2) / 5) * 5);

/** Why there is none; nothing where there may be one. */
const noChange = (defined: Defined, before: readonly Counted[]) => {
  const asked = before.flatMap(({ measures }) => measures).filter(({ match }) => match === defined.match);
  if (asked.length === 0) return 'not-asked-before';
  return asked.some(({ sameness }) => sameness === defined.sameness) ? undefined : 'asked-otherwise';
};

const numberOf = (one: Counted, defined: Defined): number | null => {
  const { status, value } = meet(one, defined);
  return status === 'answered' ? value : null;
};

/**
 * Whoever knows both means and the mean change knows what those few answered together who answered only once, as closely as the
 * mean change says it. That must leave at least half of all possible answers open for their mean.
 */
export const tellsOfFew = (few: number, pairs: number, [low, high]: readonly [number, number]): boolean =>
  few > 0 && few < fewest && pairs * leftOpen < (few * (high - low)) / 2;

/** Who gave a number both times, in the same way: what is said on paper and what is said to somebody's face are not the same. */
export const pairsOf = (defined: Defined, now: readonly Counted[], before: readonly Counted[]) => {
  const earlier = new Map(before.map((one) => [one.personId, one]));
  return now.flatMap((one) => {
    const other = earlier.get(one.personId);
    if (!other || other.mode !== one.mode) return [];
    const [from, to] = [numberOf(other, defined), numberOf(one, defined)];
    return from === null || to === null ? [] : [{ now: one, before: other, change: to - from }];
  });
};

/** @param before interviews of the wave before; null where there is none. */
export const changeOf = (defined: Defined, now: readonly Counted[], before: readonly Counted[] | null): ScoreChange => {
  if (defined.range === null || defined.noCells !== null) return { is: 'none', why: 'no-number' };
  if (before === null) return { is: 'none', why: 'no-wave-before' };
  const why = noChange(defined, before);
  if (why) return { is: 'none', why };
  const pairs = pairsOf(defined, now, before);
  const change = pairedChange(pairs.map((pair) => pair.change));
  if (change.is === 'none') return change;
  const answered = [...now, ...before].filter((one) => numberOf(one, defined) !== null).map(({ personId }) => personId);
  const once = new Set(answered);
  for (const pair of pairs) once.delete(pair.now.personId);
  if (tellsOfFew(once.size, pairs.length, defined.range)) return { is: 'none', why: 'protects' };
  // At least so many answered: where that number is withheld, in either wave, this would narrow it down.
  const isTold = [now, before].every((wave) => tellBase(wave.map((one) => meet(one, defined))).answered !== null);
  const told = isTold && defined.after.length === 0;
  return { ...change, pairs: told ? atLeast(pairs.length) : fewest };
};
