/**
 * How far figures of a whole wave might have been otherwise had other people like these answered: the figures of many waves
 * resampled from it (resample-wave.ts). Of two waves the same people are drawn from both.
 */
import type { Drawn } from '../measure.ts';
import { seededRandom } from '../random.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import { resamplesWithin } from './bootstrap.ts';
import { type Interval, mergeParts } from './intervals.ts';
import { drawnFrom, drawWithReplacement, waveOfCopies } from './resample-wave.ts';

export type WaveDrawn = {
  readonly wave: SurveyWave;
  readonly before: SurveyWave | null;
  readonly circles: ArrayLike<number | null>;
};

/** Figures of a wave by their keys, from whichever way of drawing fits each; what has no value is null. */
export type FiguresOf = (drawn: { readonly [kind in Drawn]: WaveDrawn }) => ReadonlyMap<string, number | null>;

export type WaveBootstrapOptions = ComputeOptions & {
  readonly resamples?: number;
  readonly budgetSeconds?: number;
  readonly clock?: () => number;
};

/** A resample of fewer is mostly copies of the same few. */
const fewestDrawn = 10;

/**
 * @param keys those that are given back; `figuresOf` gives each of them for every resample.
 * @throws CancelledError when the signal is raised.
 */
export function bootstrapWave(
  given: WaveDrawn,
  keys: readonly string[],
  figuresOf: FiguresOf,
  options: WaveBootstrapOptions = {},
): ReadonlyMap<string, Interval | Undefined> {
  const { resamples = 200, budgetSeconds = Number.POSITIVE_INFINITY, clock = Date.now, seed = 1, signal, onProgress } = options;
  const ids = drawnFrom(given.before ? [given.before, given.wave] : [given.wave]);
  const forAll = (reason: string) => new Map(keys.map((key) => [key, undefinedBecause(reason)]));
  if (ids.length < fewestDrawn) return forAll(`fewer than ${fewestDrawn} people answered`);
  const figures: Record<string, (number | null)[]> = Object.fromEntries(keys.map((key) => [key, []]));
  const random = seededRandom(seed);
  let wanted = resamples;
  const began = clock();
  for (let k = 0; k < wanted; k++) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: k, total: wanted });
    const copies = drawWithReplacement(ids, random);
    const draw = (drawn: Drawn): WaveDrawn => ({
      ...waveOfCopies(given.wave, copies, random, { drawn, circles: given.circles }),
      before: given.before && waveOfCopies(given.before, copies, random, { drawn }).wave,
    });
    const found = figuresOf({ people: draw('people'), answers: draw('answers') });
    for (const key of keys) {
      const value = found.get(key) ?? null;
      figures[key]!.push(value !== null && Number.isFinite(value) ? value : null);
    }
    if (k === 0) {
      wanted = resamplesWithin((clock() - began) / 1_000, { resamples, budgetSeconds });
      if (wanted === 0) return forAll('so many answered that drawing them anew would take too long');
    }
  }
  return mergeParts([{ from: 0, to: wanted, figures }]);
}
