/**
 * What comes apart when somebody or something is gone, and which ties would join most.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type NetworkInput } from '#network/graph';
import { runMeasures } from '#network/run-measures';
import { joinParts } from '#network/what-if/join-parts';
import { without } from '#network/what-if/without';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure, networkOf, readNamedGraph } from '../../support/named-graphs.ts';

const withoutByHand = ({ members, ties, directed }: NetworkInput, gone: ReadonlySet<string>): NetworkInput => ({
  members: members.filter(({ id }) => !gone.has(id)),
  ties: ties.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  directed,
});

/** Pairs of these members that reach each other, whatever the direction. */
const reachablePairs = (input: NetworkInput, among: ReadonlySet<string>): number => {
  const part = new Map<string, string>();
  for (const { id } of input.members) {
    if (part.has(id)) continue;
    const queue = [id];
    part.set(id, id);
    for (const one of queue) {
      for (const { from, to } of input.ties) {
        const next = from === one ? to : to === one ? from : undefined;
        if (next === undefined || part.has(next)) continue;
        part.set(next, id);
        queue.push(next);
      }
    }
  }
  const ids = [...among].filter((id) => part.has(id));
  return ids.flatMap((a, i) => ids.slice(i + 1).filter((b) => part.get(a) === part.get(b))).length;
};

describe('without', () => {
  it('Krackhardt’s kite without Heather: two are cut off', () => {
    const kite = networkOf(readNamedGraph('kite.json'));
    expect(without(kite, ['Heather'])).toEqual({
      removed: 1,
      partsBefore: 1,
      partsAfter: 2,
      loseOnlyTie: [],
      cutOff: [['Ike', 'Jane']],
      pairsParted: 7 * 2,
    });
    expect(without(kite, ['Ike'])).toMatchObject({ loseOnlyTie: ['Jane'], cutOff: [['Jane']], pairsParted: 8 });
    expect(without(kite, [])).toMatchObject({ removed: 0, partsAfter: 1, cutOff: [], pairsParted: 0 });
  });

  it('is what is left of the network, however it is taken away', () => {
    fc.assert(
      fc.property(anyNetworkInput(), fc.array(fc.nat(), { maxLength: 4 }), (input, chosen) => {
        const ids = input.members.map(({ id }) => id);
        if (ids.length === 0) return;
        const gone = new Set(chosen.map((k) => ids[k % ids.length]!));
        const found = without(buildNetwork(input), [...gone]);
        const left = withoutByHand(input, gone);
        const remaining = new Set(left.members.map(({ id }) => id));
        expect(found.partsAfter).toBe(
          graphFigure(runMeasures(buildNetwork(left), { only: new Set(['components']) }), 'components'),
        );
        expect(found.pairsParted).toBe(reachablePairs(input, remaining) - reachablePairs(left, remaining));
        const tied = (ties: NetworkInput['ties'], id: string): boolean =>
          ties.some(({ from, to }) => from !== to && (from === id || to === id));
        const lost = [...remaining].filter((id) => tied(input.ties, id) && !tied(left.ties, id));
        expect(found.loseOnlyTie).toEqual(lost.sort());
      }),
    );
  });

  it('does not guess whom was meant', () => {
    expect(() => without(networkOf(readNamedGraph('kite.json')), ['Nobody'])).toThrow('Nobody');
  });
});

describe('joinParts', () => {
  it('three parts: the largest with the next, then with the last', () => {
    const ties = [
      ['a', 'b'],
      ['b', 'c'],
      ['b', 'd'],
      ['e', 'f'],
      ['f', 'g'],
    ].map(([from = '', to = '']) => ({ from, to }));
    const network = buildNetwork({ members: [...'abcdefgh'].map((id) => ({ id })), ties, directed: true });
    expect(joinParts(network, 5)).toEqual([
      { from: 'b', to: 'f', sizes: [4, 3], pairsJoined: 12 },
      { from: 'b', to: 'h', sizes: [7, 1], pairsJoined: 7 },
    ]);
    expect(joinParts(network, 1)).toHaveLength(1);
  });

  it('no other tie would join more, and all of them join everything', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const found = joinParts(network, Number.MAX_SAFE_INTEGER);
        const added = { ...input, ties: [...input.ties, ...found.map(({ from, to }) => ({ from, to }))] };
        const parts = graphFigure(runMeasures(buildNetwork(added), { only: new Set(['components']) }), 'components');
        expect(parts).toBe(Math.min(1, input.members.length));
        const all = new Set(input.members.map(({ id }) => id));
        const first = found[0];
        if (!first) return;
        const before = reachablePairs(input, all);
        const joinedBy = (from: string, to: string) =>
          reachablePairs({ ...input, ties: [...input.ties, { from, to }] }, all) - before;
        expect(first.pairsJoined).toBe(joinedBy(first.from, first.to));
        const ids = [...all];
        expect(Math.max(...ids.flatMap((a) => ids.map((b) => joinedBy(a, b))))).toBe(first.pairsJoined);
      }),
      { numRuns: 30 },
    );
  });
});
