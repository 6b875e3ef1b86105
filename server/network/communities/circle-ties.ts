/**
 * Circles of neighbours large enough to be told of, and between which of them there are ties of enough different people. Two
 * circles with fewer on either side have next to no ties of their own.
 */
import type { Network } from '../graph.ts';

export type CircleTies = {
  /** Of each member the number of its circle, from 0, the largest first; -1 for who is in none, or in one too small. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
  /** Of each circle those with whom it has ties of its own. */
  readonly tied: readonly ReadonlySet<number>[];
};

export type CircleLimits = { readonly smallestCircle: number; readonly fewestPeople: number };

/** @param circles the number of its circle for each member of the network, null for who is in none. */
export function circleTies(network: Network, circles: ArrayLike<number | null>, limits: CircleLimits): CircleTies {
  const inside = new Map<number, number>();
  for (let i = 0; i < network.ids.length; i++) {
    const circle = circles[i] ?? null;
    if (circle !== null) inside.set(circle, (inside.get(circle) ?? 0) + 1);
  }
  const told = [...inside].filter(([, size]) => size >= limits.smallestCircle).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const numberOf = new Map(told.map(([circle], at) => [circle, at]));
  const of = Int32Array.from(network.ids, (_, i) => numberOf.get(circles[i] ?? Number.NaN) ?? -1);
  const people = peopleTiedTo(network, of, told.length);
  const tied = told.map(() => new Set<number>());
  for (const [key, count] of people) {
    const [one, other] = [Math.floor(key / told.length), key % told.length];
    const back = people.get(other * told.length + one) ?? 0;
    if (count >= limits.fewestPeople && back >= limits.fewestPeople) tied[one]!.add(other);
  }
  return { of, sizes: told.map(([, size]) => size), tied };
}

/** How many different people of one circle have a tie with somebody of the other: by `one * circles + other`. */
function peopleTiedTo({ both: { offsets, targets } }: Network, of: Int32Array, circles: number): ReadonlyMap<number, number> {
  const people = new Map<number, number>();
  for (let i = 0; i < of.length; i++) {
    if (of[i]! < 0) continue;
    const others = new Set<number>();
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const other = of[targets[at]!]!;
      if (other >= 0 && other !== of[i]) others.add(other);
    }
    for (const other of others) {
      const key = of[i]! * circles + other;
      people.set(key, (people.get(key) ?? 0) + 1);
    }
  }
  return people;
}
