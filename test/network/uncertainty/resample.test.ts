/**
 * Resampled networks, held against what a resample is by definition; lean ones, against the network built from the same ties.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { hasTarget } from '#network/kernels/adjacency';
import { networkFromPlaces } from '#network/lean-network';
import { seededRandom } from '#network/random';
import { resample } from '#network/uncertainty/resample';
import { anyNetworkInput } from '../../support/any-network.ts';

const rows = ({ out, in: into, both, ids }: Network) =>
  [out, into, both].map(({ offsets, targets }) => ids.map((_, i) => [...targets.subarray(offsets[i], offsets[i + 1])]));

/** Everybody carries who they were drawn from. */
const named = (input: Parameters<typeof buildNetwork>[0]): Network =>
  buildNetwork({ ...input, members: input.members.map((one) => ({ ...one, attributes: { who: one.id } })) });

describe('a resample', () => {
  it('is a simple network of as many members, with rows in order that agree with each other', () => {
    fc.assert(
      fc.property(anyNetworkInput(), fc.nat(), (input, seed) => {
        const one = resample(buildNetwork(input), seededRandom(seed));
        expect(one.ids).toHaveLength(buildNetwork(input).ids.length);
        const [out = [], into = [], both = []] = rows(one);
        for (const row of [...out, ...into, ...both]) expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
        out.forEach((row, i) => {
          expect(row).not.toContain(i);
          for (const j of row) expect(into[j]).toContain(i);
          expect(both[i]).toEqual([...new Set([...row, ...into[i]!])].sort((a, b) => a - b));
        });
        expect(into.flat()).toHaveLength(out.flat().length);
        expect(one.tieCount).toBe(out.flat().length / (one.directed ? 1 : 2));
      }),
    );
  });

  it('ties two who were drawn from different members exactly as those are tied', () => {
    fc.assert(
      fc.property(anyNetworkInput(), fc.nat(), (input, seed) => {
        const network = named(input);
        const one = resample(network, seededRandom(seed));
        const origins = one.ids.map((_, i) => network.indexOf.get(one.attributes.get('who')![i]!)!);
        origins.forEach((a, i) => {
          origins.forEach((b, j) => {
            if (a !== b) expect(hasTarget(one.out, i, j)).toBe(hasTarget(network.out, a, b));
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('ties copies of one member as often as any two members are tied', () => {
    const n = 60;
    const members = Array.from({ length: n }, (_, i) => ({ id: `${i}` }));
    const ties = members.flatMap(({ id: from }, i) => members.slice(i % 3, i).map(({ id: to }) => ({ from, to })));
    const network = named({ members, ties, directed: true });
    let [tied, pairs] = [0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const one = resample(network, seededRandom(seed));
      const who = one.attributes.get('who')!;
      who.forEach((a, i) => {
        who.forEach((b, j) => {
          if (i === j || a !== b) return;
          pairs += 1;
          tied += hasTarget(one.out, i, j) ? 1 : 0;
        });
      });
    }
    expect(pairs).toBeGreaterThan(2_000);
    expect(Math.abs(tied / pairs - network.tieCount / (n * (n - 1)))).toBeLessThan(0.03);
  });

  it('of a two-mode network has as many of each mode, and no ties within one', () => {
    const people = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, mode: 1 as const }));
    const places = Array.from({ length: 6 }, (_, i) => ({ id: `a${i}`, mode: 2 as const }));
    const ties = people.flatMap(({ id: from }, i) => places.slice(0, 1 + (i % 4)).map(({ id: to }) => ({ from, to })));
    const network = buildNetwork({ members: [...people, ...places], ties, directed: false, twoMode: true });
    for (let seed = 0; seed < 20; seed++) {
      const one = resample(network, seededRandom(seed));
      expect([...one.modes].filter((mode) => mode === 1)).toHaveLength(20);
      const [both = []] = rows(one);
      both.forEach((row, i) => {
        for (const j of row) expect(one.modes[j]).not.toBe(one.modes[i]);
      });
    }
  });

  it('leaves the network as it was', () => {
    const network = named({ members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], ties: [{ from: 'a', to: 'b' }], directed: true });
    const before = structuredClone(network);
    resample(network, seededRandom(1));
    expect(network).toEqual(before);
  });
});

describe('a lean network', () => {
  it('is the network that is built from the same ties', () => {
    const places = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 60 });
    fc.assert(
      fc.property(places, fc.boolean(), (pairs, directed) => {
        const ids = Array.from({ length: 12 }, (_, i) => `m${`${i}`.padStart(2, '0')}`);
        const lean = networkFromPlaces(
          ids,
          pairs.map(([from]) => from),
          pairs.map(([, to]) => to),
          directed,
        );
        const built = buildNetwork({
          members: ids.map((id) => ({ id })),
          ties: pairs.map(([from, to]) => ({ from: ids[from]!, to: ids[to]! })),
          directed,
        });
        expect(rows(lean)).toEqual(rows(built));
        expect([lean.tieCount, lean.ids, lean.directed, [...lean.modes]]).toEqual([
          built.tieCount,
          built.ids,
          built.directed,
          [...built.modes],
        ]);
        expect(lean.indexOf).toEqual(built.indexOf);
        expect(lean.strengths).toEqual(built.strengths);
      }),
    );
  });
});
