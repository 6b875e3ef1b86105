/**
 * How much of the community the wave has heard: who was asked and answered, who was named and answered, and what therefore is
 * missing. A survey is a sample, so that figures of the whole network describe those who were named, not the neighbourhood;
 * and somebody named who did not answer named nobody, which is not the same as having nobody. Means and densities are of those
 * who answered, whose size is the sample's and not that of the list of names.
 * Reference: Kossinets 2006, "Effects of missing data in social networks", Social Networks 28; Smith & Moody 2013, Social
 * Networks 35; AAPOR 2023, Standard Definitions (response rate 1).
 */
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { amountOf, capital, count, often, outOf100, people } from '../words.ts';
import { namedIn, noQuestion, standingOn } from './namings.ts';
import type { SurveyMember, SurveyWave } from './survey-wave.ts';
import type { WaveMeasure } from './wave-measure.ts';

const missing = 'Kossinets 2006, Effects of missing data in social networks, Social Networks 28';
const whoAnswered = { none: 'says who answered, not how people are linked' } as const;
const limited = 'A limit on how many may be named distorts it.';

const tooFewListed = undefinedBecause('fewer than five people were to be asked');
const tooFewNamed = undefinedBecause('fewer than five residents were named');

const residentsOf = (wave: SurveyWave): readonly SurveyMember[] =>
  namedIn(wave).wave.members.filter(({ kind }) => kind === 'resident');

const shareAnswered = (members: readonly SurveyMember[]): number =>
  members.filter(({ answered }) => answered).length / members.length;

export const responseRate: WaveMeasure = {
  id: 'responseRate',
  label: 'Response rate',
  scope: 'wave',
  question: 'How many of those who were to be asked did answer?',
  caveats: ['Those who answered without being on the list are left out.', 'It does not say who is missing from the list.'],
  version: 1,
  formula: '|{residents listed who answered}| / |{residents listed}|',
  reference: 'AAPOR 2023, Standard Definitions, response rate 1',
  interval: whoAnswered,
  basis: 'everyone',
  finding: (value) => outOf100(value, 'people on the list', ['has answered', 'have answered']),
  compute: (wave) => {
    const listed = residentsOf(wave).filter((member) => member.listed);
    return standingOn({ people: listed.length }, () => shareAnswered(listed), tooFewListed);
  },
};

/** Residents whom somebody who answered named, for whatever was asked, each once. */
function namedResidents(wave: SurveyWave): readonly SurveyMember[] {
  const { wave: clean, said } = namedIn(wave);
  const places = new Set<number>();
  for (const namings of said.values()) for (const { to } of namings) places.add(to);
  return [...places].map((place) => clean.members[place]!).filter(({ kind }) => kind === 'resident');
}

export const namedWhoAnswered: WaveMeasure = {
  id: 'namedWhoAnswered',
  label: 'Residents named who answered',
  scope: 'wave',
  question: 'Of the residents whom others named, how many did we hear from?',
  caveats: ['The lower it is, the more ties are known from one side only.', limited],
  version: 1,
  formula: '|{residents named who answered}| / |{residents named}|',
  reference: missing,
  convention: 'Residents whom somebody who answered named, each once, whether they were to be asked or not.',
  interval: whoAnswered,
  basis: 'everyone',
  finding: (value) => outOf100(value, 'residents who were named', ['has answered too', 'have answered too']),
  compute: (wave) => {
    const named = namedResidents(wave);
    return standingOn({ people: named.length }, () => shareAnswered(named), tooFewNamed);
  },
};

export const namedButSilent: WaveMeasure = {
  id: 'namedButSilent',
  label: 'Residents named who did not answer',
  scope: 'wave',
  question: 'How many were named but did not answer, so that their own ties are missing?',
  caveats: [
    'They name nobody on the map, which is not the same as having nobody.',
    'Grows with the number of those who answered.',
  ],
  version: 1,
  formula: '|{residents named who did not answer}|',
  reference: missing,
  convention: 'Residents whom somebody who answered named, each once, whether they were to be asked or not.',
  interval: noInterval.count,
  basis: 'everyone',
  finding: (value) =>
    value === 0
      ? 'All residents who were named have answered too.'
      : `${capital(count(value, people))} who ${value === 1 ? 'was' : 'were'} named did not answer. Whom they turn to is not on the map.`,
  compute: (wave) => {
    const named = namedResidents(wave);
    return standingOn({ people: named.length }, () => named.filter(({ answered }) => !answered).length, tooFewNamed);
  },
};

const isCount = (value: number | null | undefined): value is number =>
  typeof value === 'number' && value > 0 && Number.isFinite(value);

export const populationAnswered: WaveMeasure = {
  id: 'populationAnswered',
  label: 'Share of all residents who answered',
  scope: 'wave',
  question: 'Of all who live here, how many did we hear from?',
  caveats: ['As good as the number of residents that was given.', 'Those who answer need not be like those who do not.'],
  version: 1,
  formula: '|{residents who answered}| / N, N all residents',
  reference: 'AAPOR 2023, Standard Definitions, coverage',
  interval: whoAnswered,
  basis: 'everyone',
  finding: (value) => outOf100(value, 'people who live here', ['has answered', 'have answered']),
  compute: (wave, { population } = {}) => {
    const { respondents } = namedIn(wave);
    return standingOn({ people: respondents.length }, (): number | Undefined => {
      if (!isCount(population)) return undefinedBecause('how many people live here was not given');
      if (population < respondents.length) return undefinedBecause('more people answered than are said to live here');
      return respondents.length / population;
    });
  },
};

export const meanNamed: WaveMeasure = {
  id: 'meanNamed',
  label: 'Mean number of people named',
  scope: 'wave',
  question: 'How many people does somebody who answers turn to?',
  caveats: ['Whoever was named counts, answered or not, and so does somebody in a role.', limited],
  version: 1,
  formula: 'Σ_i k_i / n, k_i how many different people i names, over all n who answered',
  reference: 'Marsden 1987, Core discussion networks of Americans, American Sociological Review 52',
  convention: 'Over those who answered, so that it does not fall with the number of those who were only named.',
  interval: 'bootstrap',
  drawn: 'answers',
  basis: 'answered',
  finding: (value) => `Those who answered name ${amountOf(value, people)} each.`,
  compute: (wave) => {
    const named = namedIn(wave);
    if (named.generators.length === 0) return { value: noQuestion, base: 0 };
    return standingOn({ people: named.respondents.length }, () => {
      const said = [...named.said.values()].map((namings) => new Set(namings.map(({ to }) => to)).size);
      return said.reduce((sum, size) => sum + size, 0) / named.respondents.length;
    });
  },
};

export const densityAnswered: WaveMeasure = {
  id: 'densityAnswered',
  label: 'Density among those who answered',
  scope: 'wave',
  question: 'Of all who answered and could name each other, how many do?',
  caveats: [limited, 'It falls as more people answer: do not compare places of different size by it.'],
  version: 1,
  formula: '|{(i, j) : i names j, both answered}| / (n(n − 1))',
  reference: wassermanFaust('ch. 4'),
  convention: 'Arcs over ordered pairs of those who answered; whoever was only named is left out of both.',
  interval: 'bootstrap',
  basis: 'answered',
  finding: (value) => `If you pick two who answered, the first ${often(value, 'names the other')}.`,
  compute: (wave) => {
    const { respondents, generators, between, wave: clean } = namedIn(wave);
    if (generators.length === 0) return { value: noQuestion, base: 0 };
    return standingOn({ people: respondents.length }, () => {
      const arcs = new Set(between.map(({ from, to }) => from * clean.members.length + to)).size;
      return arcs / (respondents.length * (respondents.length - 1));
    });
  },
};
