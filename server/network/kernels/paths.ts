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

/** As many members as a whole number has bits search at once, one bit each. */
const batch = 32;

/**
 * Breadth-first search from every member, 32 at a time: a tie is followed once for all searches that reach it on the same
 * step, which on networks of people, where everybody is a few steps away, is several times faster than one by one.
 * Reference: Then et al. 2014, "The more the merrier: efficient multi-source graph traversal", PVLDB 8(4).
 */
export const pathsKernel = sweepKernel<Paths>(beginPaths);

function beginPaths(network: Network): Sweep<Paths> {
  const n = network.ids.length;
  const { offsets, targets } = network.out;
  const eccentricity = new Uint32Array(n);
  const reachedBy = new Uint32Array(n);
  const distanceInSum = new Float64Array(n);
  const inverseInSum = new Float64Array(n);
  const seen = new Int32Array(n);
  const arrived = new Int32Array(n);
  const arriving = new Int32Array(n);
  let active = new Uint32Array(n);
  let reached = new Uint32Array(n);

  /** Follows every tie out of the first `length` active members; returns how many members were reached. */
  const step = (length: number): number => {
    let count = 0;
    for (let k = 0; k < length; k++) {
      const from = active[k]!;
      const searches = arrived[from]!;
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const to = targets[at]!;
        const fresh = searches & ~seen[to]!;
        if (fresh === 0) continue;
        if (arriving[to] === 0) reached[count++] = to;
        arriving[to]! |= fresh;
      }
    }
    return count;
  };

  /** Notes who was reached after so many steps; returns the searches that still found somebody. */
  const settle = (count: number, steps: number): number => {
    let alive = 0;
    for (let k = 0; k < count; k++) {
      const to = reached[k]!;
      const searches = arriving[to]!;
      arriving[to] = 0;
      arrived[to] = searches;
      seen[to]! |= searches;
      alive |= searches;
      const found = bitCount(searches);
      reachedBy[to]! += found;
      distanceInSum[to]! += found * steps;
      inverseInSum[to]! += found / steps;
    }
    return alive;
  };

  const visit = (first: number): void => {
    seen.fill(0);
    let length = 0;
    for (let source = first; source < Math.min(first + batch, n); source++) {
      seen[source] = 1 << length;
      arrived[source] = 1 << length;
      active[length++] = source;
    }
    for (let steps = 1; length > 0; steps++) {
      length = step(length);
      const alive = settle(length, steps);
      for (let bit = 0; bit < batch; bit++) if (alive & (1 << bit)) eccentricity[first + bit] = steps;
      [active, reached] = [reached, active];
    }
  };

  const result = (): Paths => ({
    reachablePairs: sum(reachedBy),
    distanceSum: sum(distanceInSum),
    inverseSum: sum(inverseInSum),
    eccentricity,
    reachedBy,
    distanceInSum,
    inverseInSum,
  });
  return { batch, visit, result };
}

const sum = (values: Uint32Array | Float64Array): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Bits set in a 32-bit number. Reference: Warren, Hacker's Delight, ch. 5. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
