import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { memberFigures } from '../../support/named-graphs.ts';
import { distanceTable, only, smallNetwork } from '../../support/small-network.ts';

const figures = (network: Network): (number | null)[] => [
  ...memberFigures(only(network, 'closenessWithinComponent'), 'closenessWithinComponent').values(),
];

describe('closeness within reach', () => {
  it('equals its definition from those who reach a member', () => {
    fc.assert(
      fc.property(
        anyNetworkInput().filter(({ members }) => members.length >= 2),
        (input) => {
          const network = buildNetwork(input);
          const table = distanceTable(network);
          const found = figures(network);
          network.ids.forEach((_, j) => {
            const steps = table.map((row) => row[j]!).filter((one, i) => i !== j && Number.isFinite(one));
            expect(found[j]).toBeCloseTo(steps.length === 0 ? 0 : steps.length / steps.reduce((a, b) => a + b, 0), 12);
          });
          const more = buildNetwork({ ...input, members: [...input.members, { id: '\uffff' }] });
          expect(figures(more)).toEqual([...found, 0]);
        },
      ),
    );
  });

  it('has a reason instead where there is nobody else', () => {
    expect(figures(smallNetwork(''))).toEqual([]);
    expect(figures(smallNetwork('', ['a']))).toEqual([null]);
  });
});
