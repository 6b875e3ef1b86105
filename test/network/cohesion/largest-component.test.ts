import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure } from '../../support/named-graphs.ts';
import { distanceTable, only, smallNetwork } from '../../support/small-network.ts';

const keys = ['avgPathLargestComponent', 'radiusLargestComponent', 'diameterLargestComponent'] as const;
const figures = (network: Network): (number | null)[] => {
  const results = only(network, ...keys);
  return keys.map((key) => (results.graph.has(key) ? graphFigure(results, key) : null));
};

describe('distances in the largest part', () => {
  it('equal those of a connected network, whoever else there is in smaller parts', () => {
    fc.assert(
      fc.property(anyNetworkInput(fc.constant(false)), (input) => {
        const table = distanceTable(buildNetwork(input));
        const n = table.length;
        fc.pre(n >= 2 && table.flat().every(Number.isFinite));
        const longest = table.map((row) => Math.max(...row));
        const average = table.flat().reduce((a, b) => a + b, 0) / (n * (n - 1));
        const [avg, radius, diameter] = figures(buildNetwork({ ...input, members: [...input.members, { id: 'newcomer' }] }));
        expect(avg).toBeCloseTo(average, 10);
        expect([radius, diameter]).toEqual([Math.min(...longest), Math.max(...longest)]);
      }),
    );
  });

  it('takes all of several equally large parts for the average and the widest for the radius', () => {
    expect(figures(smallNetwork('a-b b-c c-d e-f e-g e-h', ['i']))).toEqual([(20 + 18) / 24, 2, 3]);
  });

  it('goes along the arcs when directed, where there is no radius', () => {
    expect(figures(smallNetwork('a-b b-c', [], true))).toEqual([4 / 3, null, 2]);
  });

  it('has a reason instead without ties', () => {
    for (const network of [smallNetwork(''), smallNetwork('', ['a']), smallNetwork('', ['a', 'b'])])
      expect(figures(network)).toEqual([null, null, null]);
  });
});
