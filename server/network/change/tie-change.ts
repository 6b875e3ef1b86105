/**
 * Ties that lasted, ended and began between two waves, among residents who answered both.
 */

import type { Wording } from '../wave/wording.ts';
import { capital, count, share } from '../words.ts';
import { type ChangeMeasure, ofTies } from './change-measure.ts';
import { type Change, compareWaves } from './compare.ts';

const snijders =
  'Snijders, van de Bunt & Steglich 2010, Introduction to stochastic actor-based models for network dynamics, Social Networks 32';
const convention = 'Ties from who names whom, between residents who answered both waves, by questions that were asked in both.';
export const changeCaveats = [
  'A tie that was not named again may still be there: people name who comes to mind.',
  'It does not say why anything changed.',
];

type Words = Pick<Wording, 'id' | 'label' | 'question' | 'formula'> & {
  readonly interval: Wording['interval'];
  readonly reference?: string;
  readonly caveats?: readonly string[];
};

const ofChange = (
  words: Words,
  finding: ChangeMeasure['finding'],
  find: (change: Change) => Change['jaccard'],
  baseOf: (change: Change) => number,
): ChangeMeasure =>
  ofTies(
    {
      ...words,
      reference: words.reference ?? snijders,
      caveats: [...changeCaveats, ...(words.caveats ?? [])],
      convention,
      basis: 'answered',
    },
    finding,
    ({ before, after }) => {
      const change = compareWaves(before.network, after.network);
      return { value: find(change), base: baseOf(change) };
    },
  );

const tiesBefore = ({ persisted, dissolved }: Change): number => persisted + dissolved;
const tiesAfter = ({ persisted, formed }: Change): number => persisted + formed;
const tiesEver = ({ persisted, dissolved, formed }: Change): number => persisted + dissolved + formed;
const isCount = { none: 'it is a count of ties: see the shares beside it' } as const;
const ties = (value: number): string => count(value, ['tie', 'ties']);

export const tiesPersisted = ofChange(
  {
    id: 'change.persisted',
    label: 'Ties that lasted',
    question: 'How many ties between people who answered both times were named in both waves?',
    formula: '|A and B|, A = ties before, B = ties after',
    interval: isCount,
  },
  (value) => `${capital(ties(value))} among those who answered both times ${value === 1 ? 'was' : 'were'} named both times.`,
  ({ persisted }) => persisted,
  tiesBefore,
);

export const tiesDissolved = ofChange(
  {
    id: 'change.dissolved',
    label: 'Ties not named again',
    question: 'How many ties between people who answered both times were named in the first wave only?',
    formula: '|A without B|, A = ties before, B = ties after',
    interval: isCount,
  },
  (value) =>
    `${capital(ties(value))} among those who answered both times ${value === 1 ? 'was' : 'were'} named the first time and not the second.`,
  ({ dissolved }) => dissolved,
  tiesBefore,
);

export const tiesFormed = ofChange(
  {
    id: 'change.formed',
    label: 'New ties',
    question: 'How many ties between people who answered both times were named in the second wave only?',
    formula: '|B without A|, A = ties before, B = ties after',
    interval: isCount,
  },
  (value) =>
    `${capital(ties(value))} among those who answered both times ${value === 1 ? 'was' : 'were'} named the second time and not the first.`,
  ({ formed }) => formed,
  tiesAfter,
);

export const tiesJaccard = ofChange(
  {
    id: 'change.jaccard',
    label: 'Ties in common of both waves',
    question: 'Of all ties that were named in either wave, what share was named in both?',
    formula: '|A and B| / |A or B|, A = ties before, B = ties after',
    reference: `Jaccard 1901, Étude comparative de la distribution florale, Bulletin de la Société Vaudoise des Sciences Naturelles 37; ${snijders}`,
    caveats: ['Below about .3 the two waves say little about each other.'],
    interval: 'bootstrap',
  },
  (value) => `Take all ties named in one of the two waves. Of these, ${share(value)} were named in both.`,
  ({ jaccard }) => jaccard,
  tiesEver,
);

export const tiesTurnover = ofChange(
  {
    id: 'change.turnover',
    label: 'Turnover of ties',
    question: 'How large a share of the ties of both waves came or went in between?',
    formula: '(|A without B| + |B without A|) / (|A| + |B|), A = ties before, B = ties after',
    interval: 'bootstrap',
  },
  (value) =>
    `Take the ties named the first time and those named the second. Of all of these, ${share(value)} were named one time only.`,
  ({ turnover }) => turnover,
  tiesEver,
);
