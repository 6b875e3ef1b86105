import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure } from '../../support/named-graphs.ts';
import { only, smallNetwork } from '../../support/small-network.ts';

const figure = (network: Network): number | null => graphFigure(only(network, 'jackknifeSeDensity'), 'jackknifeSeDensity');

describe('standard error of density', () => {
  it('equals what taking each member out in turn gives', () => {
    fc.assert(
      fc.property(
        anyNetworkInput().filter(({ members }) => members.length >= 3),
        (input) => {
          const n = input.members.length;
          const without = input.members.map(({ id }) => {
            const left = buildNetwork({
              ...input,
              members: input.members.filter((member) => member.id !== id),
              ties: input.ties.filter(({ from, to }) => from !== id && to !== id),
            });
            return graphFigure(only(left, 'density'), 'density')!;
          });
          const mean = without.reduce((a, b) => a + b, 0) / n;
          const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
          expect(figure(buildNetwork(input))).toBeCloseTo(Math.sqrt(((n - 2) / (2 * n)) * squares), 12);
        },
      ),
    );
  });

  it('is 0 where all are alike, and nothing for fewer than three', () => {
    expect(figure(smallNetwork('', ['a', 'b', 'c']))).toBe(0);
    for (const network of [smallNetwork(''), smallNetwork('', ['a']), smallNetwork('a-b')]) expect(figure(network)).toBeNull();
  });
});
