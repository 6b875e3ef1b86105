import type { MemberValues } from '../measure.ts';
import { firstWhere } from './chance.ts';

/**
 * One more than how many have a higher figure, of the first `count` members. A figure that is undefined stands below all that
 * are not.
 */
export function ranksOf(values: MemberValues, count = values.length): Float64Array {
  const figures = Float64Array.from({ length: values.length }, (_, i) => {
    const value = values[i];
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  });
  const ascending = figures.slice().sort();
  const atMost = (figure: number): number => firstWhere(ascending.length, (at) => ascending[at]! > figure);
  return figures.slice(0, count).map((figure) => 1 + ascending.length - atMost(figure));
}

/** Between which ranks the middle of these many are, for each member; outward, never inward. */
export function middleOf(ranks: readonly Float64Array[], coverage: number): { low: Float64Array; high: Float64Array } {
  const repeats = ranks.length;
  const tail = (1 - coverage) / 2;
  const low = new Float64Array(ranks[0]?.length ?? 0);
  const high = low.slice();
  const seen = new Float64Array(repeats);
  for (let i = 0; i < low.length; i++) {
    for (let k = 0; k < repeats; k++) seen[k] = ranks[k]![i]!;
    seen.sort();
    low[i] = seen[Math.floor(tail * (repeats - 1))]!;
    high[i] = seen[Math.ceil((1 - tail) * (repeats - 1))]!;
  }
  return { low, high };
}
