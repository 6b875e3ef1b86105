import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { sharedCount } from '#network/kernels/adjacency';
import { runMeasures } from '#network/run-measures';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { graphFigure, memberFigures } from '../../support/named-graphs.ts';
import { distanceTable } from '../../support/small-network.ts';

function expectPathsByDefinition(network: Network): void {
  const n = network.ids.length;
  const table = distanceTable(network);
  const finite = table.flatMap((row, i) => row.filter((d, j) => i !== j && Number.isFinite(d)));
  const results = runMeasures(network);
  const found = graphFigure(results, 'avgPathReachablePairs');
  if (finite.length === 0) expect(found).toBeNull();
  else expect(found).toBeCloseTo(finite.reduce((a, b) => a + b, 0) / finite.length, 10);
  expect(graphFigure(results, 'reachablePairShare')).toBeCloseTo(finite.length / (n * (n - 1)), 12);
  if (graphFigure(results, 'components') === 1) {
    expect(graphFigure(results, 'diameterLargestComponent')).toBe(Math.max(...finite));
  }
  const inward = network.ids.map((_, j) => table.reduce((sum, row, i) => sum + (i === j ? 0 : 1 / row[j]!), 0) / (n - 1));
  [...memberFigures(results, 'harmonicNormalised').values()].forEach(
    (value, i) => void expect(value).toBeCloseTo(inward[i]!, 10),
  );
}

describe('figures equal a slow reading of their definition', () => {
  it('paths, reach and inward closeness', () => {
    fc.assert(
      fc.property(
        anyNetworkInput().filter(({ members }) => members.length >= 2),
        (input) => expectPathsByDefinition(buildNetwork(input)),
      ),
    );
  });

  it.each([
    [31, 60, true],
    [32, 60, false],
    [33, 60, true],
    [64, 90, true],
    [150, 300, true],
    [150, 200, false],
  ])('the same for %i members, %i ties: searches go 32 at a time', (members, ties, directed) => {
    expectPathsByDefinition(buildNetwork({ ...inventedNetwork({ members, ties, seed: 9 }), directed }));
  });

  it('directed transitivity', () => {
    fc.assert(
      fc.property(anyNetworkInput(fc.constant(true)), (input) => {
        const network = buildNetwork(input);
        const table = distanceTable(network);
        let open = 0;
        let closed = 0;
        for (const [i, row] of table.entries())
          for (const [j, first] of row.entries())
            for (const [k, second] of table[j]!.entries()) {
              if (first !== 1 || second !== 1 || k === i) continue;
              open += 1;
              if (row[k] === 1) closed += 1;
            }
        const found = graphFigure(runMeasures(network), 'transitivity');
        if (open === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(closed / open, 12);
      }),
    );
  });

  it('shared neighbours, walking and looking up alike', () => {
    const hub = Array.from({ length: 200 }, (_, i) => ({ from: 'hub', to: `n${i}` }));
    const network = buildNetwork({
      members: ['hub', 'few', ...hub.map(({ to }) => to)].map((id) => ({ id })),
      ties: [...hub, { from: 'few', to: 'n3' }, { from: 'few', to: 'n150' }, { from: 'few', to: 'hub' }],
      directed: false,
    });
    const [a, b] = [network.indexOf.get('hub')!, network.indexOf.get('few')!];
    expect([sharedCount(network.both, a, network.both, b), sharedCount(network.both, b, network.both, a)]).toEqual([2, 2]);
    expect(graphFigure(runMeasures(network), 'triangles')).toBe(2);
  });
});
