import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { groupsOf } from '#network/groups';
import { EIexpected, EIindex, EInode, externalTies, internalTies } from '#network/mixing/ei';
import { isUndefined } from '#network/types';
import { anyKnownNetworkInput, underOtherIds } from '../../support/any-known-network.ts';
import { byId, expectMembers, nearById } from '../../support/expect-members.ts';
import { tiesOf } from '../../support/ties-of.ts';

const kinds = (network: Network) => network.attributes.get('kind') ?? [];

describe('E-I', () => {
  it('is what counting ties one by one gives', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const kind = kinds(network);
        if (isUndefined(groupsOf(kind))) return;
        const known = tiesOf(network).filter(([i, j]) => kind[i] !== null && kind[j] !== null);
        const inside = known.filter(([i, j]) => kind[i] === kind[j]).length;
        const between = known.length - inside;
        expect(internalTies.compute(network, kind)).toBe(inside);
        expect(externalTies.compute(network, kind)).toBe(between);
        if (known.length === 0) expect(isUndefined(EIindex.compute(network, kind))).toBe(true);
        else expect(EIindex.compute(network, kind)).toBeCloseTo((between - inside) / known.length, 12);
        const others = network.ids.map((_, i) => [...neighbours(network, i)].filter((j) => kind[j] !== null));
        const expected = others.map((all, i) => {
          if (kind[i] === null || all.length === 0) return null;
          const own = all.filter((j) => kind[j] === kind[i]).length;
          return (all.length - 2 * own) / all.length;
        });
        expectMembers(network, EInode.compute(network, kind), expected);
      }),
    );
  });

  it('expected is the mean over all pairs that could be tied', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const kind = kinds(network);
        const known = kind.filter((one) => one !== null);
        if (isUndefined(groupsOf(kind)) || known.length < 2) return;
        const pairs = known.flatMap((a, i) => known.slice(i + 1).map((b): number => (a === b ? -1 : 1)));
        expect(EIexpected.compute(network, kind)).toBeCloseTo(pairs.reduce((a, b) => a + b, 0) / pairs.length, 12);
      }),
    );
  });

  it('does not depend on ids, or on somebody of whom nothing is known', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const { renamed, rename } = underOtherIds(input);
        const first = input.members[0]?.id;
        const ties = first === undefined ? [] : [{ from: 'newcomer', to: first }];
        const more = { ...input, members: [...input.members, { id: 'newcomer' }], ties: [...input.ties, ...ties] };
        const [network, other, larger] = [buildNetwork(input), buildNetwork(renamed), buildNetwork(more)];
        for (const measure of [EIindex, EIexpected, externalTies, internalTies]) {
          const value = measure.compute(network, kinds(network));
          expect(measure.compute(other, kinds(other))).toEqual(value);
          if (network.attributes.size > 0) expect(measure.compute(larger, kinds(larger))).toEqual(value);
        }
        const ofMembers = (one: Network) => EInode.compute(one, kinds(one));
        expect(byId(other, ofMembers(other))).toEqual(nearById(network, ofMembers(network), rename));
      }),
    );
  });

  it('directed counts arcs: a tie that is returned counts twice', () => {
    const network = buildNetwork({
      members: [...'abcd'].map((id) => ({ id, attributes: { kind: id < 'c' ? 'x' : 'y' } })),
      ties: ['ab', 'ba', 'ac'].map((tie) => ({ from: tie[0]!, to: tie[1]! })),
      directed: true,
    });
    expect(EIindex.compute(network, kinds(network))).toBeCloseTo(-1 / 3, 12);
    expect(EInode.compute(network, kinds(network))[0]).toBe(0);
  });
});

function* neighbours({ both }: Network, i: number) {
  for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) yield both.targets[at]!;
}
