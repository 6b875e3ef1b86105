import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { egoDensity, egoSize, egoStrengthMean } from '#network/ego/size';
import { buildNetwork } from '#network/graph';
import { anyKnownNetworkInput } from '../../support/any-known-network.ts';
import { byId, expectMembers } from '../../support/expect-members.ts';
import { tiesOf } from '../../support/ties-of.ts';

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

describe('a member’s own network', () => {
  it('has the size, density and mean strength that counting one by one gives', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const ties = tiesOf(network);
        const isTied = (i: number, j: number) => ties.some(([from, to]) => (from === i && to === j) || (from === j && to === i));
        const others = network.ids.map((_, i) => network.ids.map((__, j) => j).filter((j) => isTied(i, j)));
        expectMembers(
          network,
          egoSize.compute(network),
          others.map((all) => all.length),
        );
        const pairs = others.map((all) => all.flatMap((a, k) => all.slice(k + 1).map((b): number => (isTied(a, b) ? 1 : 0))));
        expectMembers(network, egoDensity.compute(network), pairs.map(mean));
        const strength = new Map<string, number>();
        for (const { from, to, strength: one } of input.ties) {
          const key = JSON.stringify(network.directed ? [from, to] : [from, to].sort());
          if (one != null && from !== to) strength.set(key, Math.max(one, strength.get(key) ?? one));
        }
        const known = [...strength].map(([key, value]) => ({ ends: JSON.parse(key) as string[], value }));
        const means = network.ids.map((id) => mean(known.filter((tie) => tie.ends.includes(id)).map(({ value }) => value)));
        expectMembers(network, egoStrengthMean.compute(network), means);
      }),
    );
  });

  it('says that no strengths were given, and of whom none is known', () => {
    const of = (strength: number | null) => {
      const network = buildNetwork({
        members: [...'abc'].map((id) => ({ id })),
        ties: [{ from: 'a', to: 'b', strength }],
        directed: true,
      });
      return byId(network, egoStrengthMean.compute(network));
    };
    expect(of(null)['of a']).toEqual({ undefined: 'no strengths were given' });
    expect(of(4)).toEqual({
      'of a': 4,
      'of b': 4,
      'of c': { undefined: 'no strength is known of any tie of this member' },
    });
  });
});
