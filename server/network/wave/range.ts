/**
 * Range: how wide the circle of those is whom a respondent names, over all questions that ask for people, each person once:
 * how many there are, in how many areas and age bands, and how evenly they are spread over those. IQV = (1 - Σ p²) K / (K - 1),
 * p the share of each area among those named and K the areas in which residents of the wave live; age bands likewise.
 * Reference: Burt 1983 (range); Campbell, Marsden & Hurlbert 1986, Social Networks 8; Agresti & Agresti 1978, Sociological
 * Methodology 9.
 */
import { iqvOf } from '../mixing/diversity.ts';
import { noInterval } from '../no-interval.ts';
import { countSpread, scaleSpread } from '../spread-words.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import type { Noun } from '../words.ts';
import { forRespondents, namedIn } from './namings.ts';
import type { SurveyMember } from './survey-wave.ts';
import type { RespondentMeasure } from './wave-measure.ts';

const who = 'people who answered';
const limited = 'A limit on how many may be named cuts it short.';
const reference = 'Campbell, Marsden & Hurlbert 1986, Social resources and socioeconomic status, Social Networks 8';

export const namedPeople: RespondentMeasure = {
  id: 'namedPeople',
  label: 'How many people somebody names',
  scope: 'respondent',
  question: 'How many people does somebody here turn to, for whatever it is?',
  caveats: ['Whoever was named counts, answered or not, and so does somebody in a role.', limited],
  version: 1,
  formula: 'k_i = |{j : i names j for at least one g}|',
  reference: 'Marsden 1987, Core discussion networks of Americans, American Sociological Review 52',
  convention: 'Each person once, over all questions that ask for people.',
  interval: noInterval.member,
  basis: 'answered',
  finding: (spread) => countSpread(spread, { who, verb: 'name', noun: ['person', 'people'], none: 'name nobody' }),
  compute: (wave) => forRespondents(namedIn(wave), (namings) => new Set(namings.map(({ to }) => to)).size),
};

type Trait = {
  readonly of: (member: SurveyMember) => string | null;
  readonly name: string;
  readonly noun: Noun;
};

const area: Trait = { of: (member) => member.area, name: 'area', noun: ['area', 'areas'] };
const ageBand: Trait = { of: (member) => member.ageBand, name: 'age band', noun: ['age group', 'age groups'] };

const namedNobody = undefinedBecause('this respondent named no resident');

/** A figure of each respondent from how many of the residents they name are of each kind, and how many kinds there are. */
const ofKinds =
  (
    trait: Trait,
    figure: (counts: ReadonlyMap<string, number>, kinds: number) => number | Undefined,
  ): RespondentMeasure['compute'] =>
  (given) => {
    const named = namedIn(given);
    const { members } = named.wave;
    const kinds = new Set(members.flatMap((member) => (member.kind === 'resident' ? trait.of(member) || [] : [])));
    const nowhere = undefinedBecause(`the ${trait.name} of no resident is known`);
    return forRespondents(named, (namings) => {
      if (kinds.size === 0) return nowhere;
      const others = [...new Set(namings.map(({ to }) => to))]
        .map((to) => members[to]!)
        .filter(({ kind }) => kind === 'resident');
      if (others.length === 0) return namedNobody;
      const counts = new Map<string, number>();
      for (const other of others) {
        const kind = trait.of(other);
        if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      if (counts.size === 0) return undefinedBecause(`the ${trait.name} of nobody they named is known`);
      return figure(counts, kinds.size);
    });
  };

const leftOut = (trait: Trait): string => `Those whose ${trait.name} is not known are left out, and so are places and roles.`;

const rangeOver = (id: string, trait: Trait): RespondentMeasure => ({
  id,
  label: `How many ${trait.noun[1]} those named are of`,
  scope: 'respondent',
  question: `Of how many ${trait.noun[1]} are the people somebody turns to?`,
  caveats: [leftOut(trait), limited],
  version: 1,
  formula: `|{${trait.name} of j : i names j}|`,
  reference,
  convention: 'Residents named for anything, each once, answered or not; without a figure for who named none.',
  interval: noInterval.member,
  basis: 'answered',
  finding: (spread) => countSpread(spread, { who, verb: 'name people from', noun: trait.noun, none: 'name nobody' }),
  compute: ofKinds(trait, (counts) => counts.size),
});

const spreadOver = (id: string, trait: Trait): RespondentMeasure => ({
  id,
  label: `How evenly those named are spread over ${trait.noun[1]}`,
  scope: 'respondent',
  question: `Do people turn to others of one of the ${trait.noun[1]}, or of all alike?`,
  caveats: ['0 for who named one person only.', leftOut(trait)],
  version: 1,
  formula: 'IQV_i = (1 − Σ_k p_ik²) K / (K − 1)',
  reference: 'Agresti & Agresti 1978, Statistical analysis of qualitative variation, Sociological Methodology 9',
  convention: 'K are all kinds that residents of the wave are of, named or not.',
  interval: noInterval.member,
  basis: 'answered',
  finding: (spread) =>
    scaleSpread(
      spread,
      who,
      'the mix',
      `0 means that all they name are of one ${trait.noun[0]}, and 1 that they are spread evenly.`,
    ),
  compute: ofKinds(trait, (counts, kinds) =>
    kinds < 2 ? undefinedBecause(`all residents are of one ${trait.name}`) : iqvOf(counts.values(), kinds),
  ),
});

export const namedAreas = rangeOver('namedAreas', area);
export const namedAgeBands = rangeOver('namedAgeBands', ageBand);
export const namedAreasIqv = spreadOver('namedAreasIqv', area);
export const namedAgeBandsIqv = spreadOver('namedAgeBandsIqv', ageBand);
