/**
 * What changed between two waves, by hand and by what must hold of any two.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMeasures } from '#network/change/change-measures';
import { isUndefined } from '#network/types';
import type { SurveyWave } from '#network/wave/survey-wave';
import { asksPeople, type MemberOf, type NamedOf, residents, waveOf } from '../../support/wave-of.ts';

const figures = (before: SurveyWave, after: SurveyWave) =>
  Object.fromEntries(changeMeasures.map((measure) => [measure.id.replace('change.', ''), measure.compute(before, after)]));
const names = (pairs: string): NamedOf[] => pairs.split(' ').map((each) => [`r${each.split('-')[0]}`, `r${each.split('-')[1]}`]);

/** r0-r9 answer both; r10 only the first, r11 only the second; r12 leaves, r13 and r14 come. */
const people = (answered: number, others: readonly number[]): readonly MemberOf[] => [
  ...residents(10),
  ...[10, 11].map((at) => ({ id: `r${at}`, answered: at === answered })),
  ...others.map((at) => ({ id: `r${at}`, answered: true })),
];
const before = waveOf({ members: people(10, [12]), named: names('0-1 1-0 1-2 2-3 3-10 10-0 12-0 4-12 7-7') });
const after = waveOf({ members: people(11, [13, 14]), named: names('0-1 1-0 1-2 2-1 5-6 3-10 11-0 13-0 4-13 4-14') });

describe('change between waves', () => {
  it('only who answered both has ties to lose', () => {
    // Between r0-r9: 0-1 1-0 1-2 2-3 before, 0-1 1-0 1-2 2-1 5-6 after.
    const found = figures(before, after);
    expect(found).toMatchObject({
      persisted: { value: 3, base: 4 },
      dissolved: { value: 1, base: 4 },
      formed: { value: 2, base: 5 },
      jaccard: { value: 3 / 6, base: 6 },
      turnover: { value: 3 / 9, base: 6 },
      stayed: { value: 12, base: 15 },
      left: { value: 1, base: 15 },
      joined: { value: 2, base: 15 },
      // Named by r0-r9: 6 before (r10 and r12 too, and nobody is named by themselves), 8 after.
      meanNamed: { value: (8 - 6) / 10, base: 10 },
      // 2 of 4 namings are returned before, 4 of 5 after.
      reciprocity: { value: 4 / 5 - 2 / 4, base: 10 },
    });
    const [p, q] = [4 / 90, 5 / 90];
    expect(found['qapCorrelation']!.value).toBeCloseTo((3 / 90 - p * q) / Math.sqrt(p * (1 - p) * q * (1 - q)), 12);
    expect(found['qapP']!.value).toBeLessThan(0.02);
  });

  it('a question that is new makes no new ties', () => {
    const trust = { code: 'trust', label: 'Trust', asksFor: 'people' } as const;
    const more = waveOf({
      members: people(11, []),
      generators: [asksPeople, trust],
      named: [...names('0-1'), ['r2', 'r3', 'trust'], ['r0', 'r5', 'trust']],
    });
    const plain = waveOf({ members: people(11, []), named: names('0-1') });
    expect(figures(plain, more)).toMatchObject({ formed: { value: 0 }, meanNamed: { value: 0 } });
    const other = waveOf({ members: people(11, []), generators: [trust], named: [['r2', 'r3', 'trust']] });
    const unlike = figures(plain, other);
    expect(unlike['formed']!.value).toEqual({ undefined: 'no question on people was asked in both waves' });
    expect(unlike['stayed']!.value).toBe(12);
  });

  it('nine who answered both say nothing', () => {
    const nine = waveOf({ members: residents(9), named: names('0-1') });
    for (const figure of Object.values(figures(nine, after))) {
      expect(figure).toEqual({ value: { undefined: 'fewer than ten people answered both waves' }, base: 9 });
    }
  });

  it('a wave beside itself: nothing came or went', () => {
    const same = figures(after, after);
    expect(same).toMatchObject({ dissolved: { value: 0 }, formed: { value: 0 }, jaccard: { value: 1 }, turnover: { value: 0 } });
    expect(same['qapCorrelation']!.value).toBeCloseTo(1, 12);
    expect(same['meanNamed']!.value).toBe(0);
    const silent = waveOf({ members: residents(12), named: [] });
    expect(figures(silent, silent)['jaccard']!.value).toHaveProperty('undefined');
    expect(figures(silent, silent)['qapCorrelation']!.value).toHaveProperty('undefined');
    expect(figures(silent, silent)['reciprocity']!.value).toHaveProperty('undefined');
  });

  it('turned round in time, what formed had dissolved and what rose fell', () => {
    const anyNames = fc.array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 13 })), { maxLength: 60 });
    fc.assert(
      fc.property(anyNames, anyNames, (one, other) => {
        const wave = (pairs: readonly (readonly [number, number])[], away: number) =>
          waveOf({
            members: residents(14, (at) => ({ answered: at !== away })),
            named: pairs.map(([from, to]) => [`r${from}`, `r${to}`]),
          });
        const [a, b] = [wave(one, 1), wave(other, 2)];
        const [there, back] = [figures(a, b), figures(b, a)];
        expect(back['formed']!.value).toBe(there['dissolved']!.value);
        expect(back['jaccard']!.value).toEqual(there['jaccard']!.value);
        for (const id of ['meanNamed', 'reciprocity']) {
          const [forth, round] = [there[id]!.value, back[id]!.value];
          if (isUndefined(forth) || isUndefined(round)) expect(forth).toEqual(round);
          else expect(forth + round).toBeCloseTo(0, 12);
        }
      }),
      { numRuns: 40 },
    );
  });
});
