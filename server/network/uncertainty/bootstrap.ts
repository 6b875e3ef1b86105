/**
 * How far a figure might have been otherwise had other people been asked: the figure of many networks resampled from this
 * one (see resample.ts), their standard deviation, and the range of the middle 95 in 100. It takes members to be drawn from
 * a larger population: it does not make good for people who did not answer.
 * Reference: Snijders & Borgatti 1999, Connections 22(2).
 */
import type { Network } from '../graph.ts';
import type { GraphMeasure } from '../measure.ts';
import { seededRandom } from '../random.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { resample } from './resample.ts';

export type Interval = {
  readonly standardError: number;
  /** From the 2.5th to the 97.5th percentile. */
  readonly low: number;
  readonly high: number;
  readonly resamples: number;
};

export type BootstrapOptions = ComputeOptions & { readonly resamples?: number };

/** Below so many members a resample is mostly copies of the same few. */
const fewestMembers = 10;
/** A figure that is often undefined in resamples has no range that could be told. */
const leastDefinedShare = 0.95;

/** Between the two values around it, as far as it lies between them. */
function percentile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

function summarise(found: readonly number[], resamples: number): Interval | Undefined {
  if (found.length < leastDefinedShare * resamples) return undefinedBecause('too many resamples have no such figure');
  const mean = found.reduce((a, b) => a + b, 0) / found.length;
  const squares = found.reduce((total, value) => total + (value - mean) ** 2, 0);
  const sorted = Float64Array.from(found).sort();
  return {
    standardError: Math.sqrt(squares / (found.length - 1)),
    low: percentile(sorted, 0.025),
    high: percentile(sorted, 0.975),
    resamples,
  };
}

/**
 * @param measures cheap ones: each is computed once for every resample.
 * @throws CancelledError when the signal is raised.
 */
export function bootstrap(
  network: Network,
  measures: readonly GraphMeasure[],
  { resamples = 200, seed = 1, signal, onProgress }: BootstrapOptions = {},
): ReadonlyMap<string, Interval | Undefined> {
  if (network.ids.length < fewestMembers) {
    const tooFew = undefinedBecause(`there are fewer than ${fewestMembers} members`);
    return new Map(measures.map(({ id }) => [id, tooFew]));
  }
  const random = seededRandom(seed);
  const found = new Map<string, number[]>(measures.map(({ id }) => [id, []]));
  for (let k = 0; k < resamples; k++) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: k, total: resamples });
    const one = resample(network, random);
    for (const measure of measures) {
      const value = measure.compute(one);
      if (typeof value === 'number' && Number.isFinite(value)) found.get(measure.id)?.push(value);
    }
  }
  return new Map(measures.map(({ id }) => [id, summarise(found.get(id) ?? [], resamples)]));
}
