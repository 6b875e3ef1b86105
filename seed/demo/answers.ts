/**
 * The rest of what respondents say: who brings people together, who gets things done with the council, and what they use.
 */
import { assets, councillor, type DemoAsset, lanternCafe, postman } from './assets.ts';
import type { Draws } from './draws.ts';
import { type DemoGroup, groups, organisations } from './groups.ts';
import type { Named } from './names-of-people.ts';
import type { Person } from './people.ts';
import { apart, type GeneratorCode } from './place.ts';
import type { SurveyWave } from './survey.ts';

export type MemberKind = 'person' | 'asset' | 'group' | 'organisation';

/** One answer to one question: a row of the file of ties. */
export type Answer = {
  readonly from: string;
  readonly to: string;
  readonly toKind: MemberKind;
  readonly generator: GeneratorCode;
  /** 1 to 5; null where the question asks for none. */
  readonly strength: number | null;
};

export type WaveNumber = 'first' | 'second';

const shareNamingConnector = 0.75;
const shareWithCouncilContact = 0.325;

type Choice = { readonly to: string; readonly toKind: MemberKind; readonly weight: number };

const asset = (name: string, weight: number): Choice => ({
  to: assets.find((one) => one.name === name)!.id,
  toKind: 'asset',
  weight,
});
const organisation = (name: string, weight: number): Choice => ({
  to: organisations.find((one) => one.name === name)!.id,
  toKind: 'organisation',
  weight,
});

const connectors: readonly Choice[] = [
  { to: postman.id, toKind: 'asset', weight: 26 },
  asset('The quiz host', 12),
  asset('The woman at number 12', 7),
  asset('Homework at the kitchen table', 3),
  { to: councillor.id, toKind: 'asset', weight: 4 },
  organisation('Pellowick Volunteer Bureau', 4),
  organisation('Ropewalk Community Trust', 4),
];
/** Somebody they have named already, beside all the others. */
const connectorTheyKnow = 45;

const councilContacts: readonly Choice[] = [
  { to: councillor.id, toKind: 'asset', weight: 40 },
  organisation('Pellowick Community Council', 20),
  organisation('Tidewater Homes', 8),
];
const contactTheyKnow = 22;

/** Says everything else of a wave; `before` is what was used a year ago. */
export const drawAnswers = (
  draws: Draws,
  wave: SurveyWave,
  turn: WaveNumber,
  membersOf: ReadonlyMap<string, readonly DemoGroup[]>,
  before: readonly Answer[],
): readonly Answer[] => {
  const pull = new Map(wave.listed.map((person) => [person.id, person.pull]));
  const friends = new Map(wave.respondents.map((person) => [person.id, wave.named.filter((one) => one.from === person.id)]));
  const asked = (generator: GeneratorCode, share: number, choices: readonly Choice[], known: number, atMost: number) =>
    draws
      .shuffle(wave.respondents)
      .slice(0, Math.round(share * wave.respondents.length))
      .flatMap((person) => {
        const theirs = knownTo(friends.get(person.id)!, pull, known);
        return draws
          .sample([...choices, ...theirs], 1 + draws.whole(atMost), (choice) => choice.weight)
          .map(({ to, toKind }): Answer => ({ from: person.id, to, toKind, generator, strength: null }));
      });
  return [
    ...wave.named.flatMap(({ codes, ...one }) => codes.map((generator): Answer => ({ ...one, toKind: 'person', generator }))),
    ...asked('brings-together', shareNamingConnector, connectors, connectorTheyKnow, 2),
    ...asked('gets-things-done', shareWithCouncilContact, councilContacts, contactTheyKnow, 1),
    ...wave.respondents.flatMap((person) => drawUses(draws, person, turn, membersOf.get(person.id) ?? [], before)),
  ];
};

const knownTo = (named: readonly Named[], pull: ReadonlyMap<string, number>, weight: number): Choice[] => {
  const sum = named.reduce((total, one) => total + (pull.get(one.to) ?? 1) ** 2, 0);
  return named.map(({ to }) => ({ to, toKind: 'person', weight: (weight * (pull.get(to) ?? 1) ** 2) / sum }));
};

const stillUsed = 0.72;

/** Two to eight assets, nearer ones more readily, and the groups that one is in. */
const drawUses = (
  draws: Draws,
  person: Person,
  turn: WaveNumber,
  member: readonly DemoGroup[],
  before: readonly Answer[],
): Answer[] => {
  const weight = (one: DemoAsset) => pullOn(person, one, turn);
  const used = new Set(
    before.filter((answer) => answer.from === person.id && answer.generator === 'uses').map((answer) => answer.to),
  );
  const kept = assets.filter((one) => used.has(one.id) && weight(one) > 0 && draws.chance(stillUsed));
  const more = draws.sample(
    assets.filter((one) => !kept.includes(one)),
    2 + draws.whole(6) - kept.length,
    weight,
  );
  const say = (to: string, toKind: MemberKind): Answer => ({
    from: person.id,
    to,
    toKind,
    generator: 'uses',
    strength: 1 + draws.whole(5),
  });
  return [...[...kept, ...more].map((one) => say(one.id, 'asset')), ...member.map((group) => say(group.id, 'group'))];
};

const nearer = 3;
const cafeForThoseApart = 12;

const pullOn = (person: Person, one: DemoAsset, turn: WaveNumber): number => {
  if (one.only !== undefined && one.only !== turn) return 0;
  if (one.ages && (person.age < one.ages[0] || person.age > one.ages[1])) return 0;
  if (one.id === lanternCafe.id) return one.pull * (apart.includes(person.neighbourhood) ? cafeForThoseApart : 1);
  return one.pull * (one.neighbourhood === person.neighbourhood && one.pull < 15 ? nearer : 1);
};

/** Who is in which group: people of its neighbourhood first. */
export const drawMembers = (draws: Draws, people: readonly Person[]): ReadonlyMap<string, readonly DemoGroup[]> => {
  const groupsOf = new Map<string, DemoGroup[]>();
  for (const group of groups) {
    const near = (person: Person) => (person.neighbourhood === group.neighbourhood ? 6 : 1);
    for (const person of draws.sample(people, group.size, near)) {
      groupsOf.set(person.id, [...(groupsOf.get(person.id) ?? []), group]);
    }
  }
  return groupsOf;
};
