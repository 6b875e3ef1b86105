import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gouldFernandez } from '#network/brokerage/gould-fernandez';
import { buildNetwork, type Network } from '#network/graph';
import { hasTarget } from '#network/kernels/adjacency';
import type { AttributeValues, MemberValues } from '#network/measure';
import { isUndefined } from '#network/types';
import { anyKnownNetworkInput, underOtherIds } from '../../support/any-known-network.ts';
import { byId, expectMembers, nearById } from '../../support/expect-members.ts';
import { networkOf, readNamedGraph } from '../../support/named-graphs.ts';

const names = ['Coordinator', 'Itinerant', 'Representative', 'Gatekeeper', 'Liaison', 'Total'] as const;
type Counts = Record<(typeof names)[number], number>;

function ofMembers(name: string, network: Network, values: AttributeValues): MemberValues {
  const measure = gouldFernandez.find(({ id }) => id === `gouldFernandez${name}`);
  if (measure?.scope !== 'node by attribute') throw new Error(`There is no ${name} of members.`);
  return measure.compute(network, values);
}

function ofAll(name: string, network: Network, values: AttributeValues) {
  const measure = gouldFernandez.find(({ id }) => id === `gouldFernandez${name}Sum`);
  if (measure?.scope !== 'graph by attribute') throw new Error(`There is no sum of ${name}.`);
  return measure.compute(network, values);
}

/** Every a, b and c in turn. Undirected, a path and its way back are one. */
function byDefinition(network: Network, values: AttributeValues): (Counts | null)[] {
  const members = network.ids.map((_, i) => i).filter((i) => values[i] !== null);
  const arc = (i: number, j: number): boolean => hasTarget(network.out, i, j);
  return network.ids.map((_, b) => {
    if (values[b] === null) return null;
    const counts: Counts = { Coordinator: 0, Itinerant: 0, Representative: 0, Gatekeeper: 0, Liaison: 0, Total: 0 };
    for (const a of members)
      for (const c of members) {
        if (a === c || !arc(a, b) || !arc(b, c) || arc(a, c)) continue;
        const [ga, gb, gc] = [values[a], values[b], values[c]];
        const name =
          ga === gb
            ? gb === gc
              ? 'Coordinator'
              : 'Representative'
            : gb === gc
              ? 'Gatekeeper'
              : ga === gc
                ? 'Itinerant'
                : 'Liaison';
        const isHalf = !network.directed && !['Representative', 'Gatekeeper'].includes(name);
        counts[name] += isHalf ? 0.5 : 1;
        counts.Total += network.directed ? 1 : 0.5;
      }
    return counts;
  });
}

describe('brokerage roles of Gould and Fernandez', () => {
  it('are counts of open two-paths by the groups of the three', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const values = network.attributes.get('kind');
        if (values === undefined || isUndefined(ofAll('Total', network, values))) return;
        const expected = byDefinition(network, values);
        for (const name of names) {
          expectMembers(
            network,
            ofMembers(name, network, values),
            expected.map((counts) => counts?.[name] ?? null),
            name,
          );
          expect(ofAll(name, network, values), name).toBe(expected.reduce((sum, counts) => sum + (counts?.[name] ?? 0), 0));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on ids or on somebody without ties', () => {
    fc.assert(
      fc.property(anyKnownNetworkInput(), (input) => {
        const { renamed, rename } = underOtherIds(input);
        const more = { ...input, members: [...input.members, { id: 'newcomer', attributes: { kind: '' } }] };
        const [network, other, larger] = [buildNetwork(input), buildNetwork(renamed), buildNetwork(more)];
        for (const name of names) {
          const valuesOf = (one: Network) => ofMembers(name, one, one.attributes.get('kind') ?? []);
          const values = valuesOf(network);
          expect(byId(other, valuesOf(other)), name).toEqual(nearById(network, values, rename));
          expect(byId(larger, valuesOf(larger)), name).toMatchObject(nearById(network, values));
        }
      }),
    );
  });

  it('of advice among 21 managers by department', () => {
    // Krackhardt 1987, as in Wasserman & Faust 1994; 0 is the president. The sums are those of other programs.
    const departments = '4 4 2 4 2 1 0 1 2 3 3 1 2 2 2 4 1 3 2 2 1'.split(' ');
    const network = networkOf(readNamedGraph('hi-tech-advice.json'));
    const values = network.ids.map((id) => departments[Number(id) - 1]!);
    expect(names.map((name) => ofAll(name, network, values))).toEqual([28, 69, 95, 62, 246, 500]);
  });

  it('are undefined where groups make no sense', () => {
    const network = buildNetwork({
      members: [...'abc'].map((id) => ({ id, attributes: { name: id } })),
      ties: [{ from: 'a', to: 'b' }],
      directed: true,
    });
    const values = network.attributes.get('name')!;
    expect(ofAll('Total', network, values)).toEqual({ undefined: expect.stringContaining('a name, not a kind') });
    expect(ofMembers('Total', network, values)).toHaveLength(3);
  });
});
