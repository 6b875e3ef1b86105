/**
 * How far a figure might have been otherwise had other people been asked: the figure of many networks resampled from this
 * one (see resample.ts), their standard deviation, and the range of the middle 95 in 100. It takes members to be drawn from
 * a larger population: it does not make good for people who did not answer.
 * What would take too long is first done with fewer resamples, which is said beside the figure, and then not at all.
 * Reference: Snijders & Borgatti 1999, Connections 22(2); how few are enough for a standard error: Efron & Tibshirani 1993,
 * An Introduction to the Bootstrap, §6.4.
 */
import type { Network } from '../graph.ts';
import type { GraphMeasure } from '../measure.ts';
import { seededRandom } from '../random.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { type BootstrapPart, type Interval, mergeParts } from './intervals.ts';
import { resample } from './resample.ts';

/** A measure, or one by an attribute: resampled members keep what is known of them. */
export type Resampled = Pick<GraphMeasure, 'id' | 'compute'>;

export type BootstrapOptions = ComputeOptions & {
  readonly resamples?: number;
  /** Seconds it may take; without it, as long as it takes. */
  readonly budgetSeconds?: number;
  /** Milliseconds that have passed; a test may bring its own. */
  readonly clock?: () => number;
};

export type PartOptions = ComputeOptions & { readonly from: number; readonly to: number };

/** Below so many members a resample is mostly copies of the same few. */
const fewestMembers = 10;
/** Fewer say too little even of a standard error: with 40 it is itself off by about a tenth. */
const fewestResamples = 40;
/** The first resample of all finds nothing compiled yet and is not timed. */
const triedFirst = 3;

/**
 * @param measures cheap ones: each is computed once for every resample, and what they share is worked out once.
 * @throws CancelledError when the signal is raised.
 */
export function bootstrap(
  network: Network,
  measures: readonly Resampled[],
  { resamples = 200, budgetSeconds = Number.POSITIVE_INFINITY, clock = Date.now, onProgress, ...options }: BootstrapOptions = {},
): ReadonlyMap<string, Interval | Undefined> {
  const forAll = (reason: string) => new Map(measures.map(({ id }) => [id, undefinedBecause(reason)]));
  if (network.ids.length < fewestMembers) return forAll(`there are fewer than ${fewestMembers} members`);
  const part = (from: number, to: number, of: number): BootstrapPart => {
    const report = ({ done }: { done: number }): void => onProgress?.({ done, total: of });
    return bootstrapPart(network, measures, { ...options, from, to, onProgress: report });
  };
  const warmUp = part(0, Math.min(1, resamples), resamples);
  const began = clock();
  const tried = part(warmUp.to, Math.min(triedFirst, resamples), resamples);
  const secondsEach = (clock() - began) / 1_000 / Math.max(1, tried.to - tried.from);
  const affordable = resamplesWithin(secondsEach, { resamples, budgetSeconds });
  if (affordable === 0) {
    return forAll(`the network is too large: ${resamples} resamples would take about ${minutes(secondsEach * resamples)}`);
  }
  return mergeParts([warmUp, tried, part(tried.to, Math.max(tried.to, affordable), affordable)]);
}

/** How many resamples there is time for: all, some of them, or 0 where there would be too few to tell anything. */
export function resamplesWithin(
  secondsEach: number,
  { resamples, budgetSeconds }: { readonly resamples: number; readonly budgetSeconds: number },
): number {
  if (secondsEach * resamples <= budgetSeconds) return resamples;
  const affordable = Math.floor(budgetSeconds / secondsEach);
  return affordable < Math.min(fewestResamples, resamples) ? 0 : affordable;
}

const minutes = (seconds: number): string => {
  const count = Math.max(1, Math.round(seconds / 60));
  return count === 1 ? '1 minute' : `${count} minutes`;
};

/**
 * Some of the resamples, from `from` to the one before `to`. Each is drawn by its own number, so that they can be shared out
 * among threads in any way: put together by `mergeParts`, they come to the same.
 * @throws CancelledError when the signal is raised.
 */
export function bootstrapPart(
  network: Network,
  measures: readonly Resampled[],
  { seed = 1, from, to, signal, onProgress }: PartOptions,
): BootstrapPart {
  const figures: Record<string, (number | null)[]> = Object.fromEntries(measures.map(({ id }) => [id, []]));
  for (let k = from; k < to; k++) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: k, total: to });
    const one = resample(network, seededRandom(mixed(seed, k)));
    for (const { id, compute } of measures) {
      const figure = compute(one);
      figures[id]?.push(typeof figure === 'number' && Number.isFinite(figure) ? figure : null);
    }
  }
  return { from, to, figures };
}

/** A seed for each number, far apart from those of its neighbours. Reference: the finaliser of MurmurHash3, public domain. */
function mixed(seed: number, k: number): number {
  let hash = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(k + 1, 0x85ebca6b)) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
