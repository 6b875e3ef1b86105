/**
 * The figures of a wave that need more than one network, worked out together: who answered, what was asked, what is used, who
 * runs it, what changed since the wave before.
 */
import { assetMeasures, useMeasures } from '#network/assets/asset-measures';
import { keyPlayerMeasures } from '#network/brokerage/key-player-measures';
import { changeMeasures } from '#network/change/change-measures';
import type { Described, Drawn } from '#network/measure';
import { organisationMeasures } from '#network/organisations/organisation-measures';
import { isUndefined } from '#network/types';
import { rankMeasures } from '#network/uncertainty/rank-measures';
import type { SurveyWave } from '#network/wave/survey-wave';
import { assetsOf, type WaveFigure, type WaveMeasure } from '#network/wave/wave-measure';
import { generatorMeasures, waveMeasures } from '#network/wave/wave-measures';
import type { Figure } from './part-result.ts';

export type Around = {
  readonly before: SurveyWave | null;
  readonly circles: ArrayLike<number | null>;
  readonly population: number | null;
};

/** One figure that can be worked out of any wave: its id, and the name generator that it is for. */
export type WaveTask = {
  readonly id: string;
  readonly version: number;
  readonly of: string | null;
  readonly isResampled: boolean;
  readonly drawn: Drawn;
  readonly compute: (wave: SurveyWave, around: Around) => WaveFigure;
};

/** @param of the name generator that it is for, by its code. */
export const toFigure = (id: string, of: string | null, { value, base }: WaveFigure): Figure => {
  const common = { id, of, base, estimate: null };
  if (isUndefined(value)) return { ...common, value: null, reason: value.undefined };
  // The last line of defence, as for every other figure.
  if (!Number.isFinite(value)) return { ...common, value: null, reason: 'the numbers involved are too large to work with' };
  return { ...common, value, reason: '' };
};

const taskOf = ({ id, version, interval, drawn = 'people' }: Omit<Described, 'kinds'>, of: string | null = null) => ({
  id,
  version,
  of,
  isResampled: interval === 'bootstrap',
  drawn,
});

const ofWave = (measure: WaveMeasure): WaveTask => ({
  ...taskOf(measure),
  compute: (wave, { circles, population }) => measure.compute(wave, { circles, population }),
});

/** Who answered, and what was asked: the last once for each name generator that asks for people. */
export const relationTasks = (wave: SurveyWave): readonly WaveTask[] => [
  ...waveMeasures.map(ofWave),
  ...generatorMeasures.flatMap((measure) =>
    wave.generators.flatMap(({ code, asksFor }, at): WaveTask[] => {
      if (asksFor !== 'people') return [];
      return [{ ...taskOf(measure, code), compute: (one) => measure.compute(one, at) }];
    }),
  ),
];

export const useTasks: readonly WaveTask[] = useMeasures.map(ofWave);
export const keyPlayerTasks: readonly WaveTask[] = keyPlayerMeasures.map(ofWave);
export const rankTasks: readonly WaveTask[] = rankMeasures.map(ofWave);
export const organisationTasks: readonly WaveTask[] = organisationMeasures.map(ofWave);

/** Of the first wave nothing: there is none before it. */
export const changeTasks: readonly WaveTask[] = changeMeasures.map((measure) => ({
  ...taskOf(measure),
  compute: (wave, { before }) =>
    before === null ? { value: { undefined: 'there is no wave before this one' }, base: 0 } : measure.compute(before, wave),
}));

/** A column a measure, a row an asset, group or organisation. */
export const assetTable = (wave: SurveyWave, { circles }: Pick<Around, 'circles'>, measures = assetMeasures) => ({
  ids: assetsOf(wave).map((place) => wave.members[place]!.id),
  columns: measures.map((measure) => ({ measure, figures: measure.compute(wave, { circles }) })),
});
