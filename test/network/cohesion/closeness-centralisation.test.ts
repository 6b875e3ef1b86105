import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure } from '../../support/named-graphs.ts';
import { distanceTable, only, smallNetwork } from '../../support/small-network.ts';

const figure = (network: Network): number | null =>
  graphFigure(only(network, 'closenessCentralisation'), 'closenessCentralisation');

describe('closeness centralisation', () => {
  it('equals its definition, and has none where somebody is out of reach', () => {
    fc.assert(
      fc.property(
        anyNetworkInput(fc.constant(false)).filter(({ members }) => members.length >= 3),
        (input) => {
          const network = buildNetwork(input);
          const n = network.ids.length;
          const closeness = distanceTable(network).map((row) => (n - 1) / row.reduce((a, b) => a + b, 0));
          const most = Math.max(...closeness);
          const found = figure(network);
          if (closeness.some((value) => value === 0)) expect(found).toBeNull();
          else {
            const gaps = closeness.reduce((sum, value) => sum + most - value, 0);
            expect(found).toBeCloseTo((gaps * (2 * n - 3)) / ((n - 1) * (n - 2)), 10);
          }
        },
      ),
    );
  });

  it('is 1 for a star, 0 where all are alike, and nothing for fewer than three', () => {
    expect(figure(smallNetwork('a-b a-c a-d a-e'))).toBeCloseTo(1, 12);
    expect(figure(smallNetwork('a-b b-c c-a'))).toBe(0);
    for (const network of [smallNetwork(''), smallNetwork('', ['a']), smallNetwork('a-b')]) expect(figure(network)).toBeNull();
  });
});
