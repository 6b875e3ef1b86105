/**
 * Circles of neighbours as others may hear of them: large enough to hide in, and whether two of them are tied to each other.
 * Pure; the circles themselves come from the measures.
 */
import { rankOf, showCount } from '../disclosure/small-numbers.ts';
import type { StoredNetwork } from '../networks/network-reader.ts';

/** A smaller circle is not told of: too few to hide among. */
export const smallestCircle = 10;
/** Fewer people than this on either side is no tie between two circles, and no use of an asset by one. */
export const fewestPeople = 3;

export type ToldCircle = {
  readonly number: number;
  readonly mostlyOf: string | null;
  readonly residents: ReturnType<typeof showCount>;
};

export type Circles = {
  /** Place of each member's circle in `told`; undefined for who is in none, or in one too small. */
  readonly of: (member: number) => number | undefined;
  readonly told: readonly ToldCircle[];
  /** Whether two circles, by their places in `told`, have next to no ties of their own. */
  readonly areApart: (one: number, other: number) => boolean;
};

/** @param circles a number for each member of the network, null for who is in none. */
export const tellCircles = (network: StoredNetwork, circles: readonly (number | null)[]): Circles => {
  const members = new Map<number, number[]>();
  circles.forEach((circle, member) => {
    if (circle !== null) members.set(circle, [...(members.get(circle) ?? []), member]);
  });
  const large = [...members]
    .filter(([, inside]) => inside.length >= smallestCircle)
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const place = new Map(large.map(([circle], at) => [circle, at]));
  const of = (member: number) => {
    const circle = circles[member] ?? null;
    return circle === null ? undefined : place.get(circle);
  };
  const tied = tiedCircles(network, of);
  return {
    of,
    told: large.map(([, inside], at) => ({
      number: at + 1,
      mostlyOf: whereMostLive(network, inside),
      residents: showCount(inside.length),
    })),
    areApart: (one, other) => one !== other && !tied.has(pairKey(one, other)),
  };
};

const pairKey = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;

/** Pairs of circles in whose ties there are enough different people on both sides. */
const tiedCircles = (network: StoredNetwork, of: Circles['of']): ReadonlySet<string> => {
  const ends = new Map<string, Map<number, Set<number>>>();
  network.ties.from.forEach((from, index) => {
    const to = network.ties.to[index]!;
    const [a, b] = [of(from), of(to)];
    if (a === undefined || b === undefined || a === b) return;
    const sides = ends.get(pairKey(a, b)) ?? new Map([a, b].map((circle) => [circle, new Set<number>()]));
    sides.get(a)!.add(from);
    sides.get(b)!.add(to);
    ends.set(pairKey(a, b), sides);
  });
  const enough = [...ends].filter(([, sides]) => [...sides.values()].every((people) => people.size >= fewestPeople));
  return new Set(enough.map(([pair]) => pair));
};

/** By what is shown of both: where it is close, one person who moves would be seen to. */
const whereMostLive = (network: StoredNetwork, inside: readonly number[]): string | null => {
  const count = new Map<string, number>();
  for (const member of inside) {
    const home = network.members[member]!.neighbourhoodId;
    if (home !== null) count.set(home, (count.get(home) ?? 0) + 1);
  }
  const all = rankOf(showCount(inside.length));
  return [...count].find(([, people]) => rankOf(showCount(people)) * 2 > all)?.[0] ?? null;
};
