/**
 * The people of the demo whom anybody could name: where they live, their street's circle, and for most a second circle
 * (work, faith, a hobby) that reaches across neighbourhoods.
 */
import type { Draws } from './draws.ts';
import { familyNames, firstNames } from './person-names.ts';
import { areApart, type NeighbourhoodName, neighbourhoods, place } from './place.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly neighbourhood: NeighbourhoodName;
  /** Years. */
  readonly age: number;
  readonly gender: 'woman' | 'man' | 'other';
  /** Number of the circle of the street. */
  readonly home: number;
  /** Number of the circle of work, faith or hobby; null for those who have none. */
  readonly second: number | null;
  /** How readily others think of them: 1 is usual, connectors have several times that. */
  readonly pull: number;
  /** Some move away after the first wave, some move in before the second. */
  readonly here: 'both' | 'first' | 'second';
};

const connectors = 14;
const movedAway = 14;
const movedIn = 12;
const shareWithSecondCircle = 0.8;

/** `count` people, numbered P001 …, spread over the neighbourhoods as the population is. */
export const drawPeople = (draws: Draws, count: number): readonly Person[] => {
  const names = drawNames(draws, count);
  const homes = neighbourhoods.flatMap(({ name, population }) =>
    circlesOf(draws, Math.round((count * population) / place.population)).map((size) => ({ name, size })),
  );
  const settled = homes.flatMap(({ name, size }, home) => Array.from({ length: size }, () => ({ neighbourhood: name, home })));
  const places = settled.slice(0, count);
  const second = drawSecondCircles(
    draws,
    places.map((one) => one.neighbourhood),
  );
  const inRandomOrder = draws.shuffle(places.map((_, at) => at));
  const connecting = new Set(inRandomOrder.slice(0, connectors));
  const moving = new Map(
    inRandomOrder.slice(-movedAway - movedIn).map((at, turn) => [at, turn < movedAway ? 'first' : 'second'] as const),
  );
  return places.map((one, at) => {
    const luck = draws.number();
    return {
      ...one,
      id: `P${String(at + 1).padStart(3, '0')}`,
      name: names[at]!,
      age: drawAge(draws),
      gender: luck < 0.52 ? 'woman' : luck < 0.99 ? 'man' : 'other',
      second: second.get(at) ?? null,
      pull: connecting.has(at) ? 5 : 0.5 + draws.number(),
      here: moving.get(at) ?? 'both',
    };
  });
};

const drawNames = (draws: Draws, count: number): string[] => {
  const names = new Set<string>();
  while (names.size < count) names.add(`${draws.pick(firstNames)} ${draws.pick(familyNames)}`);
  return [...names];
};

/** 18 to 94, most between 30 and 70. */
const drawAge = (draws: Draws): number => 18 + Math.floor(((draws.number() + draws.number()) / 2) * 77);

/** Sizes of 4 to 6 that add up to at least `total`. */
const circlesOf = (draws: Draws, total: number): number[] => {
  const sizes: number[] = [];
  for (let left = total; left > 0; left -= sizes.at(-1)!) sizes.push(Math.min(left, 4 + draws.whole(3)));
  return sizes;
};

/** Circle numbers by place in the list. No circle joins the two sides of the canal. */
const drawSecondCircles = (draws: Draws, homes: readonly NeighbourhoodName[]): Map<number, number> => {
  const circle = new Map<number, number>();
  let left = draws.shuffle(homes.map((_, at) => at)).slice(0, Math.round(homes.length * shareWithSecondCircle));
  for (let number = 0; left.length > 0; number++) {
    const members: number[] = [];
    const size = 4 + draws.whole(2);
    for (const at of left) {
      if (members.length === size) break;
      if (members.every((other) => !areApart(homes[at]!, homes[other]!))) members.push(at);
    }
    for (const at of members) circle.set(at, number);
    left = left.filter((at) => !circle.has(at));
  }
  return circle;
};
