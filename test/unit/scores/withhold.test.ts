import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, type Group, withhold, withholdChosen } from '../../../server/scores/withhold.ts';

const numbered = (count: number): Group[] => Array.from({ length: count }, (_, at) => ({ label: `${at}`, low: at, high: at }));
const plain = (count: number): Group[] => Array.from({ length: count }, (_, at) => ({ label: `${at}`, low: null, high: null }));

test('ten or more in each, or nobody, are shown', () => {
  expect(withhold({ groups: plain(3), counts: [10, 0, 25], mean: null }).counts).toEqual([10, 0, 25]);
});

test('a single small one takes the next smallest along', () => {
  expect(withhold({ groups: plain(3), counts: [30, 4, 12], mean: null }).counts).toEqual([30, null, null]);
});

test('two small ones that are fewer than ten together take a third along', () => {
  expect(withhold({ groups: plain(3), counts: [30, 4, 5], mean: null }).counts).toEqual([null, null, null]);
});

test('a mean that would give a small one away is not shown', () => {
  // 15 people, two answers: with the mean there is but one way to have answered.
  const shown = withhold({ groups: numbered(2), counts: [11, 4], mean: 0.3 });
  expect(shown).toEqual({ counts: [null, null], mean: null });
});

test('choices of several are withheld where few chose, or few did not', () => {
  expect(withholdChosen([4, 15, 28, 0, 30], [30])).toEqual([null, 15, null, 0, 30]);
  // Of 36 who were asked, it is not told how many answered: 30 would say that at most six did not.
  expect(withholdChosen([4, 15, 28, 0, 30], [30, 36])).toEqual([null, 15, null, 0, null]);
});

test('a wider group is told only as far as what is shown tells it', () => {
  expect(countOf([20, null, null], [0], 40)).toBe(20);
  expect(countOf([20, null, null], [1, 2], 40)).toBe(20);
  expect(countOf([20, null, null], [0, 1], 40)).toBeNull();
});

/** Every way in which the withheld could be, found by trying all. */
const waysOf = (shown: readonly (number | null)[], total: number, mean: number | null): number[][] => {
  const hidden = shown.flatMap((count, at) => (count === null ? [at] : []));
  const left = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const ways: number[][] = [];
  const walk = (at: number, rest: number, counts: number[]): void => {
    if (at === hidden.length) {
      const all = shown.map((count, place) => count ?? counts[hidden.indexOf(place)] ?? 0);
      const average = all.reduce((sum, count, value) => sum + count * value, 0) / total;
      if (rest === 0 && (mean === null || Math.abs(average - mean) <= 0.05 + 1e-9)) ways.push(counts);
      return;
    }
    for (let count = 0; count <= rest; count += 1) walk(at + 1, rest - count, [...counts, count]);
  };
  walk(0, left, []);
  return ways;
};

test('whoever tries all ways that fit the total and the mean finds no small number', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 2, maxLength: 4 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(total >= 10);
      const average = counts.reduce((sum, count, value) => sum + count * value, 0) / total;
      const shown = withhold({ groups: numbered(counts.length), counts, mean: Math.round(average * 10) / 10 });
      expect(shown.counts.some((count) => count !== null && count > 0 && count < 10)).toBe(false);
      const ways = waysOf(shown.counts, total, shown.mean);
      const hidden = shown.counts.filter((count) => count === null);
      for (const [at] of hidden.entries()) expect(new Set(ways.map((way) => way[at])).size).toBeGreaterThan(1);
    }),
    { numRuns: 300 },
  );
});
