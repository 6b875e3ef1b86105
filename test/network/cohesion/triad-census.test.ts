import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { hasTarget } from '#network/kernels/adjacency';
import { triadNames } from '#network/kernels/triads';
import { runMeasures } from '#network/run-measures';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { graphFigure, networkOf, readNamedGraph } from '../../support/named-graphs.ts';

/** Drawn from the definition of each type: arcs among members 0, 1 and 2. */
const drawings: Readonly<Record<string, string>> = {
  '003': '',
  '012': '01',
  '102': '01 10',
  '021D': '01 02',
  '021U': '10 20',
  '021C': '01 12',
  '111D': '01 10 20',
  '111U': '01 10 02',
  '030T': '01 02 12',
  '030C': '01 12 20',
  '201': '01 10 02 20',
  '120D': '12 21 01 02',
  '120U': '12 21 10 20',
  '120C': '12 21 01 20',
  '210': '01 10 02 20 12',
  '300': '01 10 02 20 12 21',
};

/** A name for the arcs among three that is the same in whatever order they stand. */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;
const shapeOf = (isArc: (from: number, to: number) => boolean): string =>
  orders
    .map((order) => order.flatMap((a, i) => order.map((b, j) => (i !== j && isArc(a, b) ? `${i}${j}` : ''))).join(''))
    .sort()[0]!;

const typeOfShape = new Map(
  Object.entries(drawings).map(([name, arcs]) => [shapeOf((from, to) => arcs.split(' ').includes(`${from}${to}`)), name]),
);

function censusByDefinition({ ids, out }: Network): Record<string, number> {
  const census: Record<string, number> = Object.fromEntries(triadNames.map((name) => [name, 0]));
  for (let a = 0; a < ids.length; a++)
    for (let b = a + 1; b < ids.length; b++)
      for (let c = b + 1; c < ids.length; c++) {
        const three = [a, b, c];
        census[typeOfShape.get(shapeOf((from, to) => hasTarget(out, three[from]!, three[to]!)))!]! += 1;
      }
  return census;
}

const census = (network: Network): Record<string, number | null> => {
  const results = runMeasures(network);
  return Object.fromEntries(triadNames.map((name) => [name, graphFigure(results, `triadCensus[${name}]`)]));
};

const directed = anyNetworkInput(fc.constant(true)).filter(({ members }) => members.length >= 3);

describe('triad census', () => {
  it('has sixteen shapes that differ', () => {
    expect(typeOfShape.size).toBe(16);
    expect([...typeOfShape.values()].sort()).toEqual([...triadNames].sort());
  });

  it.each(Object.entries(drawings))('counts %s once when it is all there is', (name, arcs) => {
    const ties = arcs === '' ? [] : arcs.split(' ').map(([from, to]) => ({ from: from!, to: to! }));
    const network = buildNetwork({ members: ['0', '1', '2'].map((id) => ({ id })), ties, directed: true });
    expect(census(network)).toEqual(Object.fromEntries(triadNames.map((one) => [one, one === name ? 1 : 0])));
  });

  it('equals a count of all threes, one by one', () => {
    fc.assert(
      fc.property(directed, (input) => {
        const network = buildNetwork(input);
        expect(census(network)).toEqual(censusByDefinition(network));
      }),
    );
    const large = buildNetwork(inventedNetwork({ members: 70, ties: 700, seed: 4 }));
    expect(census(large)).toEqual(censusByDefinition(large));
    const advice = networkOf(readNamedGraph('hi-tech-advice.json'));
    expect(census(advice)).toEqual(censusByDefinition(advice));
  });

  it('adds up to all threes there are, also with somebody more who has no tie', () => {
    fc.assert(
      fc.property(directed, (input) => {
        const network = buildNetwork({ ...input, members: [...input.members, { id: 'newcomer' }] });
        const n = network.ids.length;
        const total = Object.values(census(network)).reduce<number>((sum, count) => sum + count!, 0);
        expect(total).toBe((n * (n - 1) * (n - 2)) / 6);
      }),
    );
  });

  it('has a reason instead when there are no three', () => {
    const two = buildNetwork({ members: [{ id: 'a' }, { id: 'b' }], ties: [{ from: 'a', to: 'b' }], directed: true });
    expect(Object.values(census(two))).toEqual(triadNames.map(() => null));
    expect(census(buildNetwork({ members: [], ties: [], directed: true }))['003']).toBeNull();
  });
});
