import type { Network } from '../graph.ts';
import { seededRandom } from '../random.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';
import { componentsKernel } from './components.ts';
import type { Paths } from './paths.ts';
import { type Estimate, sweepInputOf, type Tolerance } from './sweep.ts';
import { searchesAtOnce, wideSearch } from './wide-search.ts';

export const pathsTolerance: Tolerance = { epsilon: 0.05, delta: 0.1 };

/** As many that the mean of 1 / distance to each of n members, a number from 0 to 1, is known to within epsilon (Hoeffding). */
export const sourcesNeeded = (n: number, { epsilon, delta }: Tolerance): number =>
  Math.min(n, Math.ceil(Math.log((2 * n) / delta) / (2 * epsilon ** 2)));

/** So many of n, each once, all equally likely (Fisher-Yates, broken off). */
function draw(n: number, count: number, random: () => number): Uint32Array {
  const all = Uint32Array.from({ length: n }, (_, i) => i);
  for (let k = 0; k < count; k++) {
    const other = k + Math.floor(random() * (n - k));
    [all[k], all[other]] = [all[other]!, all[k]!];
  }
  return all.subarray(0, count);
}

/**
 * Distances from some members, drawn at random, scaled up to all: the mean of 1 / distance over all others is within epsilon
 * for all members together with probability 1 - delta. The longest distances cannot be told: `eccentricity` is empty.
 * Reference: Eppstein & Wang 2004, "Fast approximation of centrality", J. Graph Algorithms Appl. 8(1).
 * @throws CancelledError when the signal is raised.
 */
export function estimatePaths(
  network: Network,
  tolerance: Tolerance = pathsTolerance,
  { seed = 1, signal, onProgress }: ComputeOptions = {},
): Estimate<Paths> {
  const { out, into, order } = sweepInputOf(network);
  const n = order.length;
  const search = wideSearch(out, into);
  const sources = draw(n, sourcesNeeded(n, tolerance), seededRandom(seed));
  const [reached, distances, inverses] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let first = 0; first < sources.length; first += searchesAtOnce) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: first, total: sources.length });
    search.from(sources.subarray(first, first + searchesAtOnce), (member, searches, steps) => {
      reached[member]! += searches;
      distances[member]! += searches * steps;
      inverses[member]! += searches / steps;
    });
  }
  // Whoever was a source themselves was searched for by one fewer.
  const searches = new Float64Array(n).fill(sources.length);
  for (const source of sources) searches[source]! -= 1;
  const scaled = (values: Float64Array): Float64Array => {
    const all = new Float64Array(n);
    for (let i = 0; i < n; i++) all[order[i]!] = searches[i] === 0 ? 0 : (values[i]! * (n - 1)) / searches[i]!;
    return all;
  };
  const [reachedBy, distanceInSum, inverseInSum] = [scaled(reached), scaled(distances), scaled(inverses)];
  const paths: Paths = {
    reachablePairs: network.directed ? sum(reachedBy) : countReachable(network),
    distanceSum: sum(distanceInSum),
    inverseSum: sum(inverseInSum),
    eccentricity: new Uint32Array(),
    reachedBy: Uint32Array.from(reachedBy, Math.round),
    distanceInSum,
    inverseInSum,
  };
  return { ...tolerance, value: paths, samples: sources.length };
}

/** Exact where ties have no direction: everybody reaches all others of their part. */
const countReachable = (network: Network): number =>
  componentsKernel.of(network).reduce((total, { length }) => total + length * (length - 1), 0);

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
