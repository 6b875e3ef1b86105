import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorerOf } from '#network/brokerage/key-player-scores';
import { searchSets } from '#network/brokerage/key-player-search';
import { type KeyPlayers, keyPlayers } from '#network/brokerage/key-players';
import { buildNetwork, type Network } from '#network/graph';
import { CancelledError, isUndefined } from '#network/types';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { networkOf, readNamedGraph } from '../../support/named-graphs.ts';

const goals = ['kppNegF', 'kppNegDF', 'kppPosDR'] as const;

/** Reference figures beside the checkout where it is developed, which are no part of it. */
const folder = new URL('../../../../shared/oracles/', import.meta.url);
type Expected = { readonly value: number; readonly set: readonly string[]; readonly ties: number };
type Oracle = {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly (readonly [from: string, to: string])[];
  readonly directed: boolean;
  readonly keyPlayer?: readonly ({ readonly k: number } & Readonly<Record<(typeof goals)[number], Expected>>)[];
};
const readOracle = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Oracle;
const files = existsSync(folder) ? readdirSync(folder).filter((file) => /json$/.test(file) && readOracle(file).keyPlayer) : [];

const found = (network: Network, k: number, goal: (typeof goals)[number]): KeyPlayers => {
  const players = keyPlayers(network, { k, goal });
  if (isUndefined(players)) throw new Error(players.undefined);
  return players;
};

describe('key players', () => {
  it.skipIf(files.length === 0).each(files)('%s: every set that it holds', (file) => {
    const oracle = readOracle(file);
    const network = buildNetwork({
      members: oracle.nodes.map(({ id }) => ({ id })),
      ties: oracle.edges.map(([from, to]) => ({ from, to })),
      directed: oracle.directed,
    });
    for (const { k, ...expected } of oracle.keyPlayer ?? []) {
      for (const goal of goals) {
        const { value, set, ties } = expected[goal];
        expect(found(network, k, goal), `${goal} ${k}`).toEqual({ value: expect.closeTo(value, 9), set, ties, exact: true });
      }
    }
  });

  it('of the karate club: 1 and 34 reach nearly everybody, and 1, 33 and 34 hold it together', () => {
    const karate = networkOf(readNamedGraph('karate.json'));
    expect(found(karate, 2, 'kppPosDR')).toMatchObject({ value: expect.closeTo(0.95588, 5), set: ['1', '34'] });
    expect(found(karate, 3, 'kppNegF')).toMatchObject({ value: expect.closeTo(0.56989, 5), set: ['1', '33', '34'] });
  });

  it('value sets by definition', () => {
    fc.assert(
      fc.property(
        anyNetworkInput().filter(({ members }) => members.length >= 5),
        (input) => {
          const network = buildNetwork(input);
          for (const goal of goals) {
            expect(scorerOf(network, goal).score([1, 3]), goal).toBeCloseTo(valueByDefinition(network, [1, 3], goal), 9);
          }
        },
      ),
    );
  });

  it('searching finds what trying every set finds, here', () => {
    const karate = networkOf(readNamedGraph('karate.json'));
    for (const goal of goals) {
      for (const k of [1, 2, 3]) {
        const searched = searchSets(karate, scorerOf(karate, goal), k, {});
        expect(searched?.value, `${goal} ${k}`).toBeCloseTo(found(karate, k, goal).value, 9);
      }
    }
  });

  it('a larger network is searched, the same way every time, and says so', () => {
    const network = buildNetwork(inventedNetwork({ members: 400, ties: 900, seed: 5 }));
    const players = found(network, 4, 'kppPosDR');
    expect(players).toMatchObject({ exact: false, ties: null });
    expect(players.set).toHaveLength(4);
    expect([...players.set].sort()).toEqual(players.set);
    expect(found(network, 4, 'kppPosDR')).toEqual(players);
  });

  it('are undefined where there are too few or too many members, and can be stopped', () => {
    const three = buildNetwork({ members: [...'abc'].map((id) => ({ id })), ties: [{ from: 'a', to: 'b' }], directed: false });
    expect(keyPlayers(three, { k: 0, goal: 'kppPosDR' })).toEqual({ undefined: 'a set needs at least one member' });
    expect(keyPlayers(three, { k: 4, goal: 'kppPosDR' })).toEqual({ undefined: 'there are fewer members than that' });
    expect(keyPlayers(three, { k: 2, goal: 'kppNegF' })).toEqual({ undefined: 'fewer than two members would remain' });
    expect(found(three, 3, 'kppPosDR')).toEqual({ value: 1, set: ['a', 'b', 'c'], exact: true, ties: 1 });
    const huge = {
      ...three,
      ids: new Array(60_000).fill('a'),
      both: { offsets: new Uint32Array(60_001), targets: new Uint32Array() },
    };
    expect(keyPlayers(huge, { k: 2, goal: 'kppNegDF' })).toEqual({
      undefined: 'the network is too large to try sets of members',
    });
    expect(() => keyPlayers(three, { k: 1, goal: 'kppNegF', signal: { aborted: true } })).toThrow(CancelledError);
  });
});

function valueByDefinition(network: Network, set: readonly number[], goal: (typeof goals)[number]): number {
  const isNegative = goal !== 'kppPosDR';
  const members = network.ids.map((_, i) => i).filter((i) => !isNegative || !set.includes(i));
  const distance = network.ids.map((_, i) => network.ids.map((__, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)));
  for (const i of members)
    for (const j of network.both.targets.subarray(network.both.offsets[i], network.both.offsets[i + 1]))
      if (members.includes(j)) distance[i]![j] = 1;
  for (const k of members)
    for (const i of members)
      for (const j of members) distance[i]![j] = Math.min(distance[i]![j]!, distance[i]![k]! + distance[k]![j]!);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  if (!isNegative) {
    return sum(members.map((j) => (set.includes(j) ? 1 : 1 / Math.min(...set.map((s) => distance[s]![j]!))))) / members.length;
  }
  const pairs = members.flatMap((i) => members.filter((j) => j !== i).map((j) => distance[i]![j]!));
  return 1 - sum(pairs.map((d) => (goal === 'kppNegDF' ? 1 / d : Number.isFinite(d) ? 1 : 0))) / pairs.length;
}
