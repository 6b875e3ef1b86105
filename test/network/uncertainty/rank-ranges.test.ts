/**
 * Ranges of ranks when some did not answer: they hold the true rank about as often as they say, and say nothing false.
 */
import { describe, expect, it } from 'vitest';
import { harmonicNormalised } from '#network/position/closeness';
import { degree, inDegree } from '#network/position/degree';
import { seededRandom } from '#network/random';
import { CancelledError } from '#network/types';
import { type RankRange, type Reports, rankRanges } from '#network/uncertainty/rank-ranges';
import { inventedNetwork } from '../../support/invented-network.ts';

/** Everybody was asked, and says whom they name. */
const wholeSurvey = (members: number, seed: number): Reports => {
  const { members: all, ties } = inventedNetwork({ members, ties: members * 5, seed });
  const ids = all.map(({ id }) => id).sort();
  const place = new Map(ids.map((id, i) => [id, i]));
  const from = ties.map((tie) => place.get(tie.from)!);
  const everybody = ids.map(() => true);
  return {
    members: ids,
    asked: everybody,
    answered: everybody,
    by: from,
    from,
    to: ties.map((tie) => place.get(tie.to)!),
    directed: true,
  };
};

const withoutSome = (whole: Reports, share: number, seed: number): Reports => {
  const random = seededRandom(seed);
  const answered = whole.members.map(() => random() >= share);
  const only = (column: readonly number[]): number[] => column.filter((_, at) => answered[whole.by[at]!]);
  return { ...whole, answered, by: only(whole.by), from: only(whole.from), to: only(whole.to) };
};

const ranges = (reports: Reports, measure = inDegree, seed = 1): readonly RankRange[] => {
  const found = rankRanges(reports, (network) => measure.compute(network), { seed, repeats: 60 });
  expect(found).not.toHaveProperty('undefined');
  return found as readonly RankRange[];
};

describe('ranges of ranks', () => {
  it('where everybody answered, the rank is the rank', () => {
    const whole = wholeSurvey(60, 3);
    const counts = whole.members.map((_, i) => whole.to.filter((to) => to === i).length);
    ranges(whole).forEach(({ rank, low, high }, i) => {
      expect(rank).toBe(1 + counts.filter((count) => count > counts[i]!).length);
      expect([low, high]).toEqual([rank, rank]);
    });
  });

  it.each([
    ['how often somebody is named', inDegree],
    ['how near everybody is', harmonicNormalised],
  ])('hold the true rank of three in four at least, three in ten being missing: %s', (_, measure) => {
    const whole = wholeSurvey(150, 4);
    const truth = ranges(whole, measure);
    let [inside, all, width] = [0, 0, 0];
    for (let seed = 0; seed < 8; seed++) {
      ranges(withoutSome(whole, 0.3, seed), measure, seed).forEach(({ low, high }, i) => {
        inside += truth[i]!.rank >= low && truth[i]!.rank <= high ? 1 : 0;
        width += high - low;
        all += 1;
      });
    }
    // They say nine in ten. How often it is on a real village, `npm run bench -- ranks` prints.
    expect(inside / all).toBeGreaterThan(0.75);
    // Or it could say "from the first to the last" of everybody.
    expect(width / all).toBeLessThan(0.6 * 150);
  });

  it('are the wider the more are missing, and the same for the same seed', () => {
    const whole = wholeSurvey(120, 5);
    const widthAt = (share: number): number =>
      ranges(withoutSome(whole, share, 1)).reduce((total, { low, high }) => total + high - low, 0);
    expect(widthAt(0.1)).toBeLessThan(widthAt(0.5));
    expect(ranges(withoutSome(whole, 0.3, 1))).toEqual(ranges(withoutSome(whole, 0.3, 1)));
  });

  it('a handful of answers says nothing', () => {
    expect(rankRanges(withoutSome(wholeSurvey(12, 6), 0.6, 2), (network) => degree.compute(network))).toHaveProperty('undefined');
  });

  it('stops when told to', () => {
    const some = withoutSome(wholeSurvey(60, 7), 0.3, 1);
    expect(() => rankRanges(some, (network) => inDegree.compute(network), { signal: { aborted: true } })).toThrow(CancelledError);
  });
});
