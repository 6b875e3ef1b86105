import type { Network } from '../graph.ts';
import { type Sweep, sweepKernel } from './kernel.ts';

/** Distances between all pairs, summed up so that no n × n table is kept. All along the arcs when directed. */
export type Paths = {
  /** Ordered pairs (from, to) with a way from one to the other. */
  readonly reachablePairs: number;
  /** Sum of their distances, and of the inverses of their distances. */
  readonly distanceSum: number;
  readonly inverseSum: number;
  /** Longest distance found starting from each member. */
  readonly eccentricity: Uint32Array;
  /** Over everyone who can reach a member: how many, the sum of their distances to it, and of the inverses. */
  readonly reachedBy: Uint32Array;
  readonly distanceInSum: Float64Array;
  readonly inverseInSum: Float64Array;
};

/**
 * Breadth-first search from every member, O(n · (n + m)).
 * Reference: Cormen, Leiserson, Rivest & Stein, Introduction to Algorithms, ch. 22.
 */
export const pathsKernel = sweepKernel<Paths>(beginPaths);

function beginPaths(network: Network): Sweep<Paths> {
  const n = network.ids.length;
  const { offsets, targets } = network.out;
  const eccentricity = new Uint32Array(n);
  const reachedBy = new Uint32Array(n);
  const distanceInSum = new Float64Array(n);
  const inverseInSum = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  let reachablePairs = 0;
  let distanceSum = 0;
  let inverseSum = 0;

  const visit = (source: number): void => {
    let length = 1;
    queue[0] = source;
    distance[source] = 0;
    for (let head = 0; head < length; head++) {
      const from = queue[head]!;
      const next = distance[from]! + 1;
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const to = targets[at]!;
        if (distance[to] !== -1) continue;
        distance[to] = next;
        queue[length++] = to;
      }
    }
    for (let k = 1; k < length; k++) {
      const to = queue[k]!;
      const steps = distance[to]!;
      distance[to] = -1;
      reachedBy[to]! += 1;
      distanceInSum[to]! += steps;
      inverseInSum[to]! += 1 / steps;
      distanceSum += steps;
      inverseSum += 1 / steps;
      eccentricity[source] = steps;
    }
    distance[source] = -1;
    reachablePairs += length - 1;
  };
  const result = (): Paths => ({
    reachablePairs,
    distanceSum,
    inverseSum,
    eccentricity,
    reachedBy,
    distanceInSum,
    inverseInSum,
  });
  return { visit, result };
}
