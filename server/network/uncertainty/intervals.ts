/**
 * From the figures of many resamples to one statement of how sure a figure is.
 */
import { percentile } from '../percentile.ts';
import { isUndefined, type Undefined, undefinedBecause } from '../types.ts';

export type Interval = {
  /** Of the figures of all resamples. */
  readonly mean: number;
  readonly standardError: number;
  /** Of 100 resamples and more, from the 2.5th to the 97.5th percentile; of fewer, 1.96 standard errors about their mean. */
  readonly low: number;
  readonly high: number;
  readonly resamples: number;
};

/** Of each measure by its id, its figure in each of these resamples; null where it had none. May be sent between threads. */
export type BootstrapPart = {
  readonly from: number;
  /** The first one that is not in it. */
  readonly to: number;
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
};

/** A figure that is often undefined in resamples has no range that could be told. */
const leastDefinedShare = 0.95;
/** Below it the outermost percentiles hang on one or two resamples. */
const fewestForPercentiles = 100;
const normalQuantile = 1.96;

/**
 * @param parts in any order, from the first resample to the last, none twice.
 * @throws Error where resamples are missing between them, or are there twice.
 */
export function mergeParts(parts: readonly BootstrapPart[]): ReadonlyMap<string, Interval | Undefined> {
  const ordered = [...parts].sort((a, b) => a.from - b.from);
  let resamples = 0;
  for (const { from, to } of ordered) {
    if (from !== resamples) throw new Error(`Resamples ${resamples} to ${from} are missing, or are there twice.`);
    resamples = to;
  }
  const ids = Object.keys(ordered[0]?.figures ?? {});
  const all = (id: string): readonly (number | null)[] => ordered.flatMap(({ figures }) => figures[id] ?? []);
  return new Map(
    ids.map((id) => {
      const defined = all(id).filter((figure) => figure !== null);
      return [id, summarise(defined, resamples)];
    }),
  );
}

function summarise(found: readonly number[], resamples: number): Interval | Undefined {
  if (found.length < Math.max(2, leastDefinedShare * resamples))
    return undefinedBecause('too many resamples have no such figure');
  const mean = found.reduce((a, b) => a + b, 0) / found.length;
  const squares = found.reduce((total, value) => total + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (found.length - 1));
  if (resamples < fewestForPercentiles) {
    const away = normalQuantile * standardError;
    return { mean, standardError, low: mean - away, high: mean + away, resamples };
  }
  const sorted = Float64Array.from(found).sort();
  return { mean, standardError, low: percentile(sorted, 0.025), high: percentile(sorted, 0.975), resamples };
}

/**
 * By how much of a standard error resamples may on average miss the figure they are drawn for: a range of 95 in 100 then still
 * is one of 92. Beyond it copies of people have changed the figure by themselves (they make triangles rare, for one), and the
 * range is about something else.
 */
const mostBias = 0.5;
const resamplesDiffer =
  'people drawn anew from those who are there give other figures by themselves, so that they cannot tell how unsure this one is';

/**
 * The range of a figure, unless resampling has distorted it.
 * Reference: Efron & Tibshirani 1993, An Introduction to the Bootstrap, §10.3, on bias and standard error.
 */
export const rangeOf = (value: number, interval: Interval | Undefined | undefined): Interval | Undefined => {
  if (interval === undefined) return undefinedBecause('it was not resampled');
  if (isUndefined(interval)) return interval;
  const { mean, standardError } = interval;
  // Of figures that are the same in all resamples rounding alone is left.
  const tolerance = mostBias * standardError + 1e-9 * Math.max(1, Math.abs(value));
  return Math.abs(mean - value) > tolerance ? undefinedBecause(resamplesDiffer) : interval;
};
