import type { Network } from '../graph.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';
import { firstSamples, samplesNeeded } from './enough-samples.ts';
import { waySampler } from './sample-ways.ts';
import { type Estimate, type Sampler, type Sampling, type SweepInput, sweepInputOf, type Tolerance } from './sweep.ts';

/** Samples of a block; each has a seed of its own, so that threads can share them. */
const samplesTogether = 250;

const usual: Tolerance = { epsilon: 0.01, delta: 0.1 };

/** The samples of a block: the same for the same seed, whoever draws them. */
export function betweennessSampler(input: SweepInput, seed: number): Sampler {
  const { draw, take } = waySampler(input);
  return { draw: (block) => draw(seed + block * samplesTogether, samplesTogether), take };
}

/**
 * Betweenness to within `epsilon` of the share of all ordered pairs (so an error of epsilon · n · (n - 1), halved where ties
 * have no direction), for all members together with probability 1 - `delta`.
 */
export function betweennessSampling(network: Network, tolerance: Tolerance = usual): Sampling<Float64Array> {
  const n = network.ids.length;
  const first = n > 1 ? Math.ceil(firstSamples(tolerance) / samplesTogether) : 0;
  const needed = (counts: Uint32Array): number =>
    n > 1 ? Math.ceil(samplesNeeded(counts, first * samplesTogether, tolerance) / samplesTogether) : 0;
  const result = (counts: Uint32Array, blocks: number): Estimate<Float64Array> => {
    const { order } = sweepInputOf(network);
    const samples = blocks * samplesTogether;
    const pairs = (n * (n - 1)) / (network.directed ? 1 : 2);
    const scores = new Float64Array(n);
    for (let i = 0; i < n; i++) scores[order[i]!] = samples === 0 ? 0 : (counts[i]! / samples) * pairs;
    return { ...tolerance, value: scores, samples };
  };
  return { first, needed, result };
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
  const { first, needed, result } = betweennessSampling(network, tolerance);
  const { draw, take } = betweennessSampler(sweepInputOf(network), seed);
  const drawBlocks = (from: number, to: number): Uint32Array => {
    for (let block = from; block < to; block++) {
      if (signal?.aborted) throw new CancelledError();
      onProgress?.({ done: block, total: to });
      draw(block);
    }
    return take();
  };
  const blocks = needed(drawBlocks(0, first));
  return result(drawBlocks(first, first + blocks), blocks);
}
