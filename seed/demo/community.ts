/**
 * The demo community as data: the same seed gives the same people, answers and change.
 */
import { type Answer, drawAnswers, drawMembers } from './answers.ts';
import { createDraws } from './draws.ts';
import type { DemoGroup } from './groups.ts';
import { drawPeople, type Person } from './people.ts';
import { waves } from './place.ts';
import { drawSurveys, type SurveyWave } from './survey.ts';

/** People whom anybody could name; most of them never are. */
const peopleThought = 1050;

/** The seed of the community that Kith comes with. */
export const demoSeed = 20250303;

export type DemoWave = (typeof waves)[number] & SurveyWave & { readonly answers: readonly Answer[] };

export type DemoCommunity = {
  /** Everyone who is listed in either wave. */
  readonly people: readonly Person[];
  readonly membersOf: ReadonlyMap<string, readonly DemoGroup[]>;
  readonly waves: readonly [DemoWave, DemoWave];
};

/** Takes about a second of computing. */
export const generateDemo = (seed: number = demoSeed): DemoCommunity => {
  const draws = createDraws(seed);
  const everyone = drawPeople(draws, peopleThought);
  const [first, second] = drawSurveys(draws, everyone);
  const listed = new Set([...first.listed, ...second.listed]);
  const people = everyone.filter((person) => listed.has(person));
  const membersOf = drawMembers(draws, people);
  const firstAnswers = drawAnswers(draws, first, 'first', membersOf, []);
  const secondAnswers = drawAnswers(draws, second, 'second', membersOf, firstAnswers);
  return {
    people,
    membersOf,
    waves: [
      { ...waves[0], ...first, answers: firstAnswers },
      { ...waves[1], ...second, answers: secondAnswers },
    ],
  };
};
