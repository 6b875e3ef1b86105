/**
 * How unsure figures are: by resampling where their descriptor says that this tells it, by the closed form of the jackknife
 * for the one that has it.
 */
import { density } from '#network/cohesion/density';
import { jackknifeSeDensity } from '#network/cohesion/jackknife';
import type { Basis } from '#network/measure';
import { attributeMeasures, graphMeasures } from '#network/measures';
import { isUndefined } from '#network/types';
import { type Part, type PartContext, splitKey, versionOf } from '../part.ts';
import type { Range } from '../part-result.ts';
import { resampleNetwork, shareResamples } from '../share-resamples.ts';

const resampled = [...graphMeasures, ...attributeMeasures].filter(({ interval }) => interval === 'bootstrap');
const bases: readonly Basis[] = ['answered', 'everyone'];

/** 95 in 100 lie within so many standard errors. */
const normalQuantile = 1.959963984540054;

const none = (which: Pick<Range, 'id' | 'of'>, reason: string): Range => ({
  ...which,
  low: null,
  high: null,
  standardError: null,
  resamples: 0,
  reason,
});

/** A share cannot lie outside of 0 to 1, whatever its standard error. */
const densityRange = ({ wave }: PartContext): Range => {
  const which = { id: density.id, of: null };
  const network = resampleNetwork(wave, density.basis);
  const [value, error] = [density.compute(network), jackknifeSeDensity.compute(network)];
  if (isUndefined(value)) return none(which, value.undefined);
  if (isUndefined(error)) return none(which, error.undefined);
  const away = normalQuantile * error;
  return {
    ...which,
    low: Math.max(0, value - away),
    high: Math.min(1, value + away),
    standardError: error,
    resamples: 0,
    reason: '',
  };
};

export const rangesPart: Part = {
  id: 'ranges',
  stage: 'Finding how unsure the figures are',
  inputs: ['ties', 'traits'],
  version: versionOf([...resampled, density, jackknifeSeDensity]),
  compute: async (context) => {
    const ranges: Range[] = [densityRange(context)];
    for (const basis of bases) {
      for (const [key, interval] of await shareResamples(context.wave, basis, context.report)) {
        const which = splitKey(key);
        if (isUndefined(interval)) ranges.push(none(which, interval.undefined));
        else {
          const { low, high, standardError, resamples } = interval;
          ranges.push({ ...which, low, high, standardError, resamples, reason: '' });
        }
      }
    }
    return { ranges };
  },
};
