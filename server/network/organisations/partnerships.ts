/**
 * How organisations work with each other: measures of a network, taken of the network of organisations.
 */

import { degreeCentralisation } from '../cohesion/centralisation.ts';
import { components, isolates, largestComponentSize } from '../cohesion/components.ts';
import { density } from '../cohesion/density.ts';
import { meanDegree } from '../cohesion/mean-degree.ts';
import type { GraphMeasure } from '../measure.ts';
import { wassermanFaust } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import type { WaveMeasure } from '../wave/wave-measure.ts';
import { organisationNetwork } from '../wave/wave-networks.ts';
import { amountOf, figure, plain, share } from '../words.ts';

export const fewestOrganisations = 3;
export const tooFewOrganisations = undefinedBecause('there are fewer than three organisations');
const provan =
  'Provan, Veazie, Staten & Teufel-Shone 2005, The use of network analysis to strengthen community partnerships, Public Administration Review 65(5)';
export const asRecorded = 'As it was put on record: some work together and nobody has said so.';

type Words = Pick<WaveMeasure, 'label' | 'question' | 'caveats' | 'finding'> & { readonly formula: string };

/**
 * A measure of any network, of organisations that work together: the same figure by a name of its own, in words that speak of
 * organisations and not of people. Nothing is drawn by lot here: the list is what there is.
 */
const ofOrganisations = ({ id, version, compute }: GraphMeasure, words: Words): WaveMeasure => ({
  ...words,
  id: `organisations.${id}`,
  scope: 'wave',
  version,
  reference: `${provan}; ${wassermanFaust('ch. 4-5')}`,
  interval: { none: 'all organisations on the list are counted, none are drawn by lot' },
  basis: 'everyone',
  compute: (wave, options) => {
    const network = organisationNetwork(wave);
    const base = network.ids.length;
    return { value: base < fewestOrganisations ? tooFewOrganisations : compute(network, options), base };
  },
});

export const partnerMeasures: readonly WaveMeasure[] = [
  ofOrganisations(density, {
    label: 'Organisations: pairs that work together',
    question: 'What share of all the pairs of organisations work with each other?',
    caveats: [asRecorded, 'Falls as the list grows: never compare places by it.'],
    formula: '2m / (n(n - 1)), m = pairs that work together, n = organisations',
    finding: (value) => `Of all pairs of organisations, ${share(value)} work with each other.`,
  }),
  ofOrganisations(meanDegree, {
    label: 'Organisations: partners of each',
    question: 'With how many of the others does each one of the organisations work?',
    caveats: [asRecorded],
    formula: '2m / n, m = pairs that work together, n = organisations',
    finding: (value) =>
      value === 0
        ? 'None of the organisations work with each other.'
        : `All in all, each one works with ${amountOf(value, ['other', 'others'])} of them.`,
  }),
  ofOrganisations(components, {
    label: 'Organisations: separate parts',
    question: 'If we go from one organisation to each that it works with, how many parts are there?',
    caveats: [asRecorded, 'Each that works with no other is a part of its own.'],
    formula: 'number of components',
    finding: (value) =>
      value === 1
        ? 'All organisations are linked to each other through those they work with.'
        : `The organisations fall into ${plain(value)} parts. No work links one part with the next.`,
  }),
  ofOrganisations(largestComponentSize, {
    label: 'Organisations: size of the largest part',
    question: 'In the largest part, how many of the organisations are linked through those they work with?',
    caveats: [asRecorded],
    formula: 'max over components C of |C|',
    finding: (value, { members }) =>
      `In the largest part, ${plain(value)} of the ${members} organisations are linked through those with whom they work.`,
  }),
  ofOrganisations(isolates, {
    label: 'Organisations: without a partner',
    question: 'How many of the organisations work with none of the others on the list?',
    caveats: [asRecorded],
    formula: 'number of organisations with d = 0, d = partners',
    finding: (value, { members }) =>
      `Of the ${members} organisations, ${value === 0 ? 'none' : plain(value)} have no partner on our list.`,
  }),
  ofOrganisations(degreeCentralisation, {
    label: 'Organisations: hanging on one',
    question: 'How far does all work with each other lead to a single organisation?',
    caveats: [asRecorded, 'In a short list a single partner more moves it much.'],
    formula: 'sum (max d - d(i)) / ((n - 1)(n - 2)), d = partners',
    finding: (value) =>
      `On a scale from 0 to 1, shared work scores ${figure(value)} for how much it hangs on one organisation. At 1 each works with that one alone.`,
  }),
];
