/**
 * Organisations that share users: where they work together already, and where they could.
 */

import { usesOf } from '../assets/uses.ts';
import { projectionMode2MeanOverlap } from '../two-mode/projection.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { counted, fewestTold, inHundred, startOf } from '../wave/say.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import type { WaveMeasure } from '../wave/wave-measure.ts';
import { organisationNetwork } from '../wave/wave-networks.ts';
import type { WaveOptions } from '../wave/wave-options.ts';
import type { Wording } from '../wave/wording.ts';
import { organisationReach, organisationUsers, sharingOrganisations } from './organisation-users.ts';
import { asRecorded, fewestOrganisations, tooFewOrganisations } from './partnerships.ts';

const breiger = 'Breiger 1974, "The duality of persons and groups", Social Forces 53.';
const ofAll = 'Users of an organisation are respondents who turn to it, or who use something that it runs.';
const enough = `${ofAll} Two share users where at least 3 people (\`fewestPeople\`) use something of both.`;
const onlyRun = 'What an organisation runs and nobody put on record is left out.';
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
    question: 'How many users do two organisations have in common on average?',
    caveats: [onlyRun, 'Pairs that share nobody count as 0.'],
    formula: 'sum over people of C(o(i), 2) / C(n, 2), o(i) = organisations that i uses, n = organisations',
    reference: breiger,
    convention: ofAll,
    interval: 'bootstrap',
  },
  (value) =>
    value === 0
      ? 'No two of the organisations share a user.'
      : `Take any two organisations. All in all, they share ${counted(value, 'user', 'users')}.`,
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
  (value) => `Of all pairs of organisations, ${inHundred(value)} serve some of the same people.`,
  (wave, options) => {
    const n = organisationNetwork(wave).ids.length;
    return sharingOrganisations(wave, options).length / ((n * (n - 1)) / 2);
  },
);

export const sharingAndWorking = ofSharing(
  {
    id: 'organisations.sharingAndWorking',
    label: 'Sharing users and working together',
    question: 'Of all pairs of organisations that share users, what share works together?',
    caveats: [onlyRun, asRecorded],
    formula: '(pairs with w(a, b) >= 3 that work together) / (pairs with w(a, b) >= 3)',
    reference: breiger,
    convention: enough,
    interval: thresholds,
  },
  (value) => `Some pairs of organisations serve the same people. Of these pairs, ${inHundred(value)} work with each other.`,
  (wave, options) => {
    const pairs = sharingOrganisations(wave, options);
    return pairs.length === 0 ? noneShare : pairs.filter(({ workTogether }) => workTogether).length / pairs.length;
  },
);

export const opportunities = ofSharing(
  {
    id: 'organisations.opportunities',
    label: 'Sharing users, not yet working together',
    question: 'How many pairs of organisations share users and do not work together?',
    caveats: [onlyRun, asRecorded, 'There may be good reasons for them not to.'],
    formula: 'number of pairs with w(a, b) >= 3 that do not work together',
    reference: breiger,
    convention: enough,
    interval: thresholds,
  },
  (value) =>
    `${startOf(counted(value, 'pair', 'pairs'))} of organisations serve the same people. So far they do not work with each other.`,
  (wave, options) => sharingOrganisations(wave, options).filter(({ workTogether }) => !workTogether).length,
);

export const mostAreas = ofSharing(
  {
    id: 'organisations.mostAreas',
    label: 'Areas that one organisation reaches',
    question: 'How many areas does the organisation reach whose users come from most of them?',
    caveats: [onlyRun, 'Those who did not say where they live are left out.'],
    formula: 'max over organisations of the number of areas a with u(a) >= 3, u(a) = its users who live in a',
    reference: 'Defined here.',
    convention: ofAll,
    interval: thresholds,
  },
  (value) => `The one with the widest reach has users in ${counted(value, 'area', 'areas')}.`,
  (wave, options) =>
    usesOf(wave).respondents.some((place) => wave.members[place]!.area)
      ? organisationReach(wave, options)[0]!.areas
      : undefinedBecause('nobody said where they live'),
);

export const meanAreas = ofSharing(
  {
    id: 'organisations.meanAreas',
    label: 'Areas that each organisation reaches',
    question: 'How many areas do the users of each organisation come from on average?',
    caveats: [onlyRun, 'Those who did not say where they live are left out.'],
    formula: '(sum over organisations of the number of areas a with u(a) >= 3) / n, u(a) = its users who live in a',
    reference: 'Defined here.',
    convention: ofAll,
    interval: thresholds,
  },
  (value) =>
    value === 0
      ? 'There is no area from which enough people come to be told of.'
      : `All in all, each of the organisations has users in ${counted(value, 'area', 'areas')}.`,
  (wave, options) => {
    if (!usesOf(wave).respondents.some((place) => wave.members[place]!.area))
      return undefinedBecause('nobody said where they live');
    const all = organisationReach(wave, options);
    return all.reduce((sum, { areas }) => sum + areas, 0) / all.length;
  },
);
