import { describe, expect, it } from 'vitest';
import { buildNetwork } from '#network/graph';

const members = ['c', 'a', 'b'].map((id) => ({ id }));

describe('buildNetwork', () => {
  it('leaves out self-ties and further ties of a pair, and counts them', () => {
    const ties = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'b' },
      { from: 'c', to: 'c' },
    ];
    const undirected = buildNetwork({ members, ties, directed: false });
    expect([undirected.tieCount, undirected.dropped]).toEqual([1, { selfTies: 1, doubleTies: 2, sameModeTies: 0 }]);
    const directed = buildNetwork({ members, ties, directed: true });
    expect([directed.tieCount, directed.dropped]).toEqual([2, { selfTies: 1, doubleTies: 1, sameModeTies: 0 }]);
  });

  it('keeps the strongest strength said for a tie', () => {
    const ties = [
      { from: 'a', to: 'b', strength: 2 },
      { from: 'a', to: 'b', strength: 5 },
      { from: 'b', to: 'c' },
    ];
    expect(buildNetwork({ members, ties, directed: true }).strengths).toEqual([5, null]);
    expect(buildNetwork({ members, ties, directed: false }).strengths).toEqual([5, 5, null, null]);
  });

  it('changes nothing it was given', () => {
    const input = { members, ties: [{ from: 'a', to: 'b', strength: 1 }], directed: true };
    const before = structuredClone(input);
    buildNetwork(input);
    expect(input).toEqual(before);
  });

  it('leaves out ties inside a mode of a two-mode network', () => {
    const people = [
      { id: 'ann', mode: 1 as const },
      { id: 'bob', mode: 1 as const },
      { id: 'hall', mode: 2 as const },
    ];
    const ties = [
      { from: 'ann', to: 'hall' },
      { from: 'hall', to: 'ann' },
      { from: 'ann', to: 'bob' },
    ];
    const network = buildNetwork({ members: people, ties, directed: false, twoMode: true });
    expect([network.tieCount, network.dropped]).toEqual([1, { selfTies: 0, doubleTies: 1, sameModeTies: 1 }]);
  });

  it('refuses a tie to someone who is not a member, and a directed two-mode network', () => {
    expect(() => buildNetwork({ members, ties: [{ from: 'a', to: 'z' }], directed: true })).toThrow(
      'A tie names "z", who is not among the members.',
    );
    expect(() => buildNetwork({ members, ties: [], directed: true, twoMode: true })).toThrow('no direction');
  });
});
