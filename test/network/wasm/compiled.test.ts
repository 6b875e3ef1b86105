/**
 * The compiled kernels find what those in JavaScript find, on networks of every kind: with ties one way and both ways, in
 * parts, with hubs, and far apart.
 */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { beginBrandes } from '#network/kernels/brandes';
import { distancesInScript } from '#network/kernels/paths';
import { waysInScript } from '#network/kernels/sample-ways';
import { type Sweep, sweepInputOf, visitPart } from '#network/kernels/sweep';
import { betweennessSweep } from '#network/wasm/betweenness-sweep';
import { distancesSweep } from '#network/wasm/distances-sweep';
import { compiledWaySampler } from '#network/wasm/way-sampler';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { namedGraphFiles, networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { bytesFile, compiledFile } from '../../wasm/compile.ts';

const neverNeeded = (): never => {
  throw new Error('nobody is that far away');
};

const all = <T>(network: Network, sweep: Sweep<T> | undefined): T => {
  if (!sweep) throw new Error('there is no WebAssembly here');
  visitPart(network.ids.length, sweep, { part: 0, of: 1 }, {});
  return sweep.result();
};

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

function expectTheSame(network: Network): void {
  const input = sweepInputOf(network);
  const scores = all(network, betweennessSweep(input, neverNeeded));
  const expected = all(network, beginBrandes(input));
  expect(network.ids.filter((_, i) => !isNear(scores[i]!, expected[i]!))).toEqual([]);
  const { inverseInSum, ...counts } = all(network, distancesSweep(input));
  const { inverseInSum: expectedInverse, ...expectedCounts } = all(network, distancesInScript(input));
  expect(counts).toEqual(expectedCounts);
  expect(network.ids.filter((_, i) => !isNear(inverseInSum[i]!, expectedInverse[i]!))).toEqual([]);
  const samplers = [waysInScript(input), compiledWaySampler(input)];
  const drawn = samplers.map((sampler) =>
    [5, 4_294_967_295].map((seed) => {
      sampler?.draw(seed, 120);
      sampler?.draw(seed + 1, 3);
      return sampler?.take();
    }),
  );
  expect(drawn[1]).toEqual(drawn[0]);
}

const invented = (members: number, ties: number, directed: boolean) =>
  buildNetwork({ ...inventedNetwork({ members, ties, seed: members + ties }), directed });

const chain = (length: number, directed: boolean, withWays: boolean) => {
  const members = Array.from({ length }, (_, i) => ({ id: `m${String(i).padStart(6, '0')}` }));
  const tie = (i: number, j: number) => ({ from: members[i]!.id, to: members[j]!.id });
  // With ways: a ladder of triangles, along which the number of shortest ways grows.
  const beside = withWays ? members.slice(2).map((_, i) => tie(i, i + 2)) : [];
  return buildNetwork({ members, ties: [...members.slice(1).map((_, i) => tie(i, i + 1)), ...beside], directed });
};

describe('the compiled kernels find what those in JavaScript find', () => {
  it.each(namedGraphFiles())('%s', (file) => expectTheSame(networkOf(readNamedGraph(file))));

  it('any small network', () => {
    fc.assert(fc.property(anyNetworkInput(), (input) => expectTheSame(buildNetwork(input))));
  });

  it.each([
    [1_500, 7_500],
    [1_500, 1_400],
    [513, 2_000],
    [511, 100],
    [300, 20_000],
  ])('%i members, %i ties, one way and both ways', (members, ties) => {
    expectTheSame(invented(members, ties, true));
    expectTheSame(invented(members, ties, false));
  });

  it.each([
    [2_100, true, false],
    [2_100, false, false],
    [601, false, true],
  ])('a line of %i, directed %s, with short cuts %s', (length, directed, withWays) => {
    expectTheSame(chain(length, directed, withWays));
  });

  it('nobody, and one', () => {
    for (const count of [0, 1])
      expectTheSame(buildNetwork({ members: [{ id: 'a' }].slice(0, count), ties: [], directed: false }));
  });
});

it('whoever is more than 65,000 steps away is left to the slow one, from all eight', () => {
  const input = sweepInputOf(chain(65_100, true, false));
  const asked: number[] = [];
  const slow = () => ({ batch: 1, visit: (source: number) => void asked.push(source), result: () => new Float64Array(65_100) });
  const sweep = betweennessSweep(input, slow)!;
  sweep.visit(0);
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(sweep.result().every((score) => score === 0)).toBe(true);
  // What was given up has left nothing behind: of the last four in the line, the two in the middle are between two pairs each.
  sweep.visit(65_096);
  expect(asked).toHaveLength(8);
  expect([...sweep.result().slice(-5)]).toEqual([0, 0, 2, 2, 0]);
});

it('the bytes that are kept are what the sources make', async () => {
  expect(await readFile(bytesFile, 'utf8')).toBe(await compiledFile());
});
