import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { topEigenKernel } from '#network/kernels/eigenvector';
import { eigenvalueOfRank, topEigenvector } from '#network/kernels/tridiagonal';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { graphFigure, memberFigures, networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { distanceTable, only, smallNetwork } from '../../support/small-network.ts';

const figures = (network: Network) => {
  const results = only(network, 'eigenvectorL2', 'spectralRadius');
  return { vector: [...memberFigures(results, 'eigenvectorL2').values()], radius: graphFigure(results, 'spectralRadius') };
};

/** By squaring A + 1 fifty times: power iteration with 2^50 rounds. */
function byPower({ ids, both }: Network): number[] {
  let matrix = ids.map((_, i) => {
    const row = ids.map((__, j): number => (i === j ? 1 : 0));
    for (const j of both.targets.subarray(both.offsets[i], both.offsets[i + 1])) row[j] = 1;
    return row;
  });
  for (let round = 0; round < 50; round++) {
    const square = matrix.map((row) => ids.map((_, j) => row.reduce((sum, value, k) => sum + value * matrix[k]![j]!, 0)));
    const most = Math.max(...square.flat());
    matrix = square.map((row) => row.map((value) => value / most));
  }
  const sums = matrix.map((row) => row.reduce((a, b) => a + b, 0));
  const length = Math.hypot(...sums);
  return sums.map((value) => value / length);
}

const isConnected = (network: Network): boolean =>
  network.ids.length > 1 &&
  distanceTable({ ...network, out: network.both })
    .flat()
    .every(Number.isFinite);

/** Two groups in which all are linked, joined by a chain. */
function twoGroups(size: number, chain: number, more: string): Network {
  const group = (name: string) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: i }, (__, j) => `${name}${i}-${name}${j}`)).flat();
  const steps = ['a0', ...Array.from({ length: chain }, (_, i) => `chain${i}`), 'b0'];
  const links = steps.slice(1).map((step, i) => `${steps[i]}-${step}`);
  return smallNetwork([...group('a'), ...group('b'), ...links, more].join(' '));
}

const chainOf = (n: number): Network =>
  smallNetwork(
    Array.from({ length: n - 1 }, (_, i) => `${String(i).padStart(5, '0')}-${String(i + 1).padStart(5, '0')}`).join(' '),
  );

describe('spectral radius', () => {
  it.each([
    ['a', 'b', 'c', 'd', 'e', 'f'],
    ['f', 'e', 'd', 'c', 'b', 'a'],
    ['c', 'e', 'b', 'f', 'a', 'd'],
  ])('is the same in whatever order two without a tie stand among the others: %s %s %s %s %s %s', (...ids) => {
    const [hub = '', side = '', other = '', pendant = ''] = ids;
    const ties = [
      [hub, side],
      [side, other],
      [other, hub],
      [hub, pendant],
    ].map(([from = '', to = '']) => ({ from, to }));
    const network = buildNetwork({ members: ids.map((id) => ({ id })), ties, directed: true });
    // The largest root of x³ - x² - 3x + 1.
    expect(graphFigure(only(network, 'spectralRadius'), 'spectralRadius')).toBeCloseTo(2.170086486626033, 12);
  });
});

describe('eigenvector centrality', () => {
  it('equals power iteration without end, and belongs to its eigenvalue', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const network = buildNetwork(input);
        fc.pre(isConnected(network));
        const { vector, radius } = figures(network);
        byPower(network).forEach((value, i) => void expect(vector[i]).toBeCloseTo(value, 9));
        network.ids.forEach((_, i) => {
          const { offsets, targets } = network.both;
          const sum = targets.subarray(offsets[i], offsets[i + 1]).reduce((total, j) => total + vector[j]!, 0);
          expect(sum).toBeCloseTo(radius! * vector[i]!, 11);
        });
      }),
    );
  });

  it('is right where the answer is known: chains, up to where the first two answers are too near each other', () => {
    for (const n of [2, 3, 60, 300]) {
      const { vector, radius } = figures(chainOf(n));
      expect(radius).toBeCloseTo(2 * Math.cos(Math.PI / (n + 1)), 12);
      vector.forEach((value, i) => {
        expect(value).toBeCloseTo(Math.sqrt(2 / (n + 1)) * Math.sin((Math.PI * (i + 1)) / (n + 1)), 10);
      });
    }
  });

  it('tells the stronger of two groups, however little stronger, and says so when it cannot', () => {
    const { vector } = figures(twoGroups(30, 6, 'b1-more'));
    expect(vector[0]! < 1e-3 && vector[31]! > 0.1).toBe(true);
    const alike = twoGroups(30, 10, 'chain5-more');
    expect(only(alike, 'eigenvectorL2').node.get('eigenvectorL2')).toEqual(
      alike.ids.map(() => ({ undefined: expect.stringMatching(/all but equal/) })),
    );
    expect(topEigenKernel.of(alike).value).toBeCloseTo(29.0011520309, 8);
  });

  it('is found to the same digits from another order in a larger network', () => {
    const input = inventedNetwork({ members: 3000, ties: 15000, seed: 6 });
    const turned = new Map(input.members.map(({ id }, i) => [id, String(99999 - i)]));
    const ids = (id: string): string => turned.get(id)!;
    const other = buildNetwork({
      members: input.members.map(({ id }) => ({ id: ids(id) })),
      ties: input.ties.map(({ from, to }) => ({ from: ids(from), to: ids(to) })),
      directed: true,
    });
    const [a, b] = [topEigenKernel.of(buildNetwork(input)), topEigenKernel.of(other)];
    expect(a.value).toBeCloseTo(b.value, 11);
    buildNetwork(input).ids.forEach(
      (id, i) => void expect(b.vector![other.indexOf.get(ids(id))!]).toBeCloseTo(a.vector![i]!, 11),
    );
  });

  it('gives each mode of a two-mode network half of the whole', () => {
    const network = networkOf(readNamedGraph('southern-women.json'));
    const { vector } = figures(network);
    const square = (mode: number): number =>
      vector.reduce<number>((sum, value, i) => sum + (network.modes[i] === mode ? value! ** 2 : 0), 0);
    expect(square(1)).toBeCloseTo(0.5, 12);
    expect(square(2)).toBeCloseTo(0.5, 12);
  });

  it('has a reason instead where there is no tie, and for members of several parts', () => {
    expect(figures(smallNetwork(''))).toEqual({ vector: [], radius: null });
    expect(figures(smallNetwork('', ['a']))).toEqual({ vector: [null], radius: null });
    expect(figures(smallNetwork('', ['a', 'b']))).toEqual({ vector: [null, null], radius: null });
    const parts = figures(smallNetwork('a-b b-c c-a d-e', ['f']));
    expect(parts.vector).toEqual([null, null, null, null, null, null]);
    expect(parts.radius).toBeCloseTo(2, 12);
    expect(figures(smallNetwork('a-b c-d')).radius).toBeCloseTo(1, 12);
  });
});

describe('eigenvalues of a tridiagonal matrix', () => {
  it('are those of a chain, the first two and the vector', () => {
    const matrix = { diagonal: new Array<number>(40).fill(0), beside: new Array<number>(39).fill(1) };
    const top = eigenvalueOfRank(matrix, 1);
    expect(top).toBeCloseTo(2 * Math.cos(Math.PI / 41), 13);
    expect(eigenvalueOfRank(matrix, 2)).toBeCloseTo(2 * Math.cos((2 * Math.PI) / 41), 13);
    topEigenvector(matrix, top).forEach((value, i) => {
      expect(value).toBeCloseTo(Math.sqrt(2 / 41) * Math.sin((Math.PI * (i + 1)) / 41), 12);
    });
  });
});
