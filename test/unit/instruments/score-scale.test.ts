/** Scores by the rules of each scale's own manual, and what is not made up where an answer is missing. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Scale } from '../../../server/contract/scales.ts';
import { scales } from '../../../server/instruments/scales.ts';
import { scoreScale } from '../../../server/instruments/score-scale.ts';

const scaleOf = (key: string): Scale => {
  const found = scales.find((one) => one.key === key);
  if (!found) throw new Error(`no scale ${key}`);
  return found;
};

type Code = number | null;

const scored = (key: string, codes: readonly Code[]) => {
  const scale = scaleOf(key);
  const given = new Map(scale.items.map((item, at) => [item.key, codes[at] ?? null]));
  return new Map(scoreScale(scale, given).map((score) => [score.key, score]));
};

const values = (key: string, codes: readonly Code[]): Record<string, Code> =>
  Object.fromEntries([...scored(key, codes)].map(([name, { value }]) => [name, value]));

test('each is what the format of scales says, and its keys are its own', () => {
  for (const scale of scales) {
    expect(Scale.parse(scale), scale.key).toEqual(scale);
    const keys = scale.items.map(({ key }) => key);
    expect(new Set(keys).size, scale.key).toBe(keys.length);
    for (const { items } of scale.scores) expect(items.filter((key) => !keys.includes(key))).toEqual([]);
  }
  expect(new Set(scales.map(({ key }) => key)).size).toBe(scales.length);
});

test('no wording is shipped of what may not be passed on', () => {
  const worded = scales.filter(({ items, intro }) => intro !== null || items.some(({ text }) => text !== null));
  expect(worded.map(({ key }) => key).sort()).toEqual([
    'clsBelonging',
    'clsGetOnWell',
    'clsPullTogether',
    'ons4',
    'onsDirect',
    'ucla3',
  ]);
  expect(worded.every(({ licence }) => licence.is === 'open')).toBe(true);
});

describe('every answer counts within the range that its score is said to have', () => {
  it.each(scales.filter(({ scores: all }) => all.length > 0).map((scale) => [scale.key, scale] as const))('%s', (_, scale) => {
    const codes = scale.answers.choices.map(({ code }) => code);
    const answers = fc.array(fc.option(fc.constantFrom(...codes), { nil: null, freq: 8 }), {
      minLength: scale.items.length,
      maxLength: scale.items.length,
    });
    fc.assert(
      fc.property(answers, (given) => {
        for (const { key, value, answered, of, bands } of scored(scale.key, given).values()) {
          const rule = scale.scores.find((one) => one.key === key)!;
          expect(of).toBe(rule.items.length);
          expect(value !== null).toBe(answered > 0 && of - answered <= rule.mayMiss);
          expect(bands.size).toBe(value === null ? 0 : rule.bands.length);
          if (value === null || rule.mayMiss > 0) continue;
          expect(value).toBeGreaterThanOrEqual(rule.range[0]);
          expect(value).toBeLessThanOrEqual(rule.range[1]);
        }
      }),
    );
  });
});

test('the four questions on wellbeing are told one by one, each with its own bands, and 0 is an answer', () => {
  const all = scored('ons4', [0, 5, null, 2]);
  expect([...all.values()].map(({ value, bands }) => [value, bands.get('ons')])).toEqual([
    [0, 'low'],
    [5, 'medium'],
    [null, undefined],
    [2, 'low'],
  ]);
  expect(scored('ons4', [2, 9, 7, 1]).get('anxious')?.bands.get('ons')).toBe('very low');
});

test('of the De Jong Gierveld scale one may be missing for the sum, none for its parts, and the middle counts as lonely', () => {
  expect(values('djg6', [2, 2, 2, 2, 2, 2])).toEqual({ emotional: 3, social: 3, total: 6 });
  expect(values('djg6', [1, 1, null, 3, 3, 3])).toEqual({ emotional: null, social: 0, total: 0 });
  expect(values('djg6', [1, 1, null, 3, 3, null])).toEqual({ emotional: null, social: null, total: null });
});

test('the converted wellbeing score needs all seven, and is no straight line', () => {
  expect(values('swemwbs', [3, 3, 3, 3, 3, 3, 3])).toEqual({ raw: 21, metric: 19.25 });
  expect(values('swemwbs', [3, 3, 3, 3, 3, 3, null])).toEqual({ raw: null, metric: null });
});

test('an answer of another set, and an item of another scale, are refused', () => {
  const four = new Map([['companionship', 4]]);
  expect(() => scoreScale(scaleOf('ucla3'), four)).toThrow('4 is not an answer to companionship');
  expect(() => scoreScale(scaleOf('ucla3'), new Map([['lonely', 1]]))).toThrow('has no item lonely');
});
