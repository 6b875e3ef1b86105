/**
 * How residents who answered are connected to each asset of a wave, rounded as link workers may see it. Pure.
 */
import { declined } from '../contract/residents.ts';
import { showCount } from '../disclosure/small-numbers.ts';
import type { StoredNetwork } from '../networks/network-reader.ts';
import { type Circles, fewestPeople, type ToldCircle } from './circles.ts';

export type Figures = {
  readonly turnTo: ReturnType<typeof showCount>;
  readonly neighbourhoods: number | null;
  readonly ageBands: number | null;
  readonly circles: readonly ToldCircle[] | null;
  readonly apart: number | null;
};

export type Base = {
  readonly answered: ReturnType<typeof showCount>;
  readonly population: number | null;
  readonly neighbourhoods: number;
  readonly ageBands: number;
};

/** What a group of residents is counted by; undefined is in none. */
type Trait = (member: number) => string | number | undefined;

const traitsOf = ({ members }: StoredNetwork): { readonly home: Trait; readonly age: Trait } => ({
  home: (member) => members[member]!.neighbourhoodId ?? undefined,
  age: (member) => {
    const band = members[member]!.ageBand;
    return band === null || band === declined ? undefined : band;
  },
});

/** Different values of a trait that at least `fewest` of these people have. */
const valuesOf = <T extends string | number>(
  people: Iterable<number>,
  trait: (member: number) => T | undefined,
  fewest: number,
): T[] => {
  const count = new Map<T, number>();
  for (const member of people) {
    const value = trait(member);
    if (value !== undefined) count.set(value, (count.get(value) ?? 0) + 1);
  }
  return [...count].filter(([, people]) => people >= fewest).map(([value]) => value);
};

/** What every figure stands on: residents who answered. */
export const baseOf = (network: StoredNetwork): Base => {
  const answered = network.members.flatMap((member, at) => (member.kind === 'resident' && member.answered ? [at] : []));
  const { home, age } = traitsOf(network);
  return {
    answered: showCount(answered.length),
    population: network.bases.population,
    neighbourhoods: valuesOf(answered, home, fewestPeople).length,
    ageBands: valuesOf(answered, age, fewestPeople).length,
  };
};

/**
 * @param circles undefined while they are not worked out.
 * @returns the figures of an asset by its id; of one that nobody named, all nought.
 */
export const figuresOf = (network: StoredNetwork, circles: Circles | undefined): ((assetId: string) => Figures) => {
  const turning = whoTurnsTo(network);
  const { home, age } = traitsOf(network);
  return (assetId) => {
    const people = turning.get(assetId) ?? new Set<number>();
    const turnTo = showCount(people.size);
    // Of so few people even "two neighbourhoods" says too much.
    if (turnTo === 'few') return { turnTo, neighbourhoods: null, ageBands: null, circles: null, apart: null };
    return {
      turnTo,
      neighbourhoods: valuesOf(people, home, fewestPeople).length,
      ageBands: valuesOf(people, age, fewestPeople).length,
      ...(circles ? joinedBy(people, circles) : { circles: null, apart: null }),
    };
  };
};

/** The circles from which enough people turn to it, and how many of those have next to no tie to another of them. */
const joinedBy = (people: Iterable<number>, { of, told, areApart }: Circles) => {
  const joined = valuesOf(people, of, fewestPeople).sort((a, b) => a - b);
  return {
    circles: joined.map((at) => told[at]!),
    apart: joined.filter((one) => joined.some((other) => areApart(one, other))).length,
  };
};

/** Residents who answered and named it, by asset. */
const whoTurnsTo = ({ members, ties }: StoredNetwork): ReadonlyMap<string, ReadonlySet<number>> => {
  const turning = new Map<string, Set<number>>();
  ties.from.forEach((from, index) => {
    const to = members[ties.to[index]!]!;
    const by = members[from]!;
    if (to.kind !== 'asset' || by.kind !== 'resident' || !by.answered) return;
    turning.set(to.id, (turning.get(to.id) ?? new Set()).add(from));
  });
  return turning;
};
