/**
 * Steadiness of circles: likeness against a count of all pairs and published values, and networks whose circles are plain.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modularityOf } from '#network/communities/community';
import { runsFor, type Stability, stabilityOf } from '#network/communities/consensus';
import { groupByPart, type Likeness, likenessOf } from '#network/communities/likeness';
import { circleSure, circlesDistinct, circlesRuns, circlesStability, circlesSure } from '#network/communities/stability';
import { buildNetwork, type Network } from '#network/graph';
import { isUndefined } from '#network/types';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { smallNetwork } from '../../support/small-network.ts';

const likeness = (one: readonly number[], other: readonly number[]): Likeness => {
  const [a, b] = [Uint32Array.from(one), Uint32Array.from(other)];
  const all = Uint32Array.from(one.keys());
  return likenessOf(groupByPart(a, all), groupByPart(b, all), b);
};

/** By a look at every pair (Hubert & Arabie 1985, as written by Warrens 2008). */
function randByPairs(one: readonly number[], other: readonly number[]): number {
  let [both, first, second, none] = [0, 0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < i; j++) {
      const [inOne, inOther] = [one[i] === one[j], other[i] === other[j]];
      if (inOne && inOther) both += 1;
      else if (inOne) first += 1;
      else if (inOther) second += 1;
      else none += 1;
    }
  }
  const below = (both + first) * (first + none) + (both + second) * (second + none);
  return below === 0 ? 1 : (2 * (both * none - first * second)) / below;
}

const sure = (stability: ReturnType<typeof stabilityOf>): Stability => {
  if (isUndefined(stability)) throw new Error(stability.undefined);
  return stability;
};

/** Cliques of the given sizes in a ring, one tie from each to the next. */
const ringOfCliques = (...sizes: readonly number[]): Network => {
  const ties = sizes.flatMap((size, clique) => {
    const within = Array.from({ length: size }, (_, a) => Array.from({ length: a }, (_, b) => `c${clique}m${a}-c${clique}m${b}`));
    return [...within.flat(), `c${clique}m0-c${(clique + 1) % sizes.length}m1`];
  });
  return smallNetwork(ties.join(' '));
};

describe('likeness of two partitions', () => {
  it('has the value of the example that scikit-learn and mclust print', () => {
    expect(likeness([0, 0, 1, 2], [0, 0, 1, 1]).adjustedRand).toBeCloseTo(0.5714285714285714, 12);
    expect(likeness([0, 0, 1, 1], [0, 1, 0, 1]).adjustedRand).toBeCloseTo(-0.5, 12);
    // 2 (ln 2 + 1.5 ln 2 - 1.5 ln 2) / (2.5 ln 2)
    expect(likeness([0, 0, 1, 2], [0, 0, 1, 1]).mutualInformation).toBeCloseTo(0.8, 12);
    expect(likeness([0, 0, 1, 1], [0, 1, 0, 1]).mutualInformation).toBeCloseTo(0, 12);
  });

  it('equals a count of all pairs, is the same either way round, and 1 for the same', () => {
    const partition = (n: number) => fc.array(fc.nat({ max: Math.min(5, n - 1) }), { minLength: n, maxLength: n });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }).chain((n) => fc.tuple(partition(n), partition(n))),
        ([one, other]) => {
          const there = likeness(one, other);
          expect(there.adjustedRand).toBeCloseTo(randByPairs(one, other), 9);
          expect(likeness(other, one).mutualInformation).toBeCloseTo(there.mutualInformation, 9);
          expect(there.mutualInformation).toBeGreaterThan(-1e-9);
          expect(there.mutualInformation).toBeLessThan(1 + 1e-9);
          expect(likeness(one, one)).toEqual({ adjustedRand: 1, mutualInformation: expect.closeTo(1, 9) });
        },
      ),
    );
  });

  it('looks at those it is told to, and at nobody else', () => {
    const [a, b] = [Uint32Array.from([0, 0, 1, 1, 2]), Uint32Array.from([0, 0, 1, 1, 0])];
    const among = Uint32Array.from([0, 1, 2, 3]);
    expect(likenessOf(groupByPart(a, among), groupByPart(b, among), b).adjustedRand).toBe(1);
  });
});

describe('how steady circles are', () => {
  it('plain circles are found by every run, by everybody', () => {
    const network = ringOfCliques(8, 8, 8, 8);
    const stability = sure(stabilityOf(network));
    expect(stability).toMatchObject({ runs: 20, distinct: 1, meanAdjustedRand: 1, meanMutualInformation: 1 });
    expect([...stability.together].every((share) => share === 1)).toBe(true);
    expect(new Set(stability.consensus).size).toBe(4);
    expect([circlesStability, circlesSure, circlesDistinct, circlesRuns].map((one) => one.compute(network))).toEqual([
      1, 1, 1, 20,
    ]);
  });

  it('small circles that are merged two by two are not steady until looked at more finely', () => {
    const network = ringOfCliques(...new Array<number>(30).fill(5));
    const coarse = sure(stabilityOf(network));
    const fine = sure(stabilityOf(network, { resolution: 4 }));
    expect(coarse.distinct).toBeGreaterThan(5);
    expect(coarse.meanAdjustedRand).toBeLessThan(0.95);
    expect(fine.distinct).toBe(1);
    expect(new Set(fine.consensus).size).toBe(30);
  });

  it('Diane of the kite fits two circles equally well: nobody else is unsure', () => {
    const kite = networkOf(readNamedGraph('kite.json'));
    const { modularity } = sure(stabilityOf(kite));
    expect(modularity.highest).toBeCloseTo(modularity.lowest, 12);
    const values = circleSure.compute(kite);
    const unsure = kite.ids.filter((_, i) => values[i] !== 1);
    expect(unsure).toEqual(['Diane']);
    expect(circlesSure.compute(kite)).toBeCloseTo(9 / 10, 12);
    expect(circlesDistinct.compute(kite)).toBe(2);
  });

  it('who has no tie has no circle, and changes nothing', () => {
    const network = ringOfCliques(6, 6, 6);
    const ids = [...network.ids, 'alone'];
    const ties = network.ids.flatMap((from, i) =>
      [...network.out.targets.subarray(network.out.offsets[i], network.out.offsets[i + 1])].map((to) => ({
        from,
        to: network.ids[to]!,
      })),
    );
    const withOne = buildNetwork({ members: ids.map((id) => ({ id })), ties, directed: false });
    expect(circleSure.compute(withOne)[withOne.indexOf.get('alone')!]).toHaveProperty('undefined');
    expect([circlesStability, circlesSure].map((one) => one.compute(withOne))).toEqual([1, 1]);
  });

  it('the karate club: best or next best, always', () => {
    const network = networkOf(readNamedGraph('karate.json'));
    const stability = sure(stabilityOf(network, { runs: 30 }));
    expect(stability.modularity.highest).toBeCloseTo(0.4197896120973046, 12);
    expect(stability.modularity.lowest).toBeGreaterThan(0.41);
    expect(modularityOf(network, stability.consensus)).toBeGreaterThan(stability.modularity.lowest - 1e-12);
  });

  it('of any network: figures are shares, and the same seed gives the same', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const stability = stabilityOf(network, { runs: 4 });
        if (isUndefined(stability)) {
          expect(network.tieCount).toBe(0);
          return;
        }
        expect(stability).toEqual(stabilityOf(network, { runs: 4 }));
        expect(stability.meanAdjustedRand).toBeLessThan(1 + 1e-9);
        expect(stability.modularity.lowest).toBeLessThan(stability.modularity.highest + 1e-12);
        for (const i of stability.tied) {
          expect(stability.together[i]).toBeGreaterThanOrEqual(0);
          expect(stability.together[i]).toBeLessThanOrEqual(1);
        }
        if (stability.distinct === 1) {
          expect(stability.meanAdjustedRand).toBe(1);
          expect([...stability.tied].every((i) => stability.together[i] === 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks less often in a large network, never fewer than five times, and can be stopped', () => {
    const large = buildNetwork(inventedNetwork({ members: 100_000, ties: 400_000, seed: 1 }));
    expect(runsFor(large)).toBeLessThan(20);
    expect(runsFor(large)).toBeGreaterThanOrEqual(5);
    expect(() => stabilityOf(large, { signal: { aborted: true } })).toThrow('stopped');
  });

  it('has a reason where there are no ties', () => {
    for (const network of [smallNetwork(''), smallNetwork('', ['a', 'b'])]) {
      expect(circlesStability.compute(network)).toEqual({ undefined: 'there are no ties' });
      expect(Array.from(circleSure.compute(network))).toHaveLength(network.ids.length);
    }
  });
});
