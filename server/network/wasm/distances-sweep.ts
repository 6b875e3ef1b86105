import type { Sweep, SweepInput } from '../kernels/sweep.ts';
import { prepareNetwork } from './areas.ts';

/** Members that it starts from at once, as assembly/distances.ts has them. */
const atOnce = 512;
const rowBytes = 64;

/** What distances add up to, by the numbers of the search order. */
export type DistanceSums = {
  readonly reachedBy: Uint32Array;
  readonly distanceInSum: Float64Array;
  readonly inverseInSum: Float64Array;
  readonly eccentricity: Uint32Array;
};

/** Distances from 512 members at once, compiled; undefined where it cannot be had. */
export function distancesSweep(input: SweepInput): Sweep<DistanceSums> | undefined {
  const n = input.order.length;
  const rows = [rowBytes * n, rowBytes * n, rowBytes * n];
  const lists = [4 * n, 4 * n, n];
  const prepared = prepareNetwork(input, [...rows, ...lists, 4 * n, 8 * n, 8 * n, 4 * n]);
  if (!prepared) return undefined;
  const { exports, areas, numbersAt, realsAt } = prepared;
  exports.beginDistances(...areas);
  const [reachedBy, distanceSum, inverseSum, eccentricity] = areas.slice(-4) as [number, number, number, number];
  return {
    batch: atOnce,
    visit: (first) => exports.distancesFrom(first, Math.min(atOnce, n - first)),
    result: () => ({
      reachedBy: numbersAt(reachedBy, n).slice(),
      distanceInSum: realsAt(distanceSum, n).slice(),
      inverseInSum: realsAt(inverseSum, n).slice(),
      eccentricity: numbersAt(eccentricity, n).slice(),
    }),
  };
}
