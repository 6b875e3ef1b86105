/**
 * Which counts are withheld: every one of 1 to 9, and as many others as it takes so that none of these can be worked out from what
 * is shown, the total and the mean. Pure.
 */
import { fewest } from './paired-change.ts';

/** Answers from `low` to `high`; both null where they are no numbers. */
export type Group = { readonly label: string; readonly low: number | null; readonly high: number | null };

type Table = {
  readonly groups: readonly Group[];
  readonly counts: readonly number[];
  /** As it is shown, to one decimal; null where none is. */
  readonly mean: number | null;
  /** Which are withheld already, by what is told beside this table. */
  readonly hidden?: readonly number[];
};

/** Of so many nothing is told; nobody is not few. */
export const isFew = (count: number): boolean => count > 0 && count < fewest;

/** A withheld count must be able to be this many different numbers. */
const fewestPossible = 3;
const furthest = 4;
const half = 0.05;

/** Whether these counts would be told by the very same mean. Who gave no number is not in it. */
const fitsMean = ({ groups, mean }: Table, counts: readonly number[]): boolean => {
  if (mean === null) return true;
  const total = counts.reduce((sum, count, at) => sum + (groups[at]?.low === null ? 0 : count), 0);
  const sumOf = (end: 'low' | 'high') => counts.reduce((sum, count, at) => sum + count * (groups[at]?.[end] ?? 0), 0);
  return sumOf('low') < (mean + half) * total && sumOf('high') > (mean - half) * total;
};

const isPossible = (table: Table, counts: readonly number[], withheld: readonly number[]): boolean => {
  // What is shown as nought is nought: where all noughts are shown, a withheld count is one at least.
  const least = withheld.some((at) => table.counts[at] === 0) ? 0 : 1;
  return withheld.every((at) => (counts[at] ?? 0) >= least) && fitsMean(table, counts);
};

const steps = Array.from({ length: 2 * furthest + 1 }, (_, at) => at - furthest);

/** Whether so many other numbers are possible for this count, by moving people between it and two other withheld ones. */
const canBeOthers = (table: Table, at: number, withheld: readonly number[]): boolean => {
  const possible = new Set([0]);
  const others = withheld.filter((other) => other !== at);
  for (const first of others) {
    for (const second of others) {
      for (const own of steps) {
        for (const moved of steps) {
          if (possible.has(own) || (first === second && moved !== 0)) continue;
          const counts = [...table.counts];
          counts[at] = (counts[at] ?? 0) + own;
          counts[first] = (counts[first] ?? 0) + moved;
          counts[second] = (counts[second] ?? 0) - own - moved;
          if (isPossible(table, counts, withheld)) possible.add(own);
          if (possible.size >= fewestPossible) return true;
        }
      }
    }
  }
  return false;
};

/** All that are withheld together can be worked out by taking what is shown from the total: they must be ten or more. */
const isSafe = (table: Table, withheld: readonly number[]): boolean =>
  withheld.reduce((sum, at) => sum + (table.counts[at] ?? 0), 0) >= fewest &&
  withheld.every((at) => canBeOthers(table, at, withheld));

/** The next one to withhold: the smallest that is not nought, and noughts at last. */
const nextOf = ({ counts }: Table, withheld: readonly number[]): number | undefined =>
  counts
    .map((count, at) => ({ at, rank: count === 0 ? Number.POSITIVE_INFINITY : count }))
    .filter(({ at }) => !withheld.includes(at))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)[0]?.at;

const tryWith = (table: Table): readonly number[] | undefined => {
  const withheld = table.counts.flatMap((count, at) => (isFew(count) || table.hidden?.includes(at) ? [at] : []));
  if (withheld.length === 0) return withheld;
  while (!isSafe(table, withheld)) {
    const next = nextOf(table, withheld);
    if (next === undefined) return undefined;
    withheld.push(next);
  }
  return withheld;
};

/** @returns what is shown of each count, null where it is withheld, and of the mean. */
export const withhold = (table: Table): { readonly counts: readonly (number | null)[]; readonly mean: number | null } => {
  const kept = tryWith(table);
  const withheld = kept ?? tryWith({ ...table, mean: null }) ?? table.counts.map((_, at) => at);
  return {
    counts: table.counts.map((count, at) => (withheld.includes(at) ? null : count)),
    mean: kept ? table.mean : null,
  };
};

/**
 * Where several could be chosen, each choice is told by itself: withheld where few chose it, or few did not.
 * @param totals how many could have chosen it: who answered, and, where that is withheld, who was asked.
 */
export const withholdChosen = (chosen: readonly number[], totals: readonly number[]): readonly (number | null)[] =>
  chosen.map((count) => (isFew(count) || totals.some((total) => isFew(total - count)) ? null : count));

/**
 * What a wider group counts, as far as what is shown already says it: all its parts are shown, or all that are withheld are in it.
 * @param parts which counts are in it.
 * @param total of all; null where that is withheld.
 */
export const countOf = (shown: readonly (number | null)[], parts: readonly number[], total: number | null): number | null => {
  if (parts.every((at) => shown[at] !== null)) return parts.reduce((sum, at) => sum + (shown[at] ?? 0), 0);
  if (total === null) return null;
  const outside = shown.map((_, at) => at).filter((at) => !parts.includes(at));
  if (outside.some((at) => shown[at] === null)) return null;
  const count = total - outside.reduce((sum, at) => sum + (shown[at] ?? 0), 0);
  return count < fewest ? null : count;
};
