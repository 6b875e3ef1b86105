/**
 * Measures of a wave that need more than one network: who was asked what, who answered, what is used, who runs it.
 */
import type { Described, Spread } from '../measure.ts';
import type { ComputeOptions, Undefined } from '../types.ts';
import type { SurveyWave } from './survey-wave.ts';
import type { WaveOptions } from './wave-options.ts';

type OfWave = Omit<Described, 'kinds' | 'sweep' | 'estimateSeconds'>;

/** What a figure stands on, beside it. */
export type WaveFigure = { readonly value: number | Undefined; readonly base: number };

/** One figure of the whole wave. `base`: how many members or ties it stands on. */
export type WaveMeasure = OfWave & {
  readonly scope: 'wave';
  readonly finding: (value: number, about: { readonly members: number }) => string;
  readonly compute: (wave: SurveyWave, options?: WaveOptions) => WaveFigure;
};

/** One figure for each name generator. */
export type GeneratorMeasure = OfWave & {
  readonly scope: 'generator';
  readonly finding: (value: number, about: { readonly members: number; readonly generator: string }) => string;
  /** @param generator its place in `wave.generators` */
  readonly compute: (wave: SurveyWave, generator: number, options?: ComputeOptions) => WaveFigure;
};

/** One value for each resident who answered. They are people: only how the values are spread may be told. */
export type RespondentMeasure = OfWave & {
  readonly scope: 'respondent';
  readonly finding: (spread: Spread) => string;
  /** In the order of `respondentsOf(wave)`. */
  readonly compute: (wave: SurveyWave, options?: ComputeOptions) => readonly (number | Undefined)[];
};

/** One figure for each asset, group or organisation that residents use or turn to: assets are never people. */
export type AssetMeasure = OfWave & {
  readonly scope: 'asset';
  /** A place in an order: between two places there is none, so that ranges go outward to whole ones. */
  readonly isPlace?: true;
  readonly finding: (value: number, about: { readonly name: string; readonly members: number }) => string;
  /** In the order of `assetsOf(wave)`. `base`: how many residents who answered use it. */
  readonly compute: (wave: SurveyWave, options?: WaveOptions) => readonly WaveFigure[];
};

/** What is used, as places in `wave.members`: all that are not residents. */
export const assetsOf = ({ members }: SurveyWave): readonly number[] =>
  members.flatMap(({ kind }, at) => (kind === 'resident' ? [] : [at]));
