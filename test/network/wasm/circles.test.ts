/**
 * Louvain and Leiden, compiled, find the very partition that they find in JavaScript from the same seed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden, leidenInScript, louvainInScript } from '#network/communities/partition';
import { buildNetwork, type Network } from '#network/graph';
import { compiledLeiden, compiledLouvain } from '#network/wasm/circles';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { namedGraphFiles, networkOf, readNamedGraph } from '../../support/named-graphs.ts';

function expectTheSame(network: Network, seed: number, resolution: number): void {
  const { both } = network;
  expect(compiledLouvain(both, seed, resolution)).toEqual(louvainInScript(both, seed, resolution));
  const leidenOptions = { seed, resolution, mostRounds: 3 };
  expect(compiledLeiden(both, leidenOptions)).toEqual(leidenInScript(both, seed, resolution));
}

const invented = (members: number, ties: number, directed: boolean) =>
  buildNetwork({ ...inventedNetwork({ members, ties, seed: members + ties }), directed });

/** Everybody has a tie with the first, and each with the one after. */
const wheel = (rim: number) => {
  const members = Array.from({ length: rim + 1 }, (_, i) => ({ id: `m${String(i).padStart(6, '0')}` }));
  const [hub, ...others] = members.map(({ id }) => id);
  const ties = others.flatMap((id, i) => [{ from: hub!, to: id }].concat(i === 0 ? [] : { from: others[i - 1]!, to: id }));
  return buildNetwork({ members, ties, directed: false });
};

const resolutions = fc.constantFrom(0, 0.05, 0.5, 1, 1.7, 4);

describe('compiled and in JavaScript the same circles are found', () => {
  it.each(namedGraphFiles())('%s', (file) => {
    const network = networkOf(readNamedGraph(file));
    for (const seed of [0, 1, 2, 3, 4_294_967_295]) expectTheSame(network, seed, 1);
  });

  it('any small network, any seed', () => {
    fc.assert(
      fc.property(anyNetworkInput(), fc.integer(), resolutions, (input, seed, resolution) =>
        expectTheSame(buildNetwork(input), seed, resolution),
      ),
    );
  });

  it.each([
    [1_500, 7_500],
    [1_500, 1_400],
    [4_000, 40_000],
    [300, 20_000],
  ])('%i members, %i ties, one way and both ways', (members, ties) => {
    for (const directed of [true, false]) {
      for (const resolution of [0.3, 1, 3]) expectTheSame(invented(members, ties, directed), members, resolution);
    }
  });

  it('so many that they are looked at in blocks', () => {
    expectTheSame(invented(70_000, 150_000, false), 5, 1);
  }, 60_000);

  it('one with ties to everybody', () => expectTheSame(wheel(3_000), 1, 1));

  it('so many that they are read ahead, and one with more ties than are', () => expectTheSame(wheel(66_000), 1, 1), 60_000);

  it('nobody, and one', () => {
    for (const count of [0, 1])
      expectTheSame(buildNetwork({ members: [{ id: 'a' }].slice(0, count), ties: [], directed: false }), 1, 1);
  });

  it('one search after another leaves nothing behind', () => {
    const network = invented(500, 2_500, false);
    for (const seed of [3, 1, 3, 2]) expect(leiden(network, { seed })).toEqual(leidenInScript(network.both, seed, 1));
  });
});
