import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreeDistribution } from '#network/cohesion/degree-distribution';
import { buildNetwork, type Network } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure } from '../../support/named-graphs.ts';
import { only, smallNetwork } from '../../support/small-network.ts';

const keys = ['degreeMax', 'degreeMedian', 'degreeGini'] as const;
const figures = (network: Network): (number | null)[] => {
  const results = only(network, ...keys);
  return keys.map((key) => graphFigure(results, key));
};

describe('how ties are spread', () => {
  it('equals its definition from the number of times each member is named', () => {
    fc.assert(
      fc.property(
        anyNetworkInput().filter(({ members }) => members.length > 0),
        (input) => {
          const network = buildNetwork(input);
          const degrees = network.ids.map((_, i) => network.in.offsets[i + 1]! - network.in.offsets[i]!).sort((a, b) => a - b);
          const n = degrees.length;
          const total = degrees.reduce((a, b) => a + b, 0);
          const gaps = degrees.flatMap((a) => degrees.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0);
          const [most, middle, gini] = figures(network);
          expect(most).toBe(Math.max(...degrees));
          expect(middle).toBe(n % 2 === 1 ? degrees[(n - 1) / 2] : (degrees[n / 2 - 1]! + degrees[n / 2]!) / 2);
          if (total === 0) expect(gini).toBeNull();
          else expect(gini).toBeCloseTo(gaps / (2 * n * total), 12);
          const spread = degreeDistribution(network);
          expect(spread.flatMap(({ degree, members }) => new Array<number>(members).fill(degree))).toEqual(degrees);
        },
      ),
    );
  });

  it('tells naming from being named', () => {
    const network = smallNetwork('a-c b-c c-a', ['d'], true);
    const either = (ties?: 'out' | 'both') => degreeDistribution(network, ties).map(({ degree, members }) => [degree, members]);
    expect(either()).toEqual([
      [0, 2],
      [1, 1],
      [2, 1],
    ]);
    expect(either('out')).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(either('both')).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
    ]);
  });

  it('has no figures for nobody and no unevenness without ties', () => {
    expect(figures(smallNetwork(''))).toEqual([null, null, null]);
    expect(figures(smallNetwork('', ['a']))).toEqual([0, 0, null]);
    expect(degreeDistribution(smallNetwork(''))).toEqual([]);
  });
});
