import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShownAverage, ShownCount, ShownShare } from '../../../server/contract/figures.ts';
import { rankOf, showAverage, showCount, showShare } from '../../../server/disclosure/small-numbers.ts';

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

describe('a share of people', () => {
  it.each([
    [50, 100, 50],
    [33, 100, 35],
    [8, 200, 5],
    [0, 100, null],
    [100, 100, null],
    [95, 100, null],
    [5, 100, null],
    [4, 9, null],
  ])('%i of %i is shown as %s', (part, whole, share) => {
    expect(showShare(part, whole)).toBe(share);
  });

  it('tells no more than the rounded counts do', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)];
        const share = showShare(part, whole);
        expect(ShownShare.safeParse(share).success).toBe(true);
        const [a, b] = [showCount(part), showCount(whole)];
        if (share !== null && a !== 'few' && b !== 'few') expect(share).toBe(Math.round((100 * a) / b));
      }),
    );
  });

  it('is not of a whole that is smaller', () => {
    expect(() => showShare(2, 1)).toThrow('larger');
  });
});

describe('an average of people', () => {
  const ten = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5];

  it.each([
    ['ten people', ten, [], 3],
    ['one decimal', [...ten, 5], [], 3.2],
    ['nine people', ten.slice(1), [], null],
    ['all alike', Array<number>(20).fill(4), [], null],
    ['one who supplies more than half of the ties', ten, [11, 1, 1, 1, 1, 1, 1, 1, 1, 2], null],
    ['one who supplies just half', ten, [10, 1, 1, 1, 1, 1, 1, 1, 1, 2], 3],
  ])('%s', (_, values, supplied, average) => {
    expect(showAverage(values, supplied)).toBe(average);
    expect(ShownAverage.safeParse(average).success).toBe(true);
  });

  it('is of numbers', () => {
    expect(() => showAverage([...ten, Number.NaN])).toThrow('numbers');
  });
});
