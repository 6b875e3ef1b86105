import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { egoBlau, egoIQV, egoSameShare } from '#network/ego/composition';
import { buildNetwork, type Network } from '#network/graph';
import { groupsOf } from '#network/groups';
import { isUndefined } from '#network/types';
import { anyKnownNetworkInput, underOtherIds } from '../../support/any-known-network.ts';
import { byId, expectMembers, nearById } from '../../support/expect-members.ts';

const kinds = (network: Network) => network.attributes.get('kind') ?? [];

describe('what a member’s own network is made of', () => {
  it('is what counting one by one gives', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const kind = kinds(network);
        if (isUndefined(groupsOf(kind))) return;
        const there = new Set(kind.filter((one) => one !== null));
        const { offsets, targets } = network.both;
        const expected = network.ids.map((_, i) => {
          const others = [...targets.subarray(offsets[i], offsets[i + 1])].map((j) => kind[j]!).filter((one) => one !== null);
          if (others.length === 0) return { blau: null, iqv: null, same: null };
          // Two drawn by lot, with replacement, from those that are there.
          const differ = others.flatMap((a) => others.map((b): number => (a === b ? 0 : 1))).reduce((a, b) => a + b, 0);
          const blau = differ / others.length ** 2;
          const iqv = there.size < 2 ? null : (blau * there.size) / (there.size - 1);
          const same = kind[i] === null ? null : others.filter((one) => one === kind[i]).length / others.length;
          return { blau, iqv, same };
        });
        expectMembers(
          network,
          egoBlau.compute(network, kind),
          expected.map(({ blau }) => blau),
          'egoBlau',
        );
        expectMembers(
          network,
          egoIQV.compute(network, kind),
          expected.map(({ iqv }) => iqv),
          'egoIQV',
        );
        expectMembers(
          network,
          egoSameShare.compute(network, kind),
          expected.map(({ same }) => same),
          'egoSameShare',
        );
      }),
    );
  });

  it('does not depend on ids or on somebody without ties', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const { renamed, rename } = underOtherIds(input);
        const more = { ...input, members: [...input.members, { id: 'newcomer', attributes: { kind: '' } }] };
        const [network, other, larger] = [buildNetwork(input), buildNetwork(renamed), buildNetwork(more)];
        for (const measure of [egoBlau, egoIQV, egoSameShare]) {
          const values = measure.compute(network, kinds(network));
          expect(byId(other, measure.compute(other, kinds(other))), measure.id).toEqual(nearById(network, values, rename));
          expect(byId(larger, measure.compute(larger, kinds(larger))), measure.id).toMatchObject(nearById(network, values));
        }
      }),
    );
  });
});
