/**
 * How a wave uses assets, by hand.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circlesLinked } from '#network/assets/circles-linked';
import { assetsPerPerson, assetsUsed, useGini, useNone, useOne } from '#network/assets/wave-use';
import { isUndefined } from '#network/types';
import type { SurveyWave } from '#network/wave/survey-wave';
import type { WaveMeasure } from '#network/wave/wave-measure';
import { anyWave, type NamedOf, residents, waveOf } from '../../support/wave-of.ts';

const figureOf = (measure: WaveMeasure, wave: SurveyWave) => measure.compute(wave).value;
const use = (people: readonly number[], thing: string): NamedOf[] => people.map((at) => [`r${at}`, thing]);

const members = [
  ...residents(8),
  { id: 'away', answered: false },
  ...['hall', 'shop', 'shed', 'pond'].map((id) => ({ id, kind: 'asset' as const })),
];

describe('use of assets', () => {
  const named: NamedOf[] = [...use([0, 1, 2, 3, 4, 5], 'hall'), ...use([0, 1], 'shop'), ...use([0], 'shed'), ['away', 'pond']];
  const wave = waveOf({ members, named });

  it('counts what is used and by how many, of those who answered', () => {
    expect(assetsUsed.compute(wave)).toEqual({ value: 3, base: 8 });
    expect(figureOf(assetsPerPerson, wave)).toBeCloseTo(9 / 8, 12);
    expect(figureOf(useNone, wave)).toBeCloseTo(2 / 8, 12);
    expect(figureOf(useOne, wave)).toBeCloseTo(4 / 8, 12);
  });

  it('unevenness of 1, 2 and 6 users: half the mean difference of all pairs, over the mean', () => {
    const differences = [1, 2, 6].flatMap((a) => [1, 2, 6].map((b) => Math.abs(a - b)));
    const mean = 9 / 3;
    expect(figureOf(useGini, wave)).toBeCloseTo(differences.reduce((a, b) => a + b) / 9 / (2 * mean), 12);
    const alike = waveOf({ members, named: [...use([0, 1], 'hall'), ...use([2, 3], 'shop')] });
    expect(figureOf(useGini, alike)).toBe(0);
    expect(figureOf(useGini, waveOf({ members, named: use([0, 1, 2], 'hall') }))).toBe(0);
    expect(figureOf(useGini, waveOf({ members, named: [] }))).toEqual({ undefined: 'nobody uses anything' });
  });

  it('nothing is said of four people', () => {
    const four = waveOf({ members: [...residents(4), ...members.slice(9)], named: use([0, 1], 'hall') });
    for (const measure of [assetsUsed, assetsPerPerson, useNone, useOne, useGini, circlesLinked]) {
      expect(measure.compute(four)).toEqual({ value: { undefined: 'fewer than five people answered' }, base: 4 });
    }
  });

  it('shares add up, and use is the sum of what each uses', () => {
    fc.assert(
      fc.property(anyWave(), (any) => {
        const [none, one, mean, used] = [useNone, useOne, assetsPerPerson, assetsUsed].map((measure) => figureOf(measure, any));
        if (typeof none !== 'number' || typeof one !== 'number' || typeof mean !== 'number' || typeof used !== 'number') {
          expect([isUndefined(none), isUndefined(used)]).toEqual([true, true]);
          return;
        }
        expect(none + one).toBeLessThanOrEqual(1 + 1e-12);
        expect(mean).toBeGreaterThanOrEqual(one + 2 * (1 - none - one) - 1e-12);
        expect(mean).toBeLessThanOrEqual(used * (1 - none) + 1e-12);
      }),
    );
  });
});

describe('circles with an asset in common', () => {
  const crowd = [...residents(12), { id: 'hall', kind: 'asset' as const }, { id: 'shop', kind: 'asset' as const }];
  const circles = crowd.map((_, at) => (at < 12 ? at % 3 : null));
  const options = { circles, smallestCircle: 4 };

  it('each pair once, however many assets it has in common', () => {
    // r0, r3, r6, r9 are of circle 0; the hall has three of circles 0 and 1, the shop too, and two of circle 2.
    const both = [0, 3, 6, 1, 4, 7];
    const wave = waveOf({ members: crowd, named: [...use(both, 'hall'), ...use([...both, 2, 5], 'shop')] });
    expect(circlesLinked.compute(wave, options).value).toBeCloseTo(1 / 3, 12);
    expect(circlesLinked.compute(wave, { ...options, fewestPeople: 2 }).value).toBe(1);
    expect(circlesLinked.compute(wave).value).toEqual({ undefined: 'the circles of residents were not worked out' });
    expect(circlesLinked.compute(wave, { ...options, circles: crowd.map(() => 1) }).value).toHaveProperty('undefined');
  });
});
