/**
 * How a figure of each member is spread over members: in a few numbers, and in bins to be drawn. A spread over a handful of
 * people is a list of persons, and is not told.
 */
import type { Spread } from '#network/measure';
import { percentile } from '#network/percentile';
import type { Bin } from './part-result.ts';

/** Below so many with a value nothing is told of a spread. */
export const fewestInSpread = 10;

const mostBins = 20;

/** @param values finite numbers, at least one */
export const spreadOf = (values: readonly number[], without: number): Spread => {
  const sorted = Float64Array.from(values).sort();
  return {
    members: sorted.length,
    without,
    smallest: sorted[0]!,
    tenth: percentile(sorted, 0.1),
    median: percentile(sorted, 0.5),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    ninetieth: percentile(sorted, 0.9),
    largest: sorted.at(-1)!,
  };
};

const countInto = (values: readonly number[], edges: readonly (readonly [number, number])[]): Bin[] => {
  const counts = edges.map(() => 0);
  const first = edges[0]![0];
  const width = edges[0]![1] - first || 1;
  for (const value of values) {
    const bin = Math.min(edges.length - 1, Math.max(0, Math.floor((value - first) / width)));
    counts[bin]! += 1;
  }
  return edges.map(([from, to], index) => ({ from, to, members: counts[index]! }));
};

/**
 * Whole numbers that are few have a bin each; anything else has bins of equal width, the last of which is open: it begins
 * where one in a hundred is left, since one member far out would press all others into the first bin.
 * A bin holds from `from` up to, but without, `to`; the last one also whatever is beyond.
 */
export const binsOf = (values: readonly number[]): Bin[] => {
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  const [smallest, largest] = [sorted[0]!, sorted.at(-1)!];
  const areWhole = sorted.every(Number.isInteger);
  if (areWhole && largest - smallest < mostBins) {
    const edges = Array.from({ length: largest - smallest + 1 }, (_, k) => [smallest + k, smallest + k + 1] as const);
    return countInto(values, edges);
  }
  const end = percentile(sorted, 0.99) > smallest ? percentile(sorted, 0.99) : largest;
  const width = areWhole ? Math.max(1, Math.ceil((end - smallest) / mostBins)) : (end - smallest) / mostBins;
  const edges = Array.from({ length: mostBins }, (_, k) => [smallest + k * width, smallest + (k + 1) * width] as const);
  return countInto(values, edges);
};
