/**
 * How unsure figures of a whole wave are: by drawing those who answered anew.
 */
import { assetMeasures, useMeasures } from '#network/assets/asset-measures';
import { changeMeasures } from '#network/change/change-measures';
import { organisationMeasures } from '#network/organisations/organisation-measures';
import { isUndefined } from '#network/types';
import { bootstrapWave, type FiguresOf } from '#network/uncertainty/bootstrap-wave';
import { type Interval, rangeOf } from '#network/uncertainty/intervals';
import { generatorMeasures, waveMeasures } from '#network/wave/wave-measures';
import { type Part, versionOf } from '../part.ts';
import type { Range } from '../part-result.ts';
import { assetTable, changeTasks, organisationTasks, relationTasks, useTasks } from '../wave-figures.ts';
import { circlesFor } from './waves.ts';

/** Beyond it fewer are drawn, which is said, and at last none. */
const budgetSeconds = 60;

const keyOf = (id: string, of: string | null): string => JSON.stringify([id, of]);

const resampledColumns = new Set(assetMeasures.filter(({ interval }) => interval === 'bootstrap').map(({ id }) => id));

const places = new Set(assetMeasures.filter(({ isPlace }) => isPlace).map(({ id }) => id));

/** Whoever stands first can only fall when people are drawn anew: of places the range is told as it is, and holds the place. */
const outward = (place: number, interval: Interval): Interval => ({
  ...interval,
  low: Math.min(place, Math.floor(interval.low)),
  high: Math.max(place, Math.ceil(interval.high)),
});

export const waveRangesPart: Part = {
  id: 'wave-ranges',
  stage: 'Finding how unsure the figures of the wave are',
  inputs: ['ties', 'traits', 'asked', 'links', 'before'],
  version: versionOf([
    ...waveMeasures,
    ...generatorMeasures,
    ...useMeasures,
    ...organisationMeasures,
    ...changeMeasures,
    ...assetMeasures,
  ]),
  compute: ({ wave, before, population, report }) => {
    const tasks = [...relationTasks(wave), ...useTasks, ...organisationTasks, ...(before ? changeTasks : [])].filter(
      ({ isResampled }) => isResampled,
    );
    const figuresOf: FiguresOf = (drawn) => {
      const found = new Map<string, number | null>();
      for (const { id, of, drawn: kind, compute } of tasks) {
        const { value } = compute(drawn[kind].wave, { ...drawn[kind], population });
        found.set(keyOf(id, of), isUndefined(value) ? null : value);
      }
      const { ids, columns } = assetTable(drawn.people.wave, drawn.people);
      for (const { measure, figures } of columns) {
        if (!resampledColumns.has(measure.id)) continue;
        figures.forEach(({ value }, at) => {
          found.set(keyOf(measure.id, ids[at]!), isUndefined(value) ? null : value);
        });
      }
      return found;
    };
    const given = { wave, before, circles: circlesFor(wave) };
    const own = figuresOf({ people: given, answers: given });
    const keys = [...own].flatMap(([key, value]) => (value === null ? [] : [key]));
    const found = bootstrapWave(given, keys, figuresOf, {
      budgetSeconds,
      onProgress: ({ done, total }) => report(done, total),
    });
    return {
      ranges: [...found].map(([key, drawn]): Range => {
        const [id, of] = JSON.parse(key) as [string, string | null];
        const value = own.get(key)!;
        const interval = places.has(id) && !isUndefined(drawn) ? outward(value, drawn) : rangeOf(value, drawn);
        if (isUndefined(interval)) {
          return { id, of, low: null, high: null, standardError: null, resamples: 0, reason: interval.undefined };
        }
        const { low, high, standardError, resamples } = interval;
        return { id, of, low, high, standardError, resamples, reason: '' };
      }),
    };
  },
};
