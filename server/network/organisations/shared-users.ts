/**
 * Organisations that share users: where they work together already, and where they could.
 */

import { usesOf } from '../assets/uses.ts';
import { projectionMode2MeanOverlap } from '../two-mode/projection.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { fewestTold } from '../wave/say.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import type { WaveMeasure } from '../wave/wave-measure.ts';
import { organisationNetwork } from '../wave/wave-networks.ts';
import type { WaveOptions } from '../wave/wave-options.ts';
import type { Wording } from '../wave/wording.ts';
import { amountOf, capital, count, share } from '../words.ts';
import { organisationReach, organisationUsers, sharingOrganisations } from './organisation-users.ts';
import { asRecorded, fewestOrganisations, tooFewOrganisations } from './partnerships.ts';

const breiger = 'Breiger 1974, The duality of persons and groups, Social Forces 53';
const ofAll = 'Users of an organisation are respondents who turn to it, or who use something that it runs.';
const enough = `${ofAll} Two share users where at least 3 people (\`fewestPeople\`) use something of both.`;
const onlyRun = 'What they run that is not on record is left out.';
const noneShare = undefinedBecause('no two organisations share users');
const tooFewAnswered = undefinedBecause('fewer than five people answered');

type Find = (wave: SurveyWave, options: WaveOptions) => number | Undefined;

const ofSharing = (wording: Omit<Wording, 'basis'>, finding: WaveMeasure['finding'], find: Find): WaveMeasure => ({
  ...wording,
  scope: 'wave',
  version: 1,
  basis: 'answered',
  finding,
  compute: (wave, options = {}) => {
    const base = organisationNetwork(wave).ids.length;
    if (base < fewestOrganisations) return { value: tooFewOrganisations, base };
    return { value: usesOf(wave).respondents.length < fewestTold ? tooFewAnswered : find(wave, options), base };
  },
});

const thresholds = {
  none: 'it counts only pairs that at least three people stand for, so that chance moves it in jumps',
} as const;

export const meanShared = ofSharing(
  {
    id: 'organisations.meanShared',
    label: 'Users two organisations share',
    question: 'How many people do two of the organisations share, on the whole?',
    caveats: [onlyRun, 'Pairs that share nobody count as 0.'],
    formula: 'sum over people of C(o(i), 2) / C(n, 2), o(i) = organisations that i uses, n = organisations',
    reference: breiger,
    convention: ofAll,
    interval: 'bootstrap',
  },
  (value) =>
    value === 0
      ? 'No two of the organisations share a user.'
      : `Take any two organisations. All in all, they share ${amountOf(value, ['user', 'users'])}.`,
  (wave, options) => projectionMode2MeanOverlap.compute(organisationUsers(wave), options),
);

export const sharingPairs = ofSharing(
  {
    id: 'organisations.sharingPairs',
    label: 'Pairs of organisations that share users',
    question: 'Of all pairs of organisations, what share has users in common?',
    caveats: [onlyRun],
    formula: '(pairs a, b with w(a, b) >= 3) / C(n, 2), w = users of both',
    reference: breiger,
    convention: enough,
    interval: thresholds,
  },
  (value) => `Of all pairs of organisations, ${share(value)} serve some of the same people.`,
  (wave, options) => {
    const n = organisationNetwork(wave).ids.length;
    return sharingOrganisations(wave, options).length / ((n * (n - 1)) / 2);
  },
);

export const sharingAndWorking = ofSharing(
  {
    id: 'organisations.sharingAndWorking',
    label: 'Sharing users and working together',
    question: 'Where organisations have the same users, do they work with each other at all?',
    caveats: [onlyRun, asRecorded],
    formula: '(pairs with w(a, b) >= 3 that work together) / (pairs with w(a, b) >= 3)',
    reference: breiger,
    convention: enough,
    interval: thresholds,
  },
  (value) => `Some pairs of organisations serve the same people. Of these pairs, ${share(value)} work with each other.`,
  (wave, options) => {
    const pairs = sharingOrganisations(wave, options);
    return pairs.length === 0 ? noneShare : pairs.filter(({ workTogether }) => workTogether).length / pairs.length;
  },
);

export const opportunities = ofSharing(
  {
    id: 'organisations.opportunities',
    label: 'Sharing users, not yet working together',
    question: 'Which pairs of organisations share users but do not work with each other?',
    caveats: [onlyRun, asRecorded, 'There may be good reasons for them not to.'],
    formula: 'number of pairs with w(a, b) >= 3 that do not work together',
    reference: breiger,
    convention: enough,
    interval: thresholds,
  },
  (value) =>
    `${capital(count(value, ['pair', 'pairs']))} of organisations serve the same people. So far they do not work with each other.`,
  (wave, options) => sharingOrganisations(wave, options).filter(({ workTogether }) => !workTogether).length,
);

export const mostAreas = ofSharing(
  {
    id: 'organisations.mostAreas',
    label: 'Areas that one organisation reaches',
    question: 'How far does the one organisation with the widest reach get, in areas?',
    caveats: [onlyRun, 'Those who did not say where they live are left out.'],
    formula: 'max over organisations of the number of areas a with u(a) >= 3, u(a) = its users who live in a',
    reference: 'Defined here',
    convention: ofAll,
    interval: thresholds,
  },
  (value) => `The one with the widest reach has users in ${count(value, ['area', 'areas'])}.`,
  (wave, options) =>
    usesOf(wave).respondents.some((place) => wave.members[place]!.area)
      ? organisationReach(wave, options)[0]!.areas
      : undefinedBecause('nobody said where they live'),
);

export const meanAreas = ofSharing(
  {
    id: 'organisations.meanAreas',
    label: 'Areas that each organisation reaches',
    question: 'In how many areas do those live whom each of the organisations sees?',
    caveats: [onlyRun, 'Those who did not say where they live are left out.'],
    formula: '(sum over organisations of the number of areas a with u(a) >= 3) / n, u(a) = its users who live in a',
    reference: 'Defined here',
    convention: ofAll,
    interval: thresholds,
  },
  (value) =>
    value === 0
      ? 'There is no area from which enough people come to be told of.'
      : `Take the organisations one by one. Each has users in ${amountOf(value, ['area', 'areas'])}, all in all.`,
  (wave, options) => {
    if (!usesOf(wave).respondents.some((place) => wave.members[place]!.area))
      return undefinedBecause('nobody said where they live');
    const all = organisationReach(wave, options);
    return all.reduce((sum, { areas }) => sum + areas, 0) / all.length;
  },
);
