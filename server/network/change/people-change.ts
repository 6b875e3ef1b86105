/**
 * Who stayed on the list, came and left, and how much those who answered both waves name, and are named back.
 */

import { reciprocityArc } from '../cohesion/reciprocity.ts';
import { wassermanFaust } from '../references.ts';
import { isUndefined, undefinedBecause } from '../types.ts';
import { toldPeople } from '../wave/say.ts';
import type { Wording } from '../wave/wording.ts';
import { amount, capital, figure } from '../words.ts';
import { type ChangeMeasure, ofPeople, ofTies } from './change-measure.ts';
import { qap } from './qap.ts';
import { changeCaveats } from './tie-change.ts';
import type { WavePair } from './wave-pair.ts';

const listed = (
  words: Pick<Wording, 'id' | 'label' | 'question' | 'formula'>,
  finding: ChangeMeasure['finding'],
  find: (pair: WavePair) => number,
): ChangeMeasure =>
  ofPeople(
    {
      ...words,
      caveats: ['Who is on no list any more need not have moved away.', 'Residents, whether they answered or not.'],
      reference:
        'Huisman & Snijders 2003, Statistical analysis of longitudinal network data with changing composition, Sociological Methods & Research 32(2)',
      interval: { none: 'it is a count of all who are on the lists' },
      basis: 'everyone',
    },
    finding,
    (pair) => ({ value: find(pair), base: pair.stayed + pair.left + pair.joined }),
  );

export const residentsStayed = listed(
  {
    id: 'change.stayed',
    label: 'People in both waves',
    question: 'How many residents are in both waves?',
    formula: '|V and W|, V = residents before, W = residents after',
  },
  (value) => `${capital(toldPeople(value))} are on the list of both waves.`,
  ({ stayed }) => stayed,
);

export const residentsLeft = listed(
  {
    id: 'change.left',
    label: 'People in the earlier wave only',
    question: 'How many residents are in the earlier wave and not in the later one?',
    formula: '|V without W|, V = residents before, W = residents after',
  },
  (value) => `${capital(toldPeople(value))} were on the first list and are not on the second.`,
  ({ left }) => left,
);

export const residentsJoined = listed(
  {
    id: 'change.joined',
    label: 'People in the later wave only',
    question: 'How many residents are in the later wave and not in the earlier one?',
    formula: '|W without V|, V = residents before, W = residents after',
  },
  (value) => `${capital(toldPeople(value))} are on the second list and were not on the first.`,
  ({ joined }) => joined,
);

const krackhardt =
  'Krackhardt 1988, Predicting with networks: nonparametric multiple regression analysis of dyadic data, Social Networks 10';
const sameRule = 'Ties from who names whom, between residents who answered both waves, by questions that were asked in both.';

export const qapCorrelation = ofTies(
  {
    id: 'change.qapCorrelation',
    label: 'How far the two waves go together',
    question: 'Do the same people turn to the same people in both waves, from 0 (as by chance) to 1 (just the same)?',
    caveats: [...changeCaveats, 'It can fall below 0 where ties moved to other people altogether.'],
    formula: 'r = (o/N - p q) / sqrt(p(1 - p) q(1 - q)), o = ties in both, p, q = densities, N = ordered pairs',
    reference: krackhardt,
    convention: sameRule,
    interval: { none: 'see how often chance alone does as well, beside it' },
    basis: 'answered',
  },
  (value) => `On a scale where 1 is just the same and 0 is pure chance, the ties of the two waves score ${figure(value)}.`,
  ({ before, after, answeredBoth }, options) => {
    const found = qap(before.network, after.network, { ...options, permutations: 0 });
    return { value: isUndefined(found) ? found : found.correlation, base: answeredBoth };
  },
);

const mostPermutations = 999;
const fewestPermutations = 199;
/** Some seconds. Counted in ties looked up, not by the clock, so that every machine finds the same. */
const mostLookups = 2e7;

export const qapP = ofTies(
  {
    id: 'change.qapP',
    label: 'How often chance does as well',
    question: 'How often would two waves go together as well if all people were dealt their places by lot?',
    caveats: ['A small value says that the waves are alike, not that nothing changed.'],
    formula: 'p = (deals with r as large or larger + 1) / (deals + 1)',
    reference: krackhardt,
    convention: `${sameRule} One-sided; ${mostPermutations} deals, and as few as ${fewestPermutations} in large networks.`,
    interval: { none: 'it is itself a chance' },
    basis: 'answered',
  },
  (value) =>
    value < 0.01
      ? 'By pure chance the two waves would be this much alike less than once in 100 tries.'
      : `By pure chance the two waves would be this much alike about ${Math.round(value * 100)} times in 100 tries.`,
  ({ before, after, answeredBoth }, options) => {
    const affordable = Math.floor(mostLookups / Math.max(1, before.network.tieCount));
    const permutations = Math.min(mostPermutations, Math.max(fewestPermutations, affordable));
    const found = qap(before.network, after.network, { ...options, permutations });
    return { value: isUndefined(found) ? found : found.pOneSided, base: answeredBoth };
  },
);

const more = (value: number): string => `${amount(Math.abs(value))} ${value < 0 ? 'fewer' : 'more'}`;

export const namedChange = ofTies(
  {
    id: 'change.meanNamed',
    label: 'Change in people named',
    question: 'How many more people, or fewer, does each of those who answered both times name in the later wave?',
    caveats: [...changeCaveats, 'A question put in other words, or by others, can change how many people are named.'],
    formula: '(sum k2(i) - sum k1(i)) / B, k = residents whom i names, B = residents who answered both',
    reference: 'Defined here',
    convention: 'Whoever is named counts, whether they answered or not; by questions that were asked in both waves.',
    interval: 'bootstrap',
    drawn: 'answers',
    basis: 'answered',
  },
  (value) =>
    Math.round(value * 10) === 0
      ? 'Each person who answered both times names about as many people as before.'
      : `Each person who answered both times now names ${more(value)} people.`,
  ({ before, after, answeredBoth }) => ({ value: (after.named - before.named) / answeredBoth, base: answeredBoth }),
);

export const reciprocityChange = ofTies(
  {
    id: 'change.reciprocity',
    label: 'Change in naming back',
    question: 'How much larger, or smaller, is the share of namings that are returned in the later wave?',
    caveats: changeCaveats,
    formula: 'r2 - r1, r = 2M / (2M + A), M = pairs who name each other, A = pairs of whom one names the other',
    reference: wassermanFaust('ch. 13'),
    convention: sameRule,
    interval: 'bootstrap',
    basis: 'answered',
  },
  (value) => {
    const points = Math.round(value * 100);
    if (points === 0) return 'People are named back about as often as before.';
    return `Of each 100 times a person is named, ${Math.abs(points)} ${points < 0 ? 'fewer' : 'more'} are now named back.`;
  },
  ({ before, after, answeredBoth }) => {
    const [earlier, later] = [reciprocityArc.compute(before.network), reciprocityArc.compute(after.network)];
    const nothing = undefinedBecause('in one of the waves nobody who answered both names another');
    return { value: isUndefined(earlier) || isUndefined(later) ? nothing : later - earlier, base: answeredBoth };
  },
);
