import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountSpread, countSpread, rescaled, scaleSpread, shareSpread } from '#network/spread-words';
import { spreadOfValues } from '../support/plausible-figures.ts';

const ties = { who: 'members', verb: 'have', noun: ['tie', 'ties'], none: 'have no ties' } as const;
const others = {
  who: 'members',
  verb: 'know',
  noun: ['of the others', 'of the others'],
  none: 'know nobody',
  all: 'know all others',
} as const;
const counted = (...values: number[]): string => countSpread(spreadOfValues(values), ties);

describe('a spread in sentences', () => {
  it('tells what half have at most, and what 1 in 10 have at least', () => {
    expect(counted(1, 1, 2, 2, 3, 3, 4, 5, 9, 17)).toBe(
      'At least half of the members have 3 or fewer ties. At least 1 in 10 have 10 or more ties.',
    );
  });

  it('has words for nobody, one, all alike, none, and nearly all alike', () => {
    expect(countSpread({ ...spreadOfValues([1, 2]), members: 0 }, ties)).toBe('None of the members have such a figure.');
    expect(counted(4)).toBe('Only one has such a figure, so there is nothing to compare.');
    expect(counted(1, 1, 1)).toBe('All members have 1 tie.');
    expect(counted(0, 0)).toBe('All members have no ties.');
    expect(counted(0, 0, 0, 1, 2)).toBe('At least half of the members have no ties. At least 1 in 10 have 2 or more ties.');
    expect(counted(1, 3, 3, 3, 3, 3)).toBe('At least 9 in 10 members have 3 or fewer ties.');
  });

  it('tells shares out of 100, and all as all', () => {
    const told = (...values: number[]): string => shareSpread(spreadOfValues(values), others);
    expect(told(0, 0.1, 0.2, 0.3, 1)).toBe(
      'At least half of the members know 20 in 100 or fewer of the others. At least 1 in 10 know 72 in 100 or more of the others.',
    );
    expect(told(0.1, 1, 1)).toBe('At least half of the members know all others.');
    expect(told(0, 0.001, 0.002)).toBe('At least 9 in 10 members know fewer than 1 in 100 of the others.');
  });

  it('tells amounts with a decimal, and places on a scale with what the scale means', () => {
    expect(amountSpread(spreadOfValues([1, 1.5, 2.25, 8]), ties)).toBe(
      'At least half of the members have 1.9 or fewer ties. At least 1 in 10 have 6.3 or more ties.',
    );
    expect(scaleSpread(spreadOfValues([0.2, 0.4, 0.6]), 'members', 'closeness', 'At 1 all are close.')).toBe(
      'For at least half of the members, closeness is 0.4 or less. For at least 1 in 10 it is 0.56 or more. At 1 all are close.',
    );
  });

  it('is rescaled as the values are', () => {
    const values = [-1, -0.5, 0.25, 1];
    const half = (value: number): number => (1 + value) / 2;
    expect(rescaled(spreadOfValues(values, 3), half)).toEqual(spreadOfValues(values.map(half), 3));
  });

  it('is true of the values, however many are alike', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 50 })), {
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, (all) => {
        const text = countSpread(spreadOfValues(all), ties);
        const share = (has: (value: number) => boolean): number => all.filter(has).length / all.length;
        const most = /At least half of the members have (?:(\d+) or fewer|no) ties/.exec(text);
        if (most)
          expect(
            share((value) => value <= Number(most[1] ?? 0)),
            text,
          ).toBeGreaterThanOrEqual(0.5);
        const least = /At least 1 in 10 have (\d+) or more ties/.exec(text);
        if (least)
          expect(
            share((value) => value >= Number(least[1])),
            text,
          ).toBeGreaterThanOrEqual(0.1);
        const nearly = /At least 9 in 10 members have (?:(\d+) or fewer|no) ties/.exec(text);
        if (nearly)
          expect(
            share((value) => value <= Number(nearly[1] ?? 0)),
            text,
          ).toBeGreaterThanOrEqual(0.9);
        const same = /All members have (?:(\d+)|no) ties?/.exec(text);
        if (same)
          expect(
            share((value) => value === Number(same[1] ?? 0)),
            text,
          ).toBe(1);
        expect([most, least, nearly, same].some(Boolean), text).toBe(true);
      }),
    );
  });
});
