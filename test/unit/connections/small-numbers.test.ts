import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShownCount } from '../../../server/contract/connections.ts';
import { rankOf, showCount } from '../../../server/disclosure/small-numbers.ts';

const count = fc.integer({ min: 0, max: 1_000_000 });

describe('a count about people', () => {
  it.each([
    [0, 0],
    [1, 'few'],
    [7, 'few'],
    [8, 10],
    [12, 10],
    [13, 15],
    [240, 240],
  ])('%i is shown as %s', (given, shown) => {
    expect(showCount(given)).toBe(shown);
  });

  it('is nought, few, or a multiple of 5 that is at most 2 away', () => {
    fc.assert(
      fc.property(count, (given) => {
        const shown = showCount(given);
        expect(ShownCount.safeParse(shown).success).toBe(true);
        if (shown === 'few') expect(given > 0 && given < 8).toBe(true);
        else expect(Math.abs(shown - given)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('never tells one small count from another, nor any from its neighbours in the same step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (one, other) => {
        expect(showCount(one)).toEqual(showCount(other));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), fc.integer({ min: -2, max: 2 }), (step, away) => {
        expect(showCount(Math.max(8, step * 5 + away))).toBe(showCount(Math.max(8, step * 5)));
      }),
    );
  });

  it('ranks as it is shown, so that an order tells no more than the figures', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        const ranks = [rankOf(showCount(one)), rankOf(showCount(other))] as const;
        if (showCount(one) === showCount(other)) expect(ranks[0]).toBe(ranks[1]);
        else expect(ranks[0] > ranks[1]).toBe(one > other);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is no count and is not shown', (given) => {
    expect(() => showCount(given)).toThrow('counts');
  });
});
