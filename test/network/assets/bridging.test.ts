/**
 * Whom assets bring together who would be apart, by hand.
 */
import { describe, expect, it } from 'vitest';
import { circlePairsLinked, pairsApart, pairsOfCircles } from '#network/assets/bridging';
import type { SurveyWave } from '#network/wave/survey-wave';
import type { AssetMeasure } from '#network/wave/wave-measure';
import type { WaveOptions } from '#network/wave/wave-options';
import { type NamedOf, residents, waveOf } from '../../support/wave-of.ts';

const valuesOf = (measure: AssetMeasure, wave: SurveyWave, options?: WaveOptions) =>
  measure.compute(wave, options).map(({ value }) => value);
const use = (people: readonly number[], thing: string): NamedOf[] => people.map((at) => [`r${at}`, thing]);
const upTo = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const things = ['hall', 'shop', 'shed'].map((id) => ({ id, kind: 'asset' as const }));

describe('bridging', () => {
  /** Three circles of four, r0-r3, r4-r7, r8-r11; the first two are tied by three people on either side. */
  const members = [...residents(13), ...things];
  const circles = members.map(({ id }, at) => (id.startsWith('r') && at < 12 ? 7 - Math.floor(at / 4) : null));
  const ties: NamedOf[] = [
    ['r0', 'r4'],
    ['r5', 'r1'],
    ['r2', 'r6'],
    ['r8', 'r0'],
    ['r9', 'r0'],
    ['r10', 'r0'],
  ];
  const options = { circles, smallestCircle: 4 };

  it('counts pairs of circles that few people tie otherwise', () => {
    const wave = waveOf({
      members,
      named: [...ties, ...use([0, 1, 2, 4, 5, 6, 8, 9, 10, 12], 'hall'), ...use(upTo(0, 7), 'shop')],
    });
    // All three circles meet in the hall: the first two are tied, and one person alone ties the third to the first.
    expect(valuesOf(circlePairsLinked, wave, options).slice(0, 2)).toEqual([2, 0]);
    expect(valuesOf(circlePairsLinked, wave, { ...options, smallestCircle: 5 })[0]).toHaveProperty('undefined');
    expect(valuesOf(circlePairsLinked, wave)[0]).toEqual({ undefined: 'the circles of residents were not worked out' });
    // Of nine users in three circles of three, 9 of 36 pairs are of one circle.
    expect(valuesOf(pairsOfCircles, wave, options)[0]).toBeCloseTo(1 - 9 / 36, 12);
  });

  it('counts pairs who neither know each other nor know one who knows both', () => {
    const wave = waveOf({
      members,
      named: [['r0', 'r1'], ['r1', 'r2'], ['r2', 'r3'], ...use(upTo(0, 4), 'hall')],
    });
    // Of ten pairs, five are within two steps on the path r0-r1-r2-r3; r4 is near nobody.
    expect(valuesOf(pairsApart, wave)[0]).toBeCloseTo(5 / 10, 12);
  });

  it('of members listed twice the first is asked for the circle', () => {
    const circleOf = (at: number): number => Math.floor(at / 3);
    const wave = waveOf({ members: [...residents(6), ...things, ...residents(6)], named: use(upTo(0, 5), 'hall') });
    const inside = wave.members.map((_, at) => (at < 6 ? circleOf(at) : 9));
    expect(valuesOf(circlePairsLinked, wave, { circles: inside, smallestCircle: 3 })[0]).toBe(1);
  });

  it('of very many pairs as many as are enough are drawn, and the same seed draws the same', () => {
    // 400 in a ring, all of whom use the hall: each is near four others.
    const named: NamedOf[] = upTo(0, 399).map((at) => [`r${at}`, `r${(at + 1) % 400}`]);
    const wave = waveOf({ members: [...residents(400), ...things], named: [...named, ...use(upTo(0, 399), 'hall')] });
    const [value] = valuesOf(pairsApart, wave, { seed: 3 });
    expect(value).toBe(valuesOf(pairsApart, wave, { seed: 3 })[0]);
    // Four standard errors of 10,000 draws.
    expect(Math.abs((value as number) - (1 - 4 / 399))).toBeLessThan(4 * Math.sqrt((0.01 * 0.99) / 10_000));
  });

  it('nobody is drawn as a pair with themselves', () => {
    // 75 couples: each is near one of 149 others, and a draw of oneself would make that look like two.
    const named: NamedOf[] = upTo(0, 74).map((at) => [`r${2 * at}`, `r${2 * at + 1}`]);
    const wave = waveOf({ members: [...residents(150), ...things], named: [...named, ...use(upTo(0, 149), 'hall')] });
    const near = 1 - (valuesOf(pairsApart, wave)[0] as number);
    expect(Math.abs(near - 1 / 149)).toBeLessThan(4 * Math.sqrt(1 / 149 / 10_000));
  });
});
