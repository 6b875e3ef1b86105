/**
 * How many answered, of whom, and what that leaves unsaid. Shares are from 0 to 1.
 */
import { type Undefined, undefinedBecause } from '../types.ts';
import type { Reports } from './reports.ts';

/** A share of a count, with the range in which the chance behind it lies 95 times in 100. */
export type Share = {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

const normalQuantile = 1.959963984540054;

/**
 * A share with its 95 % interval, which stays between 0 and 1 and says something even of none and of all.
 * Reference: Wilson 1927, JASA 22(158); why this one: Brown, Cai & DasGupta 2001, Statistical Science 16(2).
 */
export function shareWithRange(count: number, of: number): Share | Undefined {
  if (of === 0) return undefinedBecause('there is nobody to count');
  if (count < 0 || count > of) return undefinedBecause('more are counted than there are');
  const share = count / of;
  const z2 = normalQuantile ** 2;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const away = (normalQuantile / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2));
  return {
    count,
    of,
    share,
    // Of none and of all, rounding must not leave a crumb.
    low: count === 0 ? 0 : Math.max(0, middle - away),
    high: count === of ? 1 : Math.min(1, middle + away),
  };
}

/** Of those who were asked, how many answered; whoever answered counts as asked. */
export function responseRate({ asked, answered }: Pick<Reports, 'asked' | 'answered'>): Share | Undefined {
  const count = answered.filter(Boolean).length;
  const of = answered.filter((one, i) => one || asked[i]).length;
  return of === 0 ? undefinedBecause('nobody was asked') : shareWithRange(count, of);
}

/** Which part of everybody who lives there, or belongs there, answered. No interval: both are counted. */
export function populationCoverage(answered: number, population: number | null): number | Undefined {
  if (population === null || population <= 0) return undefinedBecause('it is not known how many belong there');
  return answered > population ? undefinedBecause('more answered than are said to belong there') : answered / population;
}

/**
 * By how much an interval of resampling is too wide because the population is not much larger than those who answered:
 * multiply its half-widths and its standard error by it. 1 where next to nobody answered, 0 where all did.
 * Reference: the finite population correction, Cochran 1977, Sampling Techniques, §2.6.
 */
export function finitePopulationFactor(answered: number, population: number | null): number | Undefined {
  const coverage = populationCoverage(answered, population);
  if (typeof coverage !== 'number') return coverage;
  return population === null || population === 1 ? 0 : Math.sqrt((population - answered) / (population - 1));
}

/**
 * Of those whom somebody else named, how many answered themselves: of the others' ties only those are known that somebody
 * else told of.
 */
export function namedWhoAnswered({ members, answered, from, to, by }: Reports): Share | Undefined {
  const named = new Set<number>();
  by.forEach((teller, at) => {
    for (const end of [from[at]!, to[at]!]) if (end !== teller) named.add(end);
  });
  const count = members.filter((_, i) => named.has(i) && answered[i]).length;
  return named.size === 0 ? undefinedBecause('nobody was named') : shareWithRange(count, named.size);
}
