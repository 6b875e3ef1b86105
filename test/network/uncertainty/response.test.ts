/**
 * How many answered, against published intervals and by hand; and which figures stand up to that.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '#network/measures';
import type { Reports } from '#network/uncertainty/reports';
import {
  finitePopulationFactor,
  namedWhoAnswered,
  populationCoverage,
  responseRate,
  type Share,
  shareWithRange,
} from '#network/uncertainty/response';
import { families, familyOf, relianceOn } from '#network/uncertainty/robustness';

describe('a share and its range', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d as published', (count, of, low, high) => {
    const found = shareWithRange(count, of) as Share;
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('lies between 0 and 1 around the share, and turns round with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (of, some) => {
        const count = some % (of + 1);
        const [one, other] = [shareWithRange(count, of) as Share, shareWithRange(of - count, of) as Share];
        expect(one.low).toBeGreaterThanOrEqual(0);
        expect(one.low).toBeLessThanOrEqual(one.share);
        expect(one.high).toBeGreaterThanOrEqual(one.share);
        expect(one.high).toBeLessThanOrEqual(1);
        expect(one.low).toBeCloseTo(1 - other.high, 9);
      }),
    );
  });

  it('of nobody, or of more than there are, is none', () => {
    expect(shareWithRange(0, 0)).toHaveProperty('undefined');
    expect(shareWithRange(3, 2)).toHaveProperty('undefined');
  });
});

describe('who answered', () => {
  // a and b answered; c was asked and did not; d was never asked. a names b and c, b names d and says that d names it.
  const reports: Reports = {
    members: ['a', 'b', 'c', 'd'],
    asked: [true, true, true, false],
    answered: [true, true, false, false],
    by: [0, 0, 1, 1],
    from: [0, 0, 1, 3],
    to: [1, 2, 3, 1],
    directed: true,
  };

  it('of those asked, and of those named', () => {
    expect(responseRate(reports)).toMatchObject({ count: 2, of: 3 });
    expect(namedWhoAnswered(reports)).toMatchObject({ count: 1, of: 3 });
    expect(responseRate({ asked: [false], answered: [true] })).toMatchObject({ count: 1, of: 1 });
  });

  it('says why there is no share', () => {
    expect(responseRate({ asked: [false], answered: [false] })).toEqual({ undefined: 'nobody was asked' });
    expect(namedWhoAnswered({ ...reports, by: [], from: [], to: [] })).toEqual({ undefined: 'nobody was named' });
    expect(populationCoverage(120, null)).toHaveProperty('undefined');
    expect(populationCoverage(120, 100)).toHaveProperty('undefined');
  });

  it('of everybody, and how much narrower that makes an interval', () => {
    expect(populationCoverage(120, 4_000)).toBe(0.03);
    expect(finitePopulationFactor(120, 4_000)).toBeCloseTo(Math.sqrt(3_880 / 3_999), 12);
    expect(finitePopulationFactor(50, 50)).toBe(0);
    expect(finitePopulationFactor(1, 1)).toBe(0);
    expect(finitePopulationFactor(5, null)).toHaveProperty('undefined');
  });
});

describe('which figures stand up to it', () => {
  it('speaks of figures that there are, each in one family', () => {
    const known = new Set(measures.map(({ id }) => id));
    const spokenOf = families.flatMap(({ measures: ids }) => ids);
    expect(spokenOf.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(spokenOf).size).toBe(spokenOf.length);
  });

  it('as the literature has it', () => {
    expect(familyOf('inDegree')?.robustness).toBe('robust');
    expect(familyOf('transitivity')?.robustness).toBe('robust');
    expect(familyOf('betweenness')?.robustness).toBe('poor');
    expect(familyOf('eigenvectorL2')?.robustness).toBe('poor');
    expect(familyOf('members')).toBeUndefined();
  });

  it('is never relied on more when more are missing, or when it is less robust', () => {
    const order = ['go by it', 'with care', 'do not rely on it'];
    const at = (robustness: 'robust' | 'fair' | 'poor', missing: number) => order.indexOf(relianceOn(robustness, missing));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        for (const robustness of ['robust', 'fair', 'poor'] as const) {
          expect(at(robustness, less)).toBeLessThanOrEqual(at(robustness, more));
        }
        expect(at('robust', one)).toBeLessThanOrEqual(at('fair', one));
        expect(at('fair', one)).toBeLessThanOrEqual(at('poor', one));
      }),
    );
    expect(relianceOn('poor', 0)).toBe('go by it');
    expect(relianceOn('robust', 0.9)).toBe('do not rely on it');
  });
});
