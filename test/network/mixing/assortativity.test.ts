import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { groupsOf } from '#network/groups';
import { degreeOf } from '#network/kernels/adjacency';
import { assortativityNominal, assortativityNumeric, degreeAssortativity } from '#network/mixing/assortativity';
import { modularityOfKinds } from '#network/mixing/modularity';
import { isUndefined } from '#network/types';
import { anyKnownNetworkInput } from '../../support/any-known-network.ts';
import { tiesOf } from '../../support/ties-of.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Undirected ties from both ends, as Newman has them. */
const ends = (network: Network): (readonly [number, number])[] =>
  tiesOf(network).flatMap(([i, j]) =>
    network.directed
      ? [[i, j] as const]
      : [
          [i, j],
          [j, i],
        ],
  );

function pearson(pairs: readonly (readonly [number, number])[]): number | null {
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  if (new Set(xs).size < 2 || new Set(ys).size < 2) return null;
  const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length];
  const covariance = sum(pairs.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / Math.sqrt(sum(xs.map((x) => (x - meanX) ** 2)) * sum(ys.map((y) => (y - meanY) ** 2)));
}

const expectFigure = (found: unknown, expected: number | null): void => {
  if (expected === null) expect(found).toEqual({ undefined: expect.stringMatching(/\w/) });
  else expect(found).toBeCloseTo(expected, 9);
};

describe('assortativity', () => {
  it('by kind, and modularity, are those of the whole table of shares', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const kind = network.attributes.get('kind') ?? [];
        if (isUndefined(groupsOf(kind))) return;
        const known = ends(network).filter(([i, j]) => kind[i] !== null && kind[j] !== null);
        const names = [...new Set(kind)];
        const share = (a: unknown, b: unknown) => known.filter(([i, j]) => kind[i] === a && kind[j] === b).length / known.length;
        const trace = sum(names.map((a) => share(a, a)));
        // All cells of e² added up: sum over a, b, c of e_ab e_bc.
        const squared = sum(names.flatMap((a) => names.flatMap((b) => names.map((c) => share(a, b) * share(b, c)))));
        const nothing = known.length === 0;
        expectFigure(modularityOfKinds.compute(network, kind), nothing ? null : trace - squared);
        expectFigure(
          assortativityNominal.compute(network, kind),
          nothing || Math.abs(1 - squared) < 1e-12 ? null : (trace - squared) / (1 - squared),
        );
      }),
    );
  });

  it('by number of ties, and by a figure, is Pearson’s correlation over ends', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const pairs = ends(network);
        expectFigure(
          degreeAssortativity.compute(network),
          pearson(pairs.map(([i, j]) => [degreeOf(network.out, i), degreeOf(network.in, j)])),
        );
        const ages = network.ids.map((_, i) => (i % 5 === 4 ? null : String(20 + ((i * 7) % 6) / 2)));
        const known = pairs.filter(([i, j]) => ages[i] !== null && ages[j] !== null);
        expectFigure(
          assortativityNumeric.compute(network, ages),
          pearson(known.map(([i, j]) => [Number(ages[i]), Number(ages[j])])),
        );
      }),
    );
  });

  const pair = buildNetwork({ members: [{ id: 'a' }, { id: 'b' }], ties: [{ from: 'a', to: 'b' }], directed: false });

  it.each([
    [['1', 'x'], 'not every value is a number'],
    [['1', '0x10'], 'not every value is a number'],
    [['1', '1e999'], 'not every value is a number'],
    [[null, null], 'this is not known of any member'],
    [['7', '7'], 'all ties lead from or to members with the same value'],
    [['7', null], 'there are no ties between members of whom this is known'],
  ] as const)('by a figure, of %j: %s', (values, reason) => {
    expect(assortativityNumeric.compute(pair, values)).toEqual({ undefined: reason });
  });

  it('is -1 for a pair of different figures, and undefined where all degrees are alike', () => {
    expect(assortativityNumeric.compute(pair, [' 1.5', '-2e1'])).toBeCloseTo(-1, 12);
    expect(degreeAssortativity.compute(pair)).toEqual({ undefined: 'all who have ties have the same number of ties' });
    expect(assortativityNominal.compute(pair, ['x', 'x'])).toEqual({ undefined: 'all ties are among one kind' });
    expect(modularityOfKinds.compute(pair, ['x', 'x'])).toBe(0);
  });
});
