import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { hasTarget } from '#network/kernels/adjacency';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure, networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { only, smallNetwork } from '../../support/small-network.ts';

const keys = ['mutualDyads', 'asymmetricDyads', 'nullDyads', 'reciprocityDyad', 'reciprocityArc'] as const;
const figures = (network: Network): (number | null)[] => {
  const results = only(network, ...keys);
  return keys.map((key) => graphFigure(results, key));
};

describe('reciprocity', () => {
  it('equals a count of all pairs', () => {
    fc.assert(
      fc.property(anyNetworkInput(fc.constant(true)), (input) => {
        const network = buildNetwork(input);
        const pairs = [0, 0, 0];
        network.ids.forEach((_, i) => {
          for (let j = 0; j < i; j++) pairs[Number(hasTarget(network.out, i, j)) + Number(hasTarget(network.out, j, i))]! += 1;
        });
        const [none, asymmetric, mutual] = pairs as [number, number, number];
        const linked = mutual + asymmetric;
        const shares = linked === 0 ? [null, null] : [mutual / linked, (2 * mutual) / (mutual + linked)];
        expect(figures(network)).toEqual([mutual, asymmetric, none, ...shares]);
      }),
    );
  });

  it('has the figures of the hi-tech managers', () => {
    expect(figures(networkOf(readNamedGraph('hi-tech-advice.json')))).toEqual([45, 100, 65, 45 / 145, 90 / 190]);
  });

  it('has no share where nobody names anybody', () => {
    expect(figures(smallNetwork('', [], true))).toEqual([0, 0, 0, null, null]);
    expect(figures(smallNetwork('', ['a'], true))).toEqual([0, 0, 0, null, null]);
  });
});
