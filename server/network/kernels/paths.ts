import { type DistanceSums, distancesSweep } from '../wasm/distances-sweep.ts';
import { estimatePaths, pathsTolerance, sourcesNeeded } from './estimate-paths.ts';
import { isSmall, type Sweep, type SweepInput, sweepKernel } from './sweep.ts';
import { searchesAtOnce, wideSearch } from './wide-search.ts';

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

/** Breadth-first search from every member, many at a time. */
export const pathsKernel = sweepKernel<Paths>({
  name: 'paths',
  begin: beginPaths,
  merge: mergePaths,
  sample: (network, options) =>
    sourcesNeeded(network.ids.length, pathsTolerance) < network.ids.length
      ? estimatePaths(network, pathsTolerance, options)
      : undefined,
});

function beginPaths(input: SweepInput): Sweep<Paths> {
  const { batch, visit, result } = (isSmall(input) ? undefined : distancesSweep(input)) ?? distancesInScript(input);
  return { batch, visit, result: () => pathsFrom(result(), input.order) };
}

const pathsFrom = (sums: DistanceSums, order: Uint32Array): Paths => ({
  reachablePairs: sum(sums.reachedBy),
  distanceSum: sum(sums.distanceInSum),
  inverseSum: sum(sums.inverseInSum),
  eccentricity: restored(sums.eccentricity, order),
  reachedBy: restored(sums.reachedBy, order),
  distanceInSum: restored(sums.distanceInSum, order),
  inverseInSum: restored(sums.inverseInSum, order),
});

/** In plain JavaScript: where there is no WebAssembly, and where it would not be worth its memory. */
export function distancesInScript({ out, into, order }: SweepInput): Sweep<DistanceSums> {
  const n = order.length;
  const eccentricity = new Uint32Array(n);
  const reachedBy = new Uint32Array(n);
  const distanceInSum = new Float64Array(n);
  const inverseInSum = new Float64Array(n);
  const search = wideSearch(out, into);

  const onReached = (member: number, searches: number, steps: number): void => {
    reachedBy[member]! += searches;
    distanceInSum[member]! += searches * steps;
    inverseInSum[member]! += searches / steps;
  };
  const visit = (first: number): void =>
    search.from(numbersFrom(first, n), onReached, (alive, steps) => {
      for (let k = 0; k < searchesAtOnce; k++) if (alive[k >>> 5]! & (1 << (k & 31))) eccentricity[first + k] = steps;
    });

  const result = (): DistanceSums => ({ reachedBy, distanceInSum, inverseInSum, eccentricity });
  return { batch: searchesAtOnce, visit, result };
}

const numbersFrom = (first: number, n: number): Uint32Array =>
  Uint32Array.from({ length: Math.min(searchesAtOnce, n - first) }, (_, k) => first + k);

/** From the numbers of the search back to those of the network. */
function restored<A extends Uint32Array | Float64Array>(values: A, order: Uint32Array): A {
  const turned = values.slice() as A;
  for (let i = 0; i < order.length; i++) turned[order[i]!] = values[i]!;
  return turned;
}

/** Every search is in one part only: what the parts found adds up. */
function mergePaths(parts: readonly Paths[]): Paths {
  const [first, ...others] = parts;
  if (!first) throw new Error('nothing to merge');
  return others.reduce(
    (all, part) => ({
      reachablePairs: all.reachablePairs + part.reachablePairs,
      distanceSum: all.distanceSum + part.distanceSum,
      inverseSum: all.inverseSum + part.inverseSum,
      eccentricity: all.eccentricity.map((value, i) => value + part.eccentricity[i]!),
      reachedBy: all.reachedBy.map((value, i) => value + part.reachedBy[i]!),
      distanceInSum: all.distanceInSum.map((value, i) => value + part.distanceInSum[i]!),
      inverseInSum: all.inverseInSum.map((value, i) => value + part.inverseInSum[i]!),
    }),
    first,
  );
}

const sum = (values: Uint32Array | Float64Array): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
