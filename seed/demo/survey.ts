/**
 * Who answers in each wave, and whom they name. The second wave is the first one a year on: most answer again, ties last,
 * end and begin, some people move; and a café on the canal footbridge joins two sides that were apart.
 */
import { type Draws, drawNegativeBinomial } from './draws.ts';
import { drawNearest, findingsOf } from './findings.ts';
import { drawNamed, type Named, nameEnough } from './names-of-people.ts';
import type { Person } from './people.ts';
import { apart } from './place.ts';

const approachedCount = 400;
const firstCount = 240;
const againCount = 190;
const secondCount = 220;
const shareNamingNobody = 0.02;
/** Chosen so that the mean with those who name nobody comes to 3.8. */
const namesPerRespondent = { mean: 4.5, size: 3, atLeast: 1, atMost: 8 } as const;
const metAtCafe = 18;

export type SurveyWave = {
  /** Those who were asked and those who were named. */
  readonly listed: readonly Person[];
  readonly respondents: readonly Person[];
  readonly named: readonly Named[];
};

/** Both waves. */
export const drawSurveys = (draws: Draws, everyone: readonly Person[]): readonly [SurveyWave, SurveyWave] => {
  const before = everyone.filter((person) => person.here !== 'second');
  const after = everyone.filter((person) => person.here !== 'first');
  const approached = drawApproached(draws, before);
  const first = draws.sample(approached, firstCount);
  const wantedFirst = assign(first, drawCounts(draws, firstCount), () => draws.number());
  const namedFirst = drawWave(draws, before, wantedFirst, [], true);

  const firstIds = new Set(first.map((person) => person.id));
  const again = draws.sample(
    first.filter((person) => person.here === 'both'),
    againCount,
  );
  const asked = approached.filter((person) => person.here === 'both');
  const newcomers = after.filter((person) => person.here === 'second');
  const fresh = draws.sample(
    [...asked.filter((person) => !firstIds.has(person.id)), ...newcomers],
    secondCount - againCount,
    (person) => (person.here === 'second' ? 20 : 1),
  );
  const second = [...again, ...fresh];
  // Who named many before names many again, give or take.
  const wantedSecond = assign(
    second,
    drawCounts(draws, secondCount),
    (person) => (wantedFirst.get(person.id) ?? 3) + 2 * draws.number(),
  );
  const kept = lasting(draws, namedFirst, wantedSecond, after);
  const namedSecond = drawWave(draws, after, wantedSecond, kept, false);
  return [toWave(before, approached, first, namedFirst), toWave(after, [...asked, ...newcomers], second, namedSecond)];
};

/** Street by street, as people survey their own neighbours. */
const drawApproached = (draws: Draws, people: readonly Person[]): readonly Person[] => {
  const streets = draws.shuffle([...new Set(people.map((person) => person.home))]);
  const order = new Map(streets.map((home, at) => [home, at]));
  return [...people].sort((a, b) => order.get(a.home)! - order.get(b.home)!).slice(0, approachedCount);
};

const drawCounts = (draws: Draws, count: number): number[] => {
  const nobody = Math.round(count * shareNamingNobody);
  return [...Array<number>(nobody).fill(0), ...drawNegativeBinomial(draws, count - nobody, namesPerRespondent)];
};

/** Hands the counts out, the smallest to the lowest rank. */
const assign = (
  people: readonly Person[],
  counts: readonly number[],
  rank: (person: Person) => number,
): ReadonlyMap<string, number> => {
  const ranked = people.map((person) => ({ id: person.id, rank: rank(person) })).sort((a, b) => a.rank - b.rank);
  const sorted = [...counts].sort((a, b) => a - b);
  return new Map(ranked.map(({ id }, at) => [id, sorted[at] ?? 0]));
};

const drawWave = (
  draws: Draws,
  people: readonly Person[],
  wanted: ReadonlyMap<string, number>,
  kept: readonly Named[],
  divided: boolean,
) =>
  drawNearest(
    () => nameEnough(draws, { people, wanted, kept, divided }),
    (named) => findingsOf(people, new Set(wanted.keys()), named),
  );

/** What is left of last year's ties, the strong ones more often, and who met at the café since. */
const lasting = (
  draws: Draws,
  before: readonly Named[],
  wanted: ReadonlyMap<string, number>,
  people: readonly Person[],
): Named[] => {
  const here = new Map(people.map((person) => [person.id, person]));
  const kept: Named[] = [];
  const count = new Map<string, number>();
  const keep = (one: Named) => {
    const already = count.get(one.from) ?? 0;
    if (already >= (wanted.get(one.from) ?? 0)) return;
    count.set(one.from, already + 1);
    kept.push(one);
  };
  const [left, right] = apart.map((side) =>
    draws.shuffle([...wanted.keys()].map((id) => here.get(id)!).filter((person) => person.neighbourhood === side)),
  ) as [Person[], Person[]];
  for (let at = 0; at < metAtCafe; at++) {
    const pair = [left[at % left.length]!, right[at % right.length]!] as const;
    const [from, to] = at % 2 === 0 ? pair : [pair[1], pair[0]];
    keep(drawNamed(draws, from, to));
  }
  for (const one of before) {
    if (!here.has(one.to) || !draws.chance(0.45 + 0.09 * one.strength)) continue;
    keep({ ...one, strength: Math.min(5, Math.max(1, one.strength + draws.whole(3) - 1)) });
  }
  return kept;
};

const toWave = (
  people: readonly Person[],
  asked: readonly Person[],
  respondents: readonly Person[],
  named: readonly Named[],
): SurveyWave => {
  const ids = new Set([...asked.map((person) => person.id), ...named.map((one) => one.to)]);
  return { listed: people.filter((person) => ids.has(person.id)), respondents, named };
};
