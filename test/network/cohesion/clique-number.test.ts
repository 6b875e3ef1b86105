import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { hasTarget } from '#network/kernels/adjacency';
import { cliqueKernel } from '#network/kernels/clique';
import { seededRandom } from '#network/random';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { graphFigure } from '../../support/named-graphs.ts';
import { only, smallNetwork } from '../../support/small-network.ts';

/** The largest clique, by adding members one after the other in every way. */
function largestByTrying({ ids, both }: Network): number {
  const grow = (size: number, candidates: readonly number[]): number =>
    candidates.reduce((best, i, at) => {
      return Math.max(
        best,
        grow(
          size + 1,
          candidates.slice(at + 1).filter((j) => hasTarget(both, i, j)),
        ),
      );
    }, size);
  return grow(
    0,
    ids.map((_, i) => i),
  );
}

/** Each pair linked with a chance of `share`, and the first `planted` members all to each other. */
function dense(n: number, share: number, planted = 0): Network {
  const random = seededRandom(7);
  const ids = Array.from({ length: n }, (_, i) => `m${String(i).padStart(4, '0')}`);
  return buildNetwork({
    members: ids.map((id) => ({ id })),
    ties: ids.flatMap((from, i) =>
      ids.slice(i + 1).flatMap((to, k) => (random() < share || i + 1 + k < planted ? [{ from, to }] : [])),
    ),
    directed: false,
  });
}

const cliqueNumber = (network: Network): number | null => graphFigure(only(network, 'cliqueNumber'), 'cliqueNumber');

describe('clique number', () => {
  it('equals the largest found by trying all groups', () => {
    fc.assert(
      fc.property(
        anyNetworkInput().filter(({ members }) => members.length > 0),
        (input) => {
          const network = buildNetwork(input);
          expect(cliqueNumber(network)).toBe(largestByTrying(network));
        },
      ),
    );
    for (const share of [0.2, 0.5, 0.8]) expect(cliqueNumber(dense(24, share))).toBe(largestByTrying(dense(24, share)));
    const invented = buildNetwork(inventedNetwork({ members: 120, ties: 1500, seed: 2 }));
    expect(cliqueNumber(invented)).toBe(largestByTrying(invented));
  });

  it('finds a group of 40 among 300, which takes more than one word of bits', () => {
    expect(cliqueNumber(dense(300, 0.2, 40))).toBe(40);
    expect(cliqueNumber(dense(70, 1))).toBe(70);
  });

  it('goes no deeper into calls for a group of 1500', () => {
    expect(cliqueKernel.of(dense(1500, 1))).toBe(1500);
  });

  it('is 1 without ties, 2 with one, and nothing for nobody', () => {
    expect(cliqueNumber(smallNetwork('', ['a', 'b']))).toBe(1);
    expect(cliqueNumber(smallNetwork('a-b', ['c']))).toBe(2);
    expect(cliqueNumber(smallNetwork(''))).toBeNull();
  });

  it('says so when it would take too long', () => {
    expect(only(dense(400, 0.9), 'cliqueNumber').graph.get('cliqueNumber')).toEqual({
      undefined: expect.stringMatching(/too many/),
    });
  });
});
