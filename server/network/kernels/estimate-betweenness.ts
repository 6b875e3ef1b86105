import type { Network } from '../graph.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';
import { componentsKernel } from './components.ts';
import { sampleWays } from './sample-ways.ts';
import { type Estimate, type Sampling, type SweepInput, sweepInputOf, type Tolerance } from './sweep.ts';

/** Samples between one look at how sure we are and the next; each has a seed of its own, so that threads can share them. */
const samplesTogether = 1_000;

const usual: Tolerance = { epsilon: 0.01, delta: 0.1 };

/** The most samples that can be needed, whatever they show. */
export function mostSamples(n: number, longestWay: number, { epsilon, delta }: Tolerance): number {
  // By Hoeffding for each of n members; or, with fewer where all are near, by the dimension of the family of shortest ways.
  const byMember = Math.log((4 * n) / delta) / (2 * epsilon ** 2);
  const dimension = Math.floor(Math.log2(Math.max(2, longestWay - 1))) + 1;
  const byWays = (0.5 / epsilon ** 2) * (dimension + Math.log(2 / delta));
  return Math.ceil(Math.min(byMember, byWays));
}

/**
 * Whether each share of ways is known to within epsilon, by the two tails of a martingale bound, at whatever moment one looks.
 * Reference: Borassi & Natale 2019, theorem 4.2 (f and g), half of delta shared equally among both tails of all members.
 */
function isSure(counts: Float64Array, samples: number, most: number, { epsilon, delta }: Tolerance): boolean {
  const log = Math.log((4 * counts.length) / delta);
  const rest = most / samples;
  const isNear = (share: number): boolean => {
    const spread = (2 * share * most) / log;
    const below = (log / samples) * (1 / 3 - rest + Math.sqrt((1 / 3 - rest) ** 2 + spread));
    const above = (log / samples) * (1 / 3 + rest + Math.sqrt((1 / 3 + rest) ** 2 + spread));
    return below <= epsilon && above <= epsilon;
  };
  // Both grow with the share: whoever has the largest decides for all.
  return isNear(counts.reduce((a, b) => Math.max(a, b), 0) / samples);
}

/** No shortest way has more members than twice the longest found from somebody in the same part, and one. */
function boundLongestWay(network: Network): number {
  if (network.directed) return network.ids.length;
  const { offsets, targets } = network.both;
  const level = new Uint32Array(network.ids.length);
  let longest = 1;
  for (const component of componentsKernel.of(network)) {
    if (2 * component.length <= longest) break;
    const queue = [component[0]!];
    level[component[0]!] = 1;
    for (let head = 0; head < queue.length; head++) {
      const from = queue[head]!;
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const to = targets[at]!;
        if (level[to] !== 0) continue;
        level[to] = level[from]! + 1;
        queue.push(to);
      }
    }
    longest = Math.max(longest, Math.min(component.length, 2 * (level[queue.at(-1)!]! - 1) + 1));
  }
  return longest;
}

/** The samples of one block: the same for the same seed, whoever draws them. */
export const drawBetweenness = (input: SweepInput, seed: number, block: number): Uint32Array =>
  sampleWays(input, seed + block * samplesTogether, samplesTogether);

/**
 * Betweenness to within `epsilon` of the share of all ordered pairs (so an error of epsilon · n · (n - 1), halved where ties
 * have no direction), for all members together with probability 1 - `delta`.
 */
export function betweennessSampling(network: Network, tolerance: Tolerance = usual): Sampling<Float64Array> {
  const n = network.ids.length;
  const { order } = sweepInputOf(network);
  const most = mostSamples(n, boundLongestWay(network), tolerance);
  const counts = new Float64Array(n);
  let samples = 0;
  const add = (found: Uint32Array): boolean => {
    for (let i = 0; i < n; i++) counts[i]! += found[i]!;
    samples += samplesTogether;
    return samples >= most || isSure(counts, samples, most, tolerance);
  };
  const result = (): Estimate<Float64Array> => {
    const pairs = (n * (n - 1)) / (network.directed ? 1 : 2);
    const scores = new Float64Array(n);
    for (let i = 0; i < n; i++) scores[order[i]!] = samples === 0 ? 0 : (counts[i]! / samples) * pairs;
    return { ...tolerance, value: scores, samples };
  };
  return { blocks: n > 1 ? Math.ceil(most / samplesTogether) : 0, add, result };
}

/**
 * The same, by one thread.
 * @throws CancelledError when the signal is raised.
 */
export function estimateBetweenness(
  network: Network,
  tolerance: Tolerance = usual,
  { seed = 1, signal, onProgress }: ComputeOptions = {},
): Estimate<Float64Array> {
  const sampling = betweennessSampling(network, tolerance);
  const input = sweepInputOf(network);
  for (let block = 0; block < sampling.blocks; block++) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: block, total: sampling.blocks });
    if (sampling.add(drawBetweenness(input, seed, block))) break;
  }
  return sampling.result();
}
