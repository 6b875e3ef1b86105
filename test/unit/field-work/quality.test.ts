/**
 * What is worth a look: told where it should be, and nowhere else.
 */
import { describe, expect, test } from 'vitest';
import { InstrumentDocument } from '../../../server/contract/instrument-document.ts';
import { flaggedOf, type Looked, researchersOf } from '../../../server/field-work/quality/look.ts';
import { chanceOf, hasManyDeclined } from '../../../server/field-work/quality/many-declined.ts';
import { askedScales, sameAnswer } from '../../../server/field-work/quality/same-answer.ts';
import { tooFast, usualSeconds } from '../../../server/field-work/quality/too-fast.ts';
import { scales } from '../../../server/instruments/scales.ts';

const timed = (...seconds: (number | null)[]) => seconds.map((one) => ({ seconds: one, asked: 10 }));

describe('too fast', () => {
  test('what is usual needs five that were timed, and is in the middle', () => {
    expect(usualSeconds(timed(600, 700, 800, 900, null))).toBeNull();
    expect(usualSeconds(timed(900, 600, 700, 800, 10_000, null))).toBe(800);
    expect(usualSeconds(timed(100, 200, 300, 400, 500, 600))).toBe(350);
  });
  test('under a third of the usual, and not a third', () => {
    const flags = (seconds: number | null) => tooFast({ seconds, asked: 10 }, 900).map(({ is }) => is);
    expect([flags(299), flags(300), flags(null)]).toEqual([['quicker-than-others'], [], []]);
  });
  test('under four seconds for each answer, also where nothing is usual yet', () => {
    expect(tooFast({ seconds: 39, asked: 10 }, null)).toEqual([{ is: 'few-seconds-each', seconds: 39, asked: 10 }]);
    expect(tooFast({ seconds: 40, asked: 10 }, null)).toEqual([]);
    expect(tooFast({ seconds: 0, asked: 0 }, null)).toEqual([]);
  });
});

const withScales = (...keys: string[]) =>
  InstrumentDocument.parse({
    title: 'Scales',
    language: 'en',
    blocks: keys.map((scale) => ({ is: 'scale', key: `block-${scale}`, title: scale, scale, scaleVersion: 1 })),
  });
const codesOf = (block: string, codes: readonly number[]) =>
  new Map(codes.map((code, at) => [`${block}.item${at + 1}`, code] as const));

describe('the same answer to every item', () => {
  const asked = askedScales(withScales('djg6', 'swemwbs', 'ons4', 'no-such-scale'), scales);
  test('is looked for in scales of five items and more', () => {
    expect(asked.map(({ questions, bothWays }) => [questions.length, bothWays])).toEqual([
      [6, true],
      [7, false],
    ]);
  });
  test('is told where all were answered alike', () => {
    const flags = (codes: readonly number[]) => sameAnswer(asked, codesOf('block-djg6', codes));
    expect(flags([2, 2, 2, 2, 2, 2])).toMatchObject([{ is: 'same-answer', items: 6, bothWays: true }]);
    expect(flags([2, 2, 2, 2, 2, 1])).toEqual([]);
    expect(flags([2, 2, 2, 2, 2])).toEqual([]);
    expect(sameAnswer(asked, codesOf('block-swemwbs', [3, 3, 3, 3, 3, 3, 3]))).toMatchObject([{ bothWays: false }]);
  });
});

describe('many who would rather not say', () => {
  test('chance is what tables of the test say', () => {
    // z = 2.5758: once in a hundred. Worked out by hand: 30 of 100 against 20 of 100 gives z = 1.633, p = 0.1025.
    expect(chanceOf({ asked: 100, declined: 30 }, { asked: 100, declined: 20 })).toBeCloseTo(0.1025, 3);
    expect(chanceOf({ asked: 50, declined: 0 }, { asked: 50, declined: 0 })).toBe(1);
    expect(chanceOf({ asked: 50, declined: 50 }, { asked: 50, declined: 50 })).toBe(1);
  });
  test('is told of the many and not of the few, and of no fewer than twenty answers', () => {
    const others = { asked: 400, declined: 8 };
    expect(hasManyDeclined({ asked: 40, declined: 12 }, others)).toBe(true);
    expect(hasManyDeclined({ asked: 40, declined: 1 }, others)).toBe(false);
    expect(hasManyDeclined({ asked: 19, declined: 19 }, others)).toBe(false);
    expect(hasManyDeclined({ asked: 400, declined: 0 }, { asked: 40, declined: 12 })).toBe(false);
    expect(hasManyDeclined({ asked: 40, declined: 12 }, { asked: 0, declined: 0 })).toBe(false);
  });
});

describe('a whole wave', () => {
  const one = (id: string, by: string, given: Partial<Looked> = {}): Looked => ({
    id,
    by,
    pseudonym: id,
    receivedAt: '2026-05-01T10:00:00Z',
    mode: 'asked',
    unread: null,
    seconds: 900,
    asked: 40,
    declined: 0,
    codes: new Map(),
    ...given,
  });
  const wave = [
    ...['a', 'b', 'c', 'd'].map((id) => one(id, 'ann')),
    one('hasty', 'ben', { seconds: 120, declined: 20 }),
    one('paper', 'ben', { seconds: 30, mode: 'paper' }),
  ];
  test('tells a form on paper whose number could not be read: it may be here twice', () => {
    const forms = [
      one('code', 'ann', { mode: 'paper', unread: 'code' }),
      one('number', 'ann', { mode: 'paper', unread: 'number' }),
    ];
    expect(flaggedOf(forms, []).flagged.map(({ id, flags }) => [id, flags])).toEqual([['number', [{ is: 'no-number' }]]]);
  });
  test('tells the hasty, and no paper that was typed in', () => {
    const { usual, flagged } = flaggedOf(wave, []);
    expect(usual).toBe(900);
    expect(flagged.map(({ id, flags }) => [id, flags.map(({ is }) => is)])).toEqual([
      ['hasty', ['quicker-than-others', 'few-seconds-each']],
    ]);
    const named = [
      { userId: 'ann', name: 'Ann' },
      { userId: 'ben', name: 'Ben' },
      { userId: 'cy', name: 'Cy' },
    ] as unknown as Parameters<typeof researchersOf>[0];
    expect(researchersOf(named, wave, flagged)).toMatchObject([
      { name: 'Ann', interviews: 4, flagged: 0, asked: 160, declined: 0, manyDeclined: false, othersDeclinedPercent: 25 },
      { name: 'Ben', interviews: 2, flagged: 1, asked: 80, declined: 20, manyDeclined: true, othersDeclinedPercent: null },
    ]);
  });
});
