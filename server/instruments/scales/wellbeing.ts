/** Scales of wellbeing. */
import type { Scale, Score } from '../../contract/scales.ts';
import { choices, grouped, itemKeys, numbered, score, unworded, zeroToTen } from './parts.ts';

const positive = grouped('ons', 'official', [
  [0, 4, 'low'],
  [5, 6, 'medium'],
  [7, 8, 'high'],
  [9, 10, 'very high'],
]);
const anxiety = grouped('ons', 'official', [
  [0, 1, 'very low'],
  [2, 3, 'low'],
  [4, 5, 'medium'],
  [6, 10, 'high'],
]);

const single = (key: string, label: string, higherIs: string, bands: Score['bands'][number]): Score =>
  score({ key, label, items: [key], how: 'sum', range: [0, 10], higherIs, bands: [bands] });

/** Four questions, each told by itself and never added up. */
export const ons4: Scale = {
  key: 'ons4',
  version: 1,
  title: 'Personal wellbeing (ONS4)',
  intro:
    'Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I’d like you to give an answer on a scale of 0 to 10, where 0 is ‘not at all’ and 10 is ‘completely’.',
  answers: { key: 'zeroToTen', choices: zeroToTen('Not at all', 'Completely') },
  items: [
    { key: 'satisfied', label: 'Life satisfaction', text: 'Overall, how satisfied are you with your life nowadays?' },
    {
      key: 'worthwhile',
      label: 'Worthwhile',
      text: 'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
    },
    { key: 'happy', label: 'Happiness', text: 'Overall, how happy did you feel yesterday?' },
    {
      key: 'anxious',
      label: 'Anxiety',
      text: 'On a scale where 0 is ‘not at all anxious’ and 10 is ‘completely anxious’, overall, how anxious did you feel yesterday?',
    },
  ],
  scores: [
    single('satisfied', 'Life satisfaction', 'more satisfied', positive),
    single('worthwhile', 'Worthwhile', 'more worthwhile', positive),
    single('happy', 'Happiness', 'happier', positive),
    single('anxious', 'Anxiety', 'more anxious', anxiety),
  ],
  source: 'Government Statistical Service, Personal wellbeing harmonised standard, 19 May 2020',
  licence: { is: 'open', note: 'Free to use, citing the source.', attribution: 'Office for National Statistics' },
};

const fiveTimes = { key: 'noneToAllOfTheTime', choices: choices(1, [null, null, null, null, null]) };
const warwick =
  'Needs a licence of the University of Warwick, free for public bodies and charities, which forbids passing the wording on.';
const rights = (from: number): string =>
  `© NHS Health Scotland, University of Warwick and University of Edinburgh, ${from}, all rights reserved`;

/** Sums from 7 to 35, in order, as they count: by the Rasch model, so that equal steps mean equal differences. */
const metric = [
  7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73, 21.54, 22.35,
  23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35,
];

export const swemwbs: Scale = {
  key: 'swemwbs',
  version: 1,
  title: 'Short Warwick-Edinburgh Mental Wellbeing Scale (SWEMWBS)',
  intro: null,
  answers: fiveTimes,
  items: unworded(numbered(7)),
  scores: [
    score({ key: 'raw', label: 'Sum', items: itemKeys(1, 7), how: 'sum', range: [7, 35], higherIs: 'better wellbeing' }),
    score({
      key: 'metric',
      label: 'Converted score',
      items: itemKeys(1, 7),
      how: 'sum',
      convert: Object.fromEntries(metric.map((value, at) => [String(at + 7), value])),
      range: [7, 35],
      higherIs: 'better wellbeing',
    }),
  ],
  source: 'Stewart-Brown et al. 2009, Health and Quality of Life Outcomes 7:15',
  licence: { is: 'paste-in', note: warwick, attribution: rights(2008) },
};

export const wemwbs: Scale = {
  key: 'wemwbs',
  version: 1,
  title: 'Warwick-Edinburgh Mental Wellbeing Scale (WEMWBS)',
  intro: null,
  answers: fiveTimes,
  items: unworded(numbered(14)),
  scores: [
    score({ key: 'total', label: 'Sum', items: itemKeys(1, 14), how: 'sum', range: [14, 70], higherIs: 'better wellbeing' }),
  ],
  source: 'Tennant et al. 2007, Health and Quality of Life Outcomes 5:63',
  licence: { is: 'paste-in', note: warwick, attribution: rights(2006) },
};

const domains = [
  'Standard of living',
  'Health',
  'Achieving in life',
  'Relationships',
  'Safety',
  'Community-connectedness',
  'Future security',
];

export const pwi: Scale = {
  key: 'pwi',
  version: 1,
  title: 'Personal Wellbeing Index (PWI-A)',
  intro: null,
  answers: { key: 'zeroToTen', choices: zeroToTen('Completely dissatisfied', 'Completely satisfied') },
  items: unworded(domains),
  scores: [
    score({
      key: 'index',
      label: 'Index',
      items: itemKeys(1, 7),
      how: 'mean',
      times: 10,
      range: [0, 100],
      higherIs: 'more satisfied',
      bands: [
        grouped('individual', 'research convention', [
          [0, 49, 'challenged'],
          [50, 69, 'compromised'],
          [70, 100, 'normal'],
        ]),
      ],
    }),
  ],
  source: 'International Wellbeing Group 2013, Personal Wellbeing Index, 5th edition; bands: Tomyn, Weinberg & Cummins 2015',
  licence: {
    is: 'paste-in',
    note: 'Whether its wording may be passed on is not known.',
    attribution: 'International Wellbeing Group',
  },
};
