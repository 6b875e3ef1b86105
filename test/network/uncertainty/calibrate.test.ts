/**
 * Widening, tried with ranges whose error is known because it was put there.
 */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#network/random';
import { calibrate, standingOf } from '#network/uncertainty/calibrate';
import type { Reports } from '#network/uncertainty/reports';
import { wholeSurvey, withoutSome } from './surveys.ts';

const n = 80;
const reports = withoutSome(wholeSurvey(n, 2), 0.25, 3);
/** Whoever comes first by id has the first rank: nothing of it depends on who answers. */
const rankOf = (some: Reports): Float64Array => Float64Array.from(some.members, (id) => 1 + reports.members.indexOf(id));

const widen = (error: (some: Reports, i: number) => readonly [low: number, high: number]) =>
  calibrate(reports, 0.25, {
    trials: 4,
    coverage: 0.9,
    random: seededRandom(1),
    ranks: rankOf,
    drawnRanges: (some) => ({
      low: rankOf(some).map((rank, i) => rank + error(some, i)[0]),
      high: rankOf(some).map((rank, i) => rank + error(some, i)[1]),
      most: n,
    }),
  });
/** In the whole survey everybody was asked, so whoever did not answer here is there only because somebody names them. */
const known = reports.members.filter((_, i) => reports.answered[i] || reports.to.includes(i) || reports.from.includes(i)).length;

describe('widening', () => {
  it('is none where ranges hold the rank, however wide they are', () => {
    const none = { better: 0, worse: 0 };
    expect(widen(() => [0, 0])).toEqual({ answered: none, silent: none, named: none });
    expect(widen(() => [-9, 30])).toEqual({ answered: none, silent: none, named: none });
  });

  it('is as much as ranges fall short, on the side where they do', () => {
    const { answered, silent, named } = widen(() => [4, 7]);
    for (const { better, worse } of [answered, silent, named]) {
      expect(better * known).toBeCloseTo(4, 9);
      expect(worse).toBe(0);
    }
  });

  it('is for those alone who fall short', () => {
    const { answered, silent, named } = widen((some, i) => (standingOf(some, i) === 'silent' ? [-12, -6] : [0, 0]));
    expect(silent.worse * known).toBeCloseTo(6, 9);
    expect([silent.better, answered.worse, named.worse]).toEqual([0, 0, 0]);
  });

  it('lets as few fall short as may: not for one in a hundred', () => {
    const one = reports.members[7];
    const { answered } = widen((some, i) => (some.members[i] === one ? [20, 30] : [0, 0]));
    expect(answered.better).toBe(0);
  });
});
