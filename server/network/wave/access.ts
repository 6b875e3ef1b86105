/**
 * Access: for how many kinds of help a respondent has at least one person, in the manner of the resource generator, where the
 * kinds are the questions that ask for people. Somebody in a role, such as the postman, is a person here too.
 * Reference: van der Gaag & Snijders 2005, "The Resource Generator: social capital quantification with concrete items", Social
 * Networks 27; Lin, Fu & Hsung 2001 (position generator).
 */
import { noInterval } from '../no-interval.ts';
import { countSpread } from '../spread-words.ts';
import { amount, isNone, outOf100 } from '../words.ts';
import { forRespondents, type Named, type Naming, namedIn, noQuestion, ofGenerator, standingOn } from './namings.ts';
import { on } from './relations.ts';
import type { SurveyWave } from './survey-wave.ts';
import type { GeneratorMeasure, RespondentMeasure, WaveFigure, WaveMeasure } from './wave-measure.ts';

const reference =
  'Van der Gaag & Snijders 2005, The Resource Generator: social capital quantification with concrete items, Social Networks 27';
const convention = 'The kinds are the questions that ask for people; one person is enough, answered or not, or in a role.';
const caveats = [
  'Who names nobody may have skipped the question.',
  'Depends on what was asked: compare waves that asked the same.',
];

const kindsIn = (namings: readonly Naming[]): number => new Set(namings.map(({ generator }) => generator)).size;

export const accessKinds: RespondentMeasure = {
  id: 'accessKinds',
  label: 'Kinds of help somebody is there for',
  scope: 'respondent',
  question: 'For how many of the kinds of help we asked about do people have somebody?',
  caveats,
  version: 1,
  formula: 'a_i = |{g : i names somebody for g}|',
  reference,
  convention,
  interval: noInterval.member,
  basis: 'answered',
  finding: (spread) =>
    countSpread(spread, {
      who: 'people who answered',
      verb: 'have someone for',
      noun: ['kind of help', 'kinds of help'],
      none: 'have nobody',
    }),
  compute: (wave) => forRespondents(namedIn(wave), kindsIn),
};

const ofWave =
  (value: (named: Named) => number) =>
  (wave: SurveyWave): WaveFigure => {
    const named = namedIn(wave);
    if (named.generators.length === 0) return { value: noQuestion, base: 0 };
    return standingOn({ people: named.respondents.length }, () => value(named));
  };

export const accessKindsMean: WaveMeasure = {
  id: 'accessKindsMean',
  label: 'Share of kinds of help somebody is there for',
  scope: 'wave',
  question: 'Of the kinds of help we asked about, for how many does a person here have somebody?',
  caveats,
  version: 1,
  formula: 'Σ_i a_i / (n G), a_i as in accessKinds, G questions that ask for people',
  reference,
  convention: `${convention} As a share, so that 1 is somebody for each kind.`,
  interval: 'bootstrap',
  drawn: 'answers',
  basis: 'answered',
  finding: (value) =>
    isNone(value)
      ? 'Those who answered have nobody for any kind of help.'
      : `Of 10 kinds of help, people have someone for ${amount(value * 10)}.`,
  compute: ofWave(({ generators, respondents, said }) => {
    const kinds = [...said.values()].reduce((sum, namings) => sum + kindsIn(namings), 0);
    return kinds / (respondents.length * generators.length);
  }),
};

export const accessNobody: WaveMeasure = {
  id: 'accessNobody',
  label: 'Share who named nobody at all',
  scope: 'wave',
  question: 'How many people have nobody for any of the kinds of help we asked about?',
  caveats,
  version: 1,
  formula: '|{i : a_i = 0}| / n',
  reference,
  convention,
  interval: 'bootstrap',
  drawn: 'answers',
  basis: 'answered',
  finding: (value) =>
    isNone(value) ? 'All who answered named someone.' : outOf100(value, 'people who answered', ['named nobody', 'named nobody']),
  compute: ofWave(({ respondents, said }) => (respondents.length - said.size) / respondents.length),
};

export const accessNone: GeneratorMeasure = {
  id: 'accessNone',
  label: 'Share who have nobody for this',
  scope: 'generator',
  question: 'How many people have nobody for this?',
  caveats,
  version: 1,
  formula: '|{i : i names nobody for g}| / n',
  reference,
  convention,
  interval: 'bootstrap',
  drawn: 'answers',
  basis: 'answered',
  finding: (value, { generator }) =>
    on(
      generator,
      isNone(value) ? 'All who answered have someone.' : outOf100(value, 'people who answered', ['has nobody', 'have nobody']),
    ),
  compute: ofGenerator(({ respondents, said }, generator) =>
    standingOn({ people: respondents.length }, () => {
      const having = [...said.values()].filter((namings) => namings.some((naming) => naming.generator === generator));
      return (respondents.length - having.length) / respondents.length;
    }),
  ),
};
