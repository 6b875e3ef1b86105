/**
 * Who names whom: a few people each, most from the circles they are in, often somebody whom a friend knows too.
 */
import type { Draws } from './draws.ts';
import type { Person } from './people.ts';
import { areApart, type GeneratorCode } from './place.ts';

/** One person named by one respondent: in answer to which questions, and how close they are, 1 to 5. */
export type Named = {
  readonly from: string;
  readonly to: string;
  readonly strength: number;
  readonly codes: readonly GeneratorCode[];
};

/** Where the next name comes from. First whether a friend leads there; if not, which circle; the rest is from anywhere. */
const throughFriends = 0.42;
const fromHome = 0.57;
const fromSecond = 0.3;
const fromNeighbourhood = 0.06;

export type Naming = {
  readonly people: readonly Person[];
  /** How many people each respondent names, by id. */
  readonly wanted: ReadonlyMap<string, number>;
  /** What is already said, such as what lasted since the wave before. */
  readonly kept: readonly Named[];
  /** Whether the canal still divides the two sides. */
  readonly divided: boolean;
};

/** Names enough people for every respondent, on top of what is kept. */
export const nameEnough = (draws: Draws, { people, wanted, kept, divided }: Naming): readonly Named[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const pools = createPools(people);
  const named = new Map<string, Map<string, Named>>([...wanted.keys()].map((id) => [id, new Map()]));
  const namedBy = new Map<string, Set<string>>();
  const add = (one: Named) => {
    named.get(one.from)!.set(one.to, one);
    namedBy.set(one.to, (namedBy.get(one.to) ?? new Set()).add(one.from));
  };
  const knownToFriends = (friends: Iterable<string>): Person[] => {
    const ids = new Set([...friends].flatMap((id) => [...(named.get(id)?.keys() ?? []), ...(namedBy.get(id) ?? [])]));
    return [...ids].map((id) => byId.get(id)!);
  };
  const nameOne = (from: Person): boolean => {
    const mine = named.get(from.id)!;
    const mayName = (to: Person) =>
      to.id !== from.id && !mine.has(to.id) && !(divided && areApart(from.neighbourhood, to.neighbourhood));
    const friends = draws.chance(throughFriends) ? knownToFriends(mine.keys()) : [];
    const pool = firstNotEmpty([friends, ...pools(draws.number(), from)], mayName);
    const to = pool && draws.pick(pool, (one) => one.pull);
    if (to) add(drawNamed(draws, from, to));
    return to !== undefined;
  };
  for (const one of kept) add(one);
  for (const id of draws.shuffle([...wanted.keys()])) {
    const from = byId.get(id)!;
    while (named.get(id)!.size < wanted.get(id)! && nameOne(from));
  }
  return [...named.values()].flatMap((mine) => [...mine.values()]);
};

/** What is left of the first list that has something left; the longest comes last, and is seldom looked at. */
const firstNotEmpty = <T>(lists: readonly (readonly T[])[], may: (one: T) => boolean): readonly T[] | undefined => {
  for (const list of lists) {
    const left = list.filter(may);
    if (left.length > 0) return left;
  }
  return undefined;
};

/** The pools to try one after another for the next name; `luck` in [0, 1) says which comes first. */
const createPools = (people: readonly Person[]) => {
  const home = groupBy(people, (person) => person.home);
  const second = groupBy(people, (person) => person.second);
  const near = groupBy(people, (person) => person.neighbourhood);
  return (luck: number, from: Person): readonly (readonly Person[])[] => {
    const mine = home.get(from.home)!;
    const other = from.second === null ? [] : second.get(from.second)!;
    if (luck < fromHome) return [mine, other, people];
    if (luck < fromHome + fromSecond) return [other, mine, people];
    if (luck < fromHome + fromSecond + fromNeighbourhood) return [near.get(from.neighbourhood)!, people];
    return [people];
  };
};

const groupBy = <T, K>(list: readonly T[], key: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
};

/** The closer two are, the more they ask of each other; a key goes to few. */
export const drawNamed = (draws: Draws, from: Person, to: Person): Named => {
  const close = from.home === to.home || (from.second !== null && from.second === to.second);
  const strength = close ? 2 + draws.whole(4) : 1 + draws.whole(3);
  const asked: Partial<Record<GeneratorCode, number>> = {
    'practical-help': 0.2 + 0.06 * strength,
    advice: 0.1 + 0.08 * strength,
    company: 0.6,
    trust: 0.12 * (strength - 1),
  };
  const codes = (Object.keys(asked) as GeneratorCode[]).filter((code) => draws.chance(asked[code]!));
  return { from: from.id, to: to.id, strength, codes: codes.length > 0 ? codes : ['company'] };
};
