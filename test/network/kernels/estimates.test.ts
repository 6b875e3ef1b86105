/**
 * Estimates from samples lie as near to the exact figures as they say, far more often than they must.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { brandesKernel } from '#network/kernels/brandes';
import { estimateBetweenness } from '#network/kernels/estimate-betweenness';
import { estimatePaths } from '#network/kernels/estimate-paths';
import { pathsKernel } from '#network/kernels/paths';
import { CancelledError } from '#network/types';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { namedGraphFiles, networkOf, readNamedGraph } from '../../support/named-graphs.ts';

const networks: readonly (readonly [string, () => Network])[] = [
  ...namedGraphFiles().map((file) => [file, () => networkOf(readNamedGraph(file))] as const),
  ['400, directed', () => buildNetwork(inventedNetwork({ members: 400, ties: 1_100, seed: 7 }))],
  ['400, in parts', () => buildNetwork({ ...inventedNetwork({ members: 400, ties: 300, seed: 8 }), directed: false })],
];

/** The largest error over all members, as a share of the largest that betweenness could be. */
const worstOf = (network: Network, scores: Float64Array): number => {
  const n = network.ids.length;
  const pairs = (n * (n - 1)) / (network.directed ? 1 : 2);
  return brandesKernel.of(network).reduce((worst, exact, i) => Math.max(worst, Math.abs(exact - scores[i]!) / pairs), 0);
};

describe.each(networks)('%s', (_, make) => {
  const network = make();
  const n = network.ids.length;

  it('betweenness is as near as it says', () => {
    const times = 100;
    const tooFar = Array.from({ length: times }, (_none, time) => {
      const { value } = estimateBetweenness(network, { epsilon: 0.02, delta: 0.1 }, { seed: time * 1_000_003 });
      return worstOf(network, value) > 0.02;
    }).filter(Boolean);
    expect(tooFar.length).toBeLessThanOrEqual(0.1 * times);
  });

  it('so are the sums of 1 / distance, and the share of reachable pairs is exact without direction', () => {
    const { value: paths, samples: sources } = estimatePaths(network, { epsilon: 0.1, delta: 0.1 }, { seed: 3 });
    const exact = pathsKernel.of(network);
    expect(sources).toBe(Math.min(n, Math.ceil(Math.log((2 * n) / 0.1) / 0.02)));
    const worst = exact.inverseInSum.reduce(
      (most, sum, i) => Math.max(most, Math.abs(sum - paths.inverseInSum[i]!) / (n - 1)),
      0,
    );
    expect(worst).toBeLessThanOrEqual(0.1);
    if (!network.directed) expect(paths.reachablePairs).toBe(exact.reachablePairs);
  });
});

it('where nobody is on many ways, few samples will do', () => {
  const few = buildNetwork(inventedNetwork({ members: 400, ties: 30_000, seed: 5 }));
  const members = Array.from({ length: 41 }, (_, i) => ({ id: `${i}` }));
  const line = buildNetwork({ members, ties: members.slice(1).map(({ id }, i) => ({ from: `${i}`, to: id })), directed: false });
  const [ofFew, ofLine] = [few, line].map((network) => estimateBetweenness(network).samples);
  expect(ofFew).toBeLessThan(ofLine! / 4);
});

it('a sample of everybody is no estimate', () => {
  fc.assert(
    fc.property(anyNetworkInput(), (input) => {
      const network = buildNetwork(input);
      const { value: paths } = estimatePaths(network, { epsilon: 0.01, delta: 0.1 });
      const exact = pathsKernel.of(network);
      expect(Array.from(paths.distanceInSum)).toEqual(Array.from(exact.distanceInSum, (sum) => expect.closeTo(sum, 9)));
    }),
  );
});

it('every shortest way is drawn as often as any other', () => {
  // Two ways from a to d, one of them twice: over b, over c1 - and over c2 to the same end.
  const tie = (from: string, to: string) => ({ from, to });
  const ids = ['a', 'b', 'c1', 'c2', 'd'];
  const ties = [tie('a', 'b'), tie('a', 'c1'), tie('a', 'c2'), tie('b', 'd'), tie('c1', 'd'), tie('c2', 'd')];
  const network = buildNetwork({ members: ids.map((id) => ({ id })), ties, directed: true });
  const { value: scores } = estimateBetweenness(network, { epsilon: 0.004, delta: 0.01 }, { seed: 11 });
  for (const id of ['b', 'c1', 'c2']) expect(Math.abs(scores[network.indexOf.get(id)!]! - 1 / 3)).toBeLessThan(0.08);
});

it('the same seed gives the same estimate, and another another', () => {
  const network = buildNetwork(inventedNetwork({ members: 200, ties: 700, seed: 1 }));
  const scores = (seed: number) => estimateBetweenness(network, { epsilon: 0.05, delta: 0.1 }, { seed }).value;
  expect(scores(4)).toEqual(scores(4));
  expect(scores(4)).not.toEqual(scores(5));
});

it('nobody, one, and two without a tie', () => {
  for (const count of [0, 1, 2]) {
    const members = Array.from({ length: count }, (_, i) => ({ id: `${i}` }));
    const network = buildNetwork({ members, ties: [], directed: false });
    expect([...estimateBetweenness(network).value]).toEqual(new Array(count).fill(0));
    expect(estimatePaths(network).value.distanceSum).toBe(0);
  }
});

it('stops when told to', () => {
  const network = buildNetwork(inventedNetwork({ members: 300, ties: 900, seed: 2 }));
  const signal = { aborted: true };
  expect(() => estimateBetweenness(network, undefined, { signal })).toThrow(CancelledError);
  expect(() => estimatePaths(network, undefined, { signal })).toThrow(CancelledError);
});
