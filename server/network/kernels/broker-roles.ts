import type { Network } from '../graph.ts';
import { type Groups, groupsOf } from '../groups.ts';
import { isUndefined, type Undefined } from '../types.ts';
import { forEachTriangle, outPlacesKernel, reversePlacesKernel } from './triangle-list.ts';
import { valuesKernel } from './values-kernel.ts';

export const roles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'] as const;
export type Role = (typeof roles)[number] | 'total';
/** Per role, the two-paths that run through each member in it. */
export type BrokerRoles = { readonly counts: Readonly<Record<Role, Float64Array>>; readonly groups: Groups };

/**
 * Two-paths a -> b -> c, a other than c, without an arc a -> c, by the groups of the three; b is the broker. Per member all
 * pairs of one who leads to it and one it leads to, counted by group; from these are taken the pairs that are one and the
 * same member, and those that are closed, which are found among the triangles: O(m · a) instead of all triples.
 * Undirected, each two-path is counted once: one with a single end in the broker's group has no direction, and is of the
 * representative and of the gatekeeper, but once in the total.
 * Reference: Gould & Fernandez 1989, Sociological Methodology 19.
 */
export const brokerRolesKernel = valuesKernel<BrokerRoles | Undefined>((network, values) => {
  const groups = groupsOf(values);
  if (isUndefined(groups)) return groups;
  const hasArc = arcs(network);
  const ordered = roles.map(() => new Float64Array(network.ids.length));
  countPairs(network, groups, hasArc, ordered);
  takeClosed(network, groups, hasArc, ordered);
  const [coordinator, itinerant, representative, gatekeeper, liaison] = ordered as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const times = network.directed ? 1 : 0.5;
  const total = coordinator.map(
    (count, i) => times * (count + itinerant[i]! + representative[i]! + gatekeeper[i]! + liaison[i]!),
  );
  const once = (counts: Float64Array): Float64Array => counts.map((count) => count * times);
  return {
    counts: {
      coordinator: once(coordinator),
      itinerant: once(itinerant),
      representative,
      gatekeeper,
      liaison: once(liaison),
      total,
    },
    groups,
  };
});

/** Per place in `both.targets`, 1 where an arc leads that way. */
function arcs(network: Network): Uint8Array {
  const hasArc = new Uint8Array(network.both.targets.length);
  for (const place of outPlacesKernel.of(network)) hasArc[place] = 1;
  return hasArc;
}

/** Index in `roles` of the broker b between a and c. */
const roleOf = (a: number, b: number, c: number): number => {
  if (a === b) return b === c ? 0 : 2;
  if (b === c) return 3;
  return a === c ? 1 : 4;
};

/** All pairs of one who leads to a member and another it leads to, closed or not. */
function countPairs(network: Network, { of, sizes }: Groups, hasArc: Uint8Array, counts: readonly Float64Array[]): void {
  const { offsets, targets } = network.both;
  const reverse = reversePlacesKernel.of(network);
  const into = new Float64Array(sizes.length);
  const outOf = new Float64Array(sizes.length);
  for (let i = 0; i < of.length; i++) {
    const own = of[i]!;
    if (own < 0) continue;
    let [intoAll, outOfAll] = [0, 0];
    // Those both led from and led to would be broker between somebody and themselves.
    let [mutualOwn, mutualOther] = [0, 0];
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const group = of[targets[at]!]!;
      if (group < 0) continue;
      const leads = hasArc[at]!;
      const isLed = hasArc[reverse[at]!]!;
      outOf[group]! += leads;
      into[group]! += isLed;
      outOfAll += leads;
      intoAll += isLed;
      if (group === own) mutualOwn += leads & isLed;
      else mutualOther += leads & isLed;
    }
    const [intoOwn, outOfOwn] = [into[own]!, outOf[own]!];
    let alike = 0;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const group = of[targets[at]!]!;
      if (group < 0) continue;
      if (group !== own) alike += into[group]! * outOf[group]!;
      into[group] = 0;
      outOf[group] = 0;
    }
    counts[0]![i] = intoOwn * outOfOwn - mutualOwn;
    counts[1]![i] = alike - mutualOther;
    counts[2]![i] = intoOwn * (outOfAll - outOfOwn);
    counts[3]![i] = (intoAll - intoOwn) * outOfOwn;
    counts[4]![i] = (intoAll - intoOwn) * (outOfAll - outOfOwn) - alike;
  }
}

/** Takes away the two-paths whose ends are linked by an arc of their own. */
function takeClosed(network: Network, { of }: Groups, hasArc: Uint8Array, counts: readonly Float64Array[]): void {
  const reverse = reversePlacesKernel.of(network);
  const take = (a: number, b: number, c: number, ab: number, bc: number, ac: number): void => {
    if (hasArc[ab]! & hasArc[bc]! & hasArc[ac]!) counts[roleOf(of[a]!, of[b]!, of[c]!)]![b]! -= 1;
  };
  forEachTriangle(network.both, (x, y, z, xy, xz, yz) => {
    if (of[x]! < 0 || of[y]! < 0 || of[z]! < 0) return;
    const yx = reverse[xy]!;
    const zx = reverse[xz]!;
    const zy = reverse[yz]!;
    take(x, y, z, xy, yz, xz);
    take(z, y, x, zy, yx, zx);
    take(y, x, z, yx, xz, yz);
    take(z, x, y, zx, xy, zy);
    take(x, z, y, xz, zy, xy);
    take(y, z, x, yz, zx, yx);
  });
}
