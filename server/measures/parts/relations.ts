/**
 * Figures of who answered and what was asked: of the wave, of each name generator, of each who answered.
 */
import { generatorMeasures, respondentMeasures, waveMeasures } from '#network/wave/wave-measures';
import { type Part, versionOf } from '../part.ts';
import { toSpread } from './of-network.ts';
import { toFigure } from './of-wave.ts';

export const relationsPart: Part = {
  id: 'relations',
  stage: 'Looking at who answered, and what was asked',
  inputs: ['ties', 'traits', 'asked'],
  version: versionOf([...waveMeasures, ...generatorMeasures, ...respondentMeasures]),
  compute: ({ wave, population, report }) => {
    const asked = wave.generators.flatMap(({ code, asksFor }, at) => (asksFor === 'people' ? [{ code, at }] : []));
    const steps = waveMeasures.length + generatorMeasures.length * asked.length + respondentMeasures.length;
    let done = 0;
    const step = <T>(result: T): T => {
      done += 1;
      report(done, steps);
      return result;
    };
    return {
      figures: [
        ...waveMeasures.map(({ id, compute }) => step(toFigure(id, null, compute(wave, { population })))),
        ...generatorMeasures.flatMap(({ id, compute }) =>
          asked.map(({ code, at }) => step(toFigure(id, code, compute(wave, at)))),
        ),
      ],
      spreads: respondentMeasures.map(({ id, compute }) => step(toSpread({ id, of: null }, compute(wave)))),
    };
  },
};
