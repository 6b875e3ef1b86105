import type { Network } from '../graph.ts';
import { type Undefined, undefinedBecause } from '../types.ts';

/**
 * Pearson's correlation over ties of a figure of the member that a tie leaves and one of the member at which it arrives;
 * undirected ties count both ways. Ties of members whose figure is NaN are left out. In two rounds, since sums of squares
 * of large figures would lose their differences.
 */
export function correlateEnds(
  { out }: Network,
  leaving: Float64Array,
  arriving: Float64Array,
  allAlike: string,
): number | Undefined {
  const eachTie = (see: (x: number, y: number) => void): void => {
    for (let i = 0; i < leaving.length; i++) {
      if (Number.isNaN(leaving[i])) continue;
      for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) {
        const y = arriving[out.targets[at]!]!;
        if (!Number.isNaN(y)) see(leaving[i]!, y);
      }
    }
  };
  const [x, y] = [newSpread(), newSpread()];
  eachTie((from, to) => {
    add(x, from);
    add(y, to);
  });
  if (x.count === 0) return undefinedBecause('there are no ties between members of whom this is known');
  // Compared as given: a variance worked out from rounded means need not be 0 where all are alike.
  if (x.lowest === x.highest || y.lowest === y.highest) return undefinedBecause(allAlike);
  const [meanX, meanY] = [x.sum / x.count, y.sum / y.count];
  let [xx, yy, xy] = [0, 0, 0];
  eachTie((from, to) => {
    xx += (from - meanX) ** 2;
    yy += (to - meanY) ** 2;
    xy += (from - meanX) * (to - meanY);
  });
  return clamped(xy / Math.sqrt(xx) / Math.sqrt(yy));
}

/** Rounding can leave a correlation a little outside of what there is. */
export const clamped = (correlation: number): number => Math.max(-1, Math.min(1, correlation));

const newSpread = () => ({ count: 0, sum: 0, lowest: Number.POSITIVE_INFINITY, highest: Number.NEGATIVE_INFINITY });

function add(spread: ReturnType<typeof newSpread>, value: number): void {
  spread.count += 1;
  spread.sum += value;
  spread.lowest = Math.min(spread.lowest, value);
  spread.highest = Math.max(spread.highest, value);
}
