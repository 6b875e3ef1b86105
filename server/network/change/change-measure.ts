import { type Undefined, undefinedBecause } from '../types.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import type { WaveFigure, WaveMeasure } from '../wave/wave-measure.ts';
import type { WaveOptions } from '../wave/wave-options.ts';
import type { Wording } from '../wave/wording.ts';
import { type WavePair, wavePair } from './wave-pair.ts';

/** One figure of what changed from one wave to another. `base`: how many members or ties it stands on. */
export type ChangeMeasure = Omit<WaveMeasure, 'scope' | 'compute'> & {
  readonly scope: 'change';
  readonly compute: (before: SurveyWave, after: SurveyWave, options?: WaveOptions) => WaveFigure;
};

/** Of fewer every single tie would show, and chance would do the rest. */
const fewestInBoth = 10;
const tooFew = undefinedBecause('fewer than ten people answered both waves');
const nothingAsked = undefinedBecause('no question on people was asked in both waves');

/** A figure of two waves, once there is enough that can be held against each other. */
const ofPairs = (
  wording: Wording,
  finding: ChangeMeasure['finding'],
  find: (pair: WavePair, options: WaveOptions) => WaveFigure,
  isUndefined: (pair: WavePair) => Undefined | undefined,
): ChangeMeasure => ({
  ...wording,
  scope: 'change',
  version: 1,
  finding,
  compute: (before, after, options = {}) => {
    const pair = wavePair(before, after);
    if (pair.answeredBoth < fewestInBoth) return { value: tooFew, base: pair.answeredBoth };
    const reason = isUndefined(pair);
    return reason ? { value: reason, base: pair.answeredBoth } : find(pair, options);
  },
});

type OfPair = (
  wording: Wording,
  finding: ChangeMeasure['finding'],
  find: (pair: WavePair, options: WaveOptions) => WaveFigure,
) => ChangeMeasure;

/** Of ties: there must be a question that was asked both times. */
export const ofTies: OfPair = (wording, finding, find) =>
  ofPairs(wording, finding, find, ({ askedBoth }) => (askedBoth === 0 ? nothingAsked : undefined));

/** Of who is on the list, whatever was asked. */
export const ofPeople: OfPair = (wording, finding, find) => ofPairs(wording, finding, find, () => undefined);
