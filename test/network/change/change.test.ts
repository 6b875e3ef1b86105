/**
 * Change between two networks of the same people, by hand, by a slow reading of the definitions, and by published values.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWaves } from '#network/change/compare';
import { qap } from '#network/change/qap';
import { buildNetwork, type Network, type NetworkInput } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { networkOf, readNamedGraph } from '../../support/named-graphs.ts';

const networkFrom = (text: string, directed = false): Network => {
  const ties = text.split(' ').flatMap((pair) => {
    const [from = '', to = ''] = pair.split('-');
    return [{ from, to }];
  });
  const ids = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return buildNetwork({ members: [...ids].map((id) => ({ id })), ties, directed });
};

describe('change between waves', () => {
  it('counts what stayed, went and came, and what went and came with people', () => {
    const before = networkFrom('ann-bob bob-cas cas-dee dee-ann ann-eve');
    const after = networkFrom('ann-bob bob-cas bob-dee dee-fay');
    expect(compareWaves(before, after)).toEqual({
      stayed: 4,
      left: 1,
      joined: 1,
      persisted: 2,
      dissolved: 2,
      formed: 1,
      wentWithMembers: 1,
      cameWithMembers: 1,
      jaccard: 2 / 5,
      turnover: 3 / 7,
    });
  });

  it('a tie that was turned round is another tie where ties have direction', () => {
    expect(compareWaves(networkFrom('ann-bob', true), networkFrom('bob-ann', true))).toMatchObject({
      persisted: 0,
      dissolved: 1,
      formed: 1,
      jaccard: 0,
    });
    expect(compareWaves(networkFrom('ann-bob'), networkFrom('bob-ann')).jaccard).toBe(1);
  });

  it('nothing to compare is no figure', () => {
    expect(compareWaves(networkFrom('ann-bob'), networkFrom('cas-dee')).jaccard).toHaveProperty('undefined');
    expect(() => compareWaves(networkFrom('a-b', true), networkFrom('a-b'))).toThrow('direction');
  });

  it('turned round in time, what formed had dissolved', () => {
    fc.assert(
      fc.property(anyNetworkInput(fc.constant(true)), anyNetworkInput(fc.constant(true)), (one, other) => {
        const [there, back] = [
          compareWaves(buildNetwork(one), buildNetwork(other)),
          compareWaves(buildNetwork(other), buildNetwork(one)),
        ];
        expect([back.persisted, back.formed, back.dissolved]).toEqual([there.persisted, there.dissolved, there.formed]);
        expect([back.stayed, back.joined, back.left]).toEqual([there.stayed, there.left, there.joined]);
        expect(back.jaccard).toEqual(there.jaccard);
      }),
    );
  });
});

/** The business ties of the same Florentine families (Padgett & Ansell 1993), as printed in Wasserman & Faust 1994. */
const business =
  'Barbadori-Castellani Barbadori-Ginori Barbadori-Medici Barbadori-Peruzzi Bischeri-Guadagni Bischeri-Lamberteschi ' +
  'Bischeri-Peruzzi Castellani-Lamberteschi Castellani-Peruzzi Ginori-Medici Guadagni-Lamberteschi Lamberteschi-Peruzzi ' +
  'Medici-Pazzi Medici-Salviati Medici-Tornabuoni';

const allFamilies = (network: Network): NetworkInput => {
  const ids = new Set([...network.ids, ...networkOf(readNamedGraph('florentine-marriage.json')).ids, 'Pucci']);
  const ties = network.ids.flatMap((from, i) =>
    [...network.out.targets.subarray(network.out.offsets[i], network.out.offsets[i + 1])].map((to) => ({
      from,
      to: network.ids[to]!,
    })),
  );
  return { members: [...ids].map((id) => ({ id })), ties, directed: false };
};

/** Pearson's correlation over all cells off the diagonal. */
const correlationByDefinition = (one: Network, other: Network): number => {
  const cells = (network: Network): number[] =>
    network.ids.flatMap((_, i) => {
      const row = new Set(network.out.targets.subarray(network.out.offsets[i], network.out.offsets[i + 1]));
      return network.ids.flatMap((_none, j) => (i === j ? [] : [row.has(j) ? 1 : 0]));
    });
  const [x, y] = [cells(one), cells(other)];
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const together = x.reduce((sum, value, k) => sum + (value - mx) * (y[k]! - my), 0);
  const spread = (values: readonly number[], m: number): number => values.reduce((sum, value) => sum + (value - m) ** 2, 0);
  return together / Math.sqrt(spread(x, mx) * spread(y, my));
};

describe('QAP', () => {
  const marriage = buildNetwork(allFamilies(networkOf(readNamedGraph('florentine-marriage.json'))));
  const trade = buildNetwork(allFamilies(networkFrom(business)));

  it('marriage and business among the Florentine families', () => {
    const found = qap(marriage, trade, { permutations: 5_000, seed: 3 });
    expect(found).toMatchObject({ overlap: 8, members: 16, correlation: expect.closeTo(0.37186787, 8) });
    // Computed elsewhere with 20,000 permutations: .00065.
    expect((found as { pOneSided: number }).pOneSided).toBeLessThan(0.003);
    expect(compareWaves(marriage, trade).jaccard).toBeCloseTo(8 / 27, 12);
  });

  it('the correlation is that of all cells', () => {
    fc.assert(
      fc.property(anyNetworkInput(), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }), (input, pairs) => {
        const ids = input.members.map(({ id }) => id);
        if (ids.length < 3) return;
        const ties = pairs.map(([a, b]) => ({ from: ids[a % ids.length]!, to: ids[b % ids.length]! }));
        const [one, other] = [buildNetwork(input), buildNetwork({ ...input, ties })];
        const expected = correlationByDefinition(one, other);
        const found = qap(one, other, { permutations: 1 });
        if (Number.isFinite(expected)) expect(found).toMatchObject({ correlation: expect.closeTo(expected, 9) });
        else expect(found).toHaveProperty('undefined');
      }),
    );
  });

  it('chance alone is far from certain, and a network goes together with itself', () => {
    expect(qap(marriage, marriage, { permutations: 500 })).toMatchObject({
      correlation: expect.closeTo(1, 12),
      pOneSided: 1 / 501,
    });
    const shuffled = buildNetwork({
      members: marriage.ids.map((id) => ({ id })),
      ties: marriage.ids.slice(1).map((id, i) => ({ from: id, to: marriage.ids[i]! })),
      directed: false,
    });
    expect((qap(marriage, shuffled, { permutations: 500 }) as { pTwoSided: number }).pTwoSided).toBeGreaterThan(0.05);
  });
});
