import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burtConstraint, burtConstraintWeighted, burtHierarchy } from '#network/brokerage/constraint';
import { burtEffectiveSize, burtEffectiveSizeWeighted, burtEfficiency } from '#network/brokerage/effective-size';
import { buildNetwork, type Network, type NetworkInput } from '#network/graph';
import { anyKnownNetworkInput, underOtherIds } from '../../support/any-known-network.ts';
import { byId, expectMembers, nearById } from '../../support/expect-members.ts';

const all = [burtConstraint, burtConstraintWeighted, burtHierarchy, burtEffectiveSize, burtEffectiveSizeWeighted, burtEfficiency];

/** z_ij + z_ji as a whole table. */
function strengthTable(network: Network, weighted: boolean): number[][] {
  const table = network.ids.map(() => network.ids.map(() => 0));
  network.ids.forEach((_, i) => {
    for (let at = network.out.offsets[i]!; at < network.out.offsets[i + 1]!; at++) {
      const j = network.out.targets[at]!;
      const z = weighted ? (network.strengths[at] ?? 1) : 1;
      table[i]![j]! += z;
      table[j]![i]! += z;
    }
  });
  return table;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Burt's formulas with a loop for every sum in them. */
function byDefinition(network: Network, weighted: boolean) {
  const s = strengthTable(network, weighted);
  const members = network.ids.map((_, i) => i);
  const p = (i: number, j: number): number => s[i]![j]! / sum(s[i]!);
  const m = (j: number, q: number): number => s[j]![q]! / Math.max(...s[j]!);
  const others = (...but: number[]) => members.filter((q) => !but.includes(q));
  return members.map((i) => {
    const contacts = members.filter((j) => s[i]![j]! > 0);
    if (contacts.length === 0) return { constraint: null, hierarchy: null, size: null, efficiency: null };
    const c = contacts.map((j) => (p(i, j) + sum(others(i, j).map((q) => (s[q]![j]! > 0 ? p(i, q) * p(q, j) : 0)))) ** 2);
    const size = sum(contacts.map((j) => 1 - sum(others(i, j).map((q) => p(i, q) * m(j, q)))));
    const ratios = c.map((one) => one / (sum(c) / c.length));
    const hierarchy = sum(ratios.map((r) => r * Math.log(r))) / (c.length * Math.log(c.length));
    return { constraint: sum(c), hierarchy: c.length < 2 ? null : hierarchy, size, efficiency: size / contacts.length };
  });
}

describe('constraint, hierarchy, effective size and efficiency', () => {
  it('are what their definitions say, directed and by strength too', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const [plain, strong] = [byDefinition(network, false), byDefinition(network, true)];
        const expectAll = (measure: (typeof all)[number], expected: readonly (number | null)[]) =>
          expectMembers(network, measure.compute(network), expected, measure.id);
        expectAll(
          burtConstraint,
          plain.map(({ constraint }) => constraint),
        );
        expectAll(
          burtHierarchy,
          plain.map(({ hierarchy }) => hierarchy),
        );
        expectAll(
          burtEffectiveSize,
          plain.map(({ size }) => size),
        );
        expectAll(
          burtEfficiency,
          plain.map(({ efficiency }) => efficiency),
        );
        if (network.strengths.every((strength) => strength === null)) return;
        expectAll(
          burtConstraintWeighted,
          strong.map(({ constraint }) => constraint),
        );
        expectAll(
          burtEffectiveSizeWeighted,
          strong.map(({ size }) => size),
        );
      }),
    );
  });

  it('do not depend on ids or on somebody without ties', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const { renamed, rename } = underOtherIds(input);
        const larger: NetworkInput = { ...input, members: [...input.members, { id: 'newcomer' }] };
        const [network, other, more] = [buildNetwork(input), buildNetwork(renamed), buildNetwork(larger)];
        for (const measure of all) {
          const values = measure.compute(network);
          expect(byId(other, measure.compute(other)), measure.id).toEqual(nearById(network, values, rename));
          expect(byId(more, measure.compute(more)), measure.id).toMatchObject(nearById(network, values));
        }
      }),
    );
  });

  it('are those of Borgatti’s example (1997)', () => {
    const ties = ['AB2', 'AF3', 'AG5', 'AE2', 'EG8', 'FG3', 'BG4', 'BD1', 'DG3', 'CG10'];
    const network = buildNetwork({
      members: [...'ABCDEFG'].map((id) => ({ id })),
      ties: ties.map((tie) => ({ from: tie[0]!, to: tie[1]!, strength: Number(tie.slice(2)) })),
      directed: false,
    });
    const of = (measure: (typeof all)[number], id: string) => measure.compute(network)[network.indexOf.get(id)!];
    expect(['A', 'C', 'G'].map((id) => of(burtConstraint, id))).toEqual([
      expect.closeTo(0.5955, 4),
      1,
      expect.closeTo(0.4003, 4),
    ]);
    expect([of(burtEffectiveSize, 'G'), of(burtEffectiveSize, 'A')]).toEqual([expect.closeTo(4.6667, 4), 2.5]);
    expect([of(burtConstraintWeighted, 'G'), of(burtEffectiveSizeWeighted, 'G')]).toEqual([
      expect.closeTo(0.29885, 5),
      expect.closeTo(5.47172, 5),
    ]);
  });

  it('hierarchy tells one dominant contact from equals', () => {
    const star = buildNetwork({
      members: [...'abcd'].map((id) => ({ id })),
      ties: [...'bcd'].map((to) => ({ from: 'a', to })),
      directed: false,
    });
    expect(burtHierarchy.compute(star)[0]).toBe(0);
    expect(burtHierarchy.compute(star)[1]).toEqual({ undefined: 'this member has fewer than two contacts' });
  });

  it('give a reason where strengths say nothing', () => {
    const of = (...strengths: (number | null)[]) => {
      const ties = strengths.map((strength, k) => ({ from: 'a', to: `b${k}`, strength }));
      const network = buildNetwork({
        members: ['a', 'alone', ...ties.map(({ to }) => to)].map((id) => ({ id })),
        ties,
        directed: true,
      });
      return byId(network, burtConstraintWeighted.compute(network));
    };
    expect(of(null, null)['of a']).toEqual({ undefined: 'no strengths were given' });
    expect(of(1, -1)['of a']).toEqual({ undefined: 'some strengths are below 0' });
    expect(of(0, 0)['of a']).toEqual({ undefined: 'all ties of this member have strength 0' });
    expect(of(1, null)).toEqual({
      'of a': 0.5,
      'of alone': { undefined: 'this member has no ties' },
      'of b0': 1,
      'of b1': 1,
    });
  });
});
