/**
 * Key players of networks of any size, beside what trying every set finds, published values, and networks whose best sets are
 * plain to see.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBreak } from '#network/brokerage/best-break';
import { bestReach } from '#network/brokerage/best-reach';
import { keyPlayersFragment10, keyPlayersReach10 } from '#network/brokerage/key-player-measures';
import { keyPlayers } from '#network/brokerage/key-players';
import { buildNetwork, type Network, type NetworkInput } from '#network/graph';
import { anyNetworkInput } from '../../support/any-network.ts';
import { networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { type NamedOf, residents, waveOf } from '../../support/wave-of.ts';

/** So many within so many steps of any of the best pair, by trying all pairs. */
function bestPairByHand(input: NetworkInput, steps: number): number {
  const ids = input.members.map(({ id }) => id);
  const within = (set: readonly string[]): number => {
    let reached = new Set(set);
    for (let step = 0; step < steps; step++) {
      const next = input.ties.flatMap(({ from, to }) => [...(reached.has(from) ? [to] : []), ...(reached.has(to) ? [from] : [])]);
      reached = new Set([...reached, ...next]);
    }
    return reached.size;
  };
  return Math.max(0, ...ids.flatMap((one) => ids.map((other) => within([one, other]))));
}

const exactF = (network: Network, k: number): number => (keyPlayers(network, { k, goal: 'kppNegF' }) as { value: number }).value;

describe('reach of the best', () => {
  it('never more than the best pair has, and never less than 63 % of it', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const found = bestReach(buildNetwork(input), { k: 2, steps: 2 });
        const best = bestPairByHand(input, 2);
        expect(found).toBeLessThanOrEqual(best);
        expect(found).toBeGreaterThanOrEqual(best * (1 - 1 / Math.E));
      }),
    );
  });

  it('a set that the best single members do not make: two stars whose middles share leaves with a third', () => {
    // Middle m has leaves 1-6; a has 1, 2, 3, 7, 8 and b has 4, 5, 6, 9, 10: a and b together reach all ten, m and either eight.
    const ties = ['m123456', 'a12378', 'b456', 'b90'].flatMap((word) =>
      [...word.slice(1)].map((leaf) => ({ from: word.charAt(0), to: leaf })),
    );
    const network = buildNetwork({ members: [...'mab0123456789'].map((id) => ({ id })), ties, directed: false });
    expect(bestReach(network, { k: 1, steps: 1 })).toBe(7);
    expect(bestReach(network, { k: 2, steps: 1 })).toBe(12);
  });
});

describe('without the best', () => {
  it.each([
    [1, 0.31628787878787878],
    [3, 0.5698924731182796],
  ])('the karate club without %i: as trying every set finds', (k, expected) => {
    const { before, after } = bestBreak(networkOf(readNamedGraph('karate.json')), { k });
    expect(before).toBe(0);
    expect(after).toBeCloseTo(expected, 9);
  });

  it.each(['karate.json', 'kite.json', 'florentine-marriage.json', 'three-parts.json'])(
    '%s: pairs are the best there are',
    (file) => {
      const network = networkOf(readNamedGraph(file));
      expect(bestBreak(network, { k: 2 }).after).toBeCloseTo(exactF(network, 2), 12);
    },
  );

  it('one member is always the best, and more are never better than every set tried', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        if (input.members.length < 5) return;
        const network = buildNetwork(input);
        expect(bestBreak(network, { k: 1 }).after).toBeCloseTo(exactF(network, 1), 12);
        expect(bestBreak(network, { k: 3 }).after).toBeLessThanOrEqual(exactF(network, 3) + 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});

describe('key players of a wave', () => {
  /** Ten stars of five, the middles in a ring. */
  const stars = Array.from(
    { length: 60 },
    (_, at): NamedOf => (at % 6 === 0 ? [`r${at}`, `r${(at + 6) % 60}`] : [`r${at}`, `r${at - (at % 6)}`]),
  );
  const wave = waveOf({ members: residents(60), named: stars });

  it('ten middles of ten stars reach everybody, and leave everybody alone', () => {
    expect(keyPlayersReach10.compute(wave)).toEqual({ value: 60, base: 60 });
    expect(keyPlayersFragment10.compute(wave)).toEqual({ value: 1, base: 60 });
  });

  it('few people, and no ties, say nothing', () => {
    for (const measure of [keyPlayersReach10, keyPlayersFragment10]) {
      expect(measure.compute(waveOf({ members: residents(29), named: stars.slice(0, 20) }))).toEqual({
        value: { undefined: 'there are fewer than thirty residents' },
        base: 29,
      });
      expect(measure.compute(waveOf({ members: residents(60), named: [] })).value).toHaveProperty('undefined');
    }
  });
});
