/**
 * Reach: how many of those who answered use an asset or turn to it, and how far over areas and ages they are spread.
 * Evenness is the index of qualitative variation, (1 - sum of p²) · K / (K - 1), p the share of its users of each of K areas.
 */

import { iqvOf } from '../mixing/diversity.ts';
import { undefinedBecause } from '../types.ts';
import { fewestTold, toldPeople } from '../wave/say.ts';
import type { SurveyMember, SurveyWave } from '../wave/survey-wave.ts';
import type { AssetMeasure } from '../wave/wave-measure.ts';
import { defaultFewestPeople } from '../wave/wave-options.ts';
import type { Wording } from '../wave/wording.ts';
import { capital, count, figure, share } from '../words.ts';
import { ofUsers } from './of-users.ts';
import { usesOf } from './uses.ts';

const rowson = 'Rowson, Broome & Jones 2010, Connected Communities: how social networks power and sustain the Big Society, RSA';
const onlyNamed = 'Only what people named: they may use more than they thought of when they were asked.';
const forCoordinators = 'Where fewer than five people use it this is for coordinators alone.';

const reachWording: Wording = {
  id: 'assets.reach',
  label: 'People who use it',
  question: 'How many of those who answered use it or turn to it?',
  caveats: [onlyNamed, forCoordinators],
  formula: 'U = number of respondents with a tie to the asset',
  reference: rowson,
  interval: { none: 'it is a count of those who answered' },
  basis: 'answered',
};

export const reach: AssetMeasure = {
  ...reachWording,
  scope: 'asset',
  version: 1,
  finding: (value, { name }) => `${capital(toldPeople(value))} told us that they use ${name}.`,
  compute: (wave) => usesOf(wave).users.map(({ length }) => ({ value: length, base: length })),
};

export const reachShare: AssetMeasure = {
  ...reachWording,
  id: 'assets.reachShare',
  label: 'Share who use it',
  scope: 'asset',
  question: 'Of those who answered, what share uses it or turns to it?',
  formula: 'U / R, R = number of respondents',
  version: 1,
  interval: 'bootstrap',
  finding: (value, { name }) => `Of those who answered, ${share(value)} use ${name}.`,
  compute: (wave) => {
    const { users, respondents } = usesOf(wave);
    const nobody = undefinedBecause('nobody answered');
    return users.map(({ length }) => ({
      value: respondents.length === 0 ? nobody : length / respondents.length,
      base: length,
    }));
  },
};

type Trait = (member: SurveyMember) => string | null;
const areaOf: Trait = ({ area }) => area || null;
const ageOf: Trait = ({ ageBand }) => ageBand || null;

/** How many of these people are of each kind, and of how many it is known. */
function tally({ members }: SurveyWave, places: Uint32Array, trait: Trait) {
  const counts = new Map<string, number>();
  let known = 0;
  for (const place of places) {
    const value = trait(members[place]!);
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    known += 1;
  }
  return { counts, known };
}

const kindsReached = (wording: Wording, trait: Trait, unsaid: string, one: string, many: string): AssetMeasure =>
  ofUsers(
    wording,
    (value, { name }) => `The people who use ${name} are from ${count(value, [one, many])}.`,
    (wave, _, { fewestPeople = defaultFewestPeople }) =>
      (users) => {
        const { counts, known } = tally(wave, users, trait);
        if (known < fewestTold) return undefinedBecause(unsaid);
        return [...counts.values()].filter((count) => count >= fewestPeople).length;
      },
  );

const atLeast = 'One counts where at least three of its users are of it (`fewestPeople`).';
const thresholds = { none: 'it counts only what at least three people stand for, so that chance moves it in jumps' } as const;

export const areasReached = kindsReached(
  {
    id: 'assets.areas',
    label: 'Areas its users come from',
    question: 'From how many areas do people come to it?',
    caveats: ['Those who did not say where they live are left out.', 'An asset with few users cannot reach many areas.'],
    formula: 'number of areas a with u(a) >= 3, u(a) = users who live in a',
    reference: rowson,
    convention: atLeast,
    interval: thresholds,
    basis: 'answered',
  },
  areaOf,
  'fewer than five of its users said where they live',
  'area',
  'areas',
);

export const agesReached = kindsReached(
  {
    id: 'assets.ageBands',
    label: 'Age bands of its users',
    question: 'Of how many age bands are the people who come to it?',
    caveats: ['Those who did not say how old they are are left out.', 'An asset with few users cannot reach many age bands.'],
    formula: 'number of age bands b with u(b) >= 3, u(b) = users of age band b',
    reference: rowson,
    convention: atLeast,
    interval: thresholds,
    basis: 'answered',
  },
  ageOf,
  'fewer than five of its users said how old they are',
  'age band',
  'age bands',
);

export const areaEvenness = ofUsers(
  {
    id: 'assets.areaEvenness',
    label: 'Evenness over areas',
    question: 'How evenly do its users come from all areas, from 0 (all from one) to 1 (as many from each)?',
    caveats: [
      'Areas are not of one size: even use is not fair use.',
      'Those who did not say where they live are left out.',
      'With few users chance alone makes it uneven.',
    ],
    formula: 'IQV = (1 - sum p(a)²) · K / (K - 1), p(a) = share of its users from area a, K = areas with a respondent',
    reference:
      'Agresti & Agresti 1978, Statistical analysis of qualitative variation, Sociological Methodology 9; Blau 1977, Inequality and Heterogeneity',
    convention: 'K counts every area that anybody who answered lives in, whether it has users there or not.',
    interval: 'bootstrap',
    basis: 'answered',
  },
  (value, { name }) =>
    `On a scale from 0 to 1, ${name} scores ${figure(value)} for how evenly its users come from all areas. At 1 each area sends as many.`,
  (wave, { respondents }) => {
    const areas = tally(wave, respondents, areaOf).counts.size;
    if (areas === 0) return undefinedBecause('nobody said where they live');
    if (areas === 1) return undefinedBecause('all of whom this is known live in one area');
    return (users) => {
      const { counts, known } = tally(wave, users, areaOf);
      return known < fewestTold
        ? undefinedBecause('fewer than five of its users said where they live')
        : iqvOf(counts.values(), areas);
    };
  },
);
