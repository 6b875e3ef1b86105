import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure } from '../../support/named-graphs.ts';
import { distanceTable, only, smallNetwork } from '../../support/small-network.ts';

const keys = ['fragmentationF', 'fragmentationDF'] as const;
const figures = (network: Network): (number | null)[] => {
  const results = only(network, ...keys);
  return keys.map((key) => graphFigure(results, key));
};

describe('fragmentation', () => {
  it('equals its definition over all ordered pairs', () => {
    fc.assert(
      fc.property(
        anyNetworkInput().filter(({ members }) => members.length >= 2),
        (input) => {
          const network = buildNetwork(input);
          const others = distanceTable(network).flatMap((row, i) => row.filter((_, j) => i !== j));
          const [f, df] = figures(network);
          const either = distanceTable({ ...network, out: network.both }).flat();
          const apart = either.filter((steps) => steps === Number.POSITIVE_INFINITY).length;
          expect(f).toBeCloseTo(apart / others.length, 12);
          expect(df).toBeCloseTo(1 - others.reduce((sum, steps) => sum + 1 / steps, 0) / others.length, 12);
        },
      ),
    );
  });

  it('is 1 without ties, 0 when all are linked, and nothing for fewer than two', () => {
    expect(figures(smallNetwork('', ['a', 'b', 'c']))).toEqual([1, 1]);
    expect(figures(smallNetwork('a-b b-c a-c'))).toEqual([0, 0]);
    expect(figures(smallNetwork('', ['a']))).toEqual([null, null]);
    expect(figures(smallNetwork(''))).toEqual([null, null]);
  });
});
