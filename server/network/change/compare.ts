/**
 * Two networks of the same people at two times: which ties persisted, dissolved and formed, among those who are in both. Ties
 * of whoever is in one of them only are counted apart: they came or went with the person.
 * Jaccard = persisted / (persisted + dissolved + formed), below which ties change so fast that waves say little about each
 * other (about .3); turnover = (dissolved + formed) / (ties before + ties after).
 * Reference: Snijders, van de Bunt & Steglich 2010, "Introduction to stochastic actor-based models for network dynamics",
 * Social Networks 32; Jaccard 1901.
 */
import type { Network } from '../graph.ts';
import { hasTarget } from '../kernels/adjacency.ts';
import { type Undefined, undefinedBecause } from '../types.ts';

export type Change = {
  /** Members in both, in the earlier alone, in the later alone. */
  readonly stayed: number;
  readonly left: number;
  readonly joined: number;
  /** Ties between those who stayed. */
  readonly persisted: number;
  readonly dissolved: number;
  readonly formed: number;
  /** Ties that went with somebody who left, or came with somebody who joined. */
  readonly wentWithMembers: number;
  readonly cameWithMembers: number;
  readonly jaccard: number | Undefined;
  readonly turnover: number | Undefined;
};

/** Calls with both ends of each tie, once, by their ids' numbers. */
export function forEachTie(network: Network, visit: (from: number, to: number) => void): void {
  const { offsets, targets } = network.out;
  for (let from = 0; from < offsets.length - 1; from++) {
    for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
      const to = targets[at]!;
      if (network.directed || from < to) visit(from, to);
    }
  }
}

/** The number of each member of `one` in `other`, or -1. */
export const placesIn = (one: Network, other: Network): Int32Array =>
  Int32Array.from(one.ids, (id) => other.indexOf.get(id) ?? -1);

function countKept(one: Network, other: Network) {
  const places = placesIn(one, other);
  let both = 0;
  let alone = 0;
  let withMembers = 0;
  forEachTie(one, (from, to) => {
    const [a, b] = [places[from]!, places[to]!];
    if (a < 0 || b < 0) withMembers += 1;
    else if (hasTarget(other.out, a, b)) both += 1;
    else alone += 1;
  });
  return { stayed: places.filter((place) => place >= 0).length, both, alone, withMembers };
}

/** @throws Error when one has direction and the other has not: their ties are not the same thing. */
export function compareWaves(before: Network, after: Network): Change {
  if (before.directed !== after.directed) throw new Error('Only one of the two networks has direction.');
  const earlier = countKept(before, after);
  const later = countKept(after, before);
  const [persisted, dissolved, formed] = [earlier.both, earlier.alone, later.alone];
  const all = persisted + dissolved + formed;
  const nothing = undefinedBecause('those who are in both have no ties in either');
  return {
    stayed: earlier.stayed,
    left: before.ids.length - earlier.stayed,
    joined: after.ids.length - earlier.stayed,
    persisted,
    dissolved,
    formed,
    wentWithMembers: earlier.withMembers,
    cameWithMembers: later.withMembers,
    jaccard: all === 0 ? nothing : persisted / all,
    turnover: all === 0 ? nothing : (dissolved + formed) / (2 * persisted + dissolved + formed),
  };
}
