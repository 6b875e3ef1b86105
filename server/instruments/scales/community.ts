/** Scales of community and of ties. */
import type { Scale } from '../../contract/scales.ts';
import { choices, grouped, itemKeys, numbered, score, unworded } from './parts.ts';

const pair = (key: string, label: string, from: number) =>
  score({ key, label, items: itemKeys(from, from + 1), how: 'mean', range: [1, 5], higherIs: 'a stronger sense of community' });

export const bscs: Scale = {
  key: 'bscs',
  version: 1,
  title: 'Brief Sense of Community Scale',
  intro: null,
  answers: {
    key: 'fiveAgree',
    choices: choices(1, ['Strongly disagree', 'Somewhat disagree', 'Neutral', 'Somewhat agree', 'Strongly agree']),
  },
  items: unworded(numbered(8)),
  scores: [
    pair('needsFulfilment', 'Needs fulfilment', 1),
    pair('membership', 'Group membership', 3),
    pair('influence', 'Influence', 5),
    pair('emotionalConnection', 'Shared emotional connection', 7),
    score({
      key: 'mean',
      label: 'Mean',
      items: itemKeys(1, 8),
      how: 'mean',
      // No rule was published: seven of eight is ours.
      mayMiss: 1,
      range: [1, 5],
      higherIs: 'a stronger sense of community',
    }),
    score({
      key: 'sum',
      label: 'Sum',
      items: itemKeys(1, 8),
      how: 'sum',
      range: [8, 40],
      higherIs: 'a stronger sense of community',
    }),
  ],
  source: 'Peterson, Speer & McMillan 2008, Journal of Community Psychology 36',
  licence: {
    is: 'paste-in',
    note: 'Its wording belongs to the publisher of the journal.',
    attribution: '© 2007 Wiley Periodicals',
  },
};

const ties = (key: string, label: string, from: number) =>
  score({
    key,
    label,
    items: itemKeys(from, from + 2),
    how: 'sum',
    range: [0, 15],
    higherIs: 'more ties',
    bands: [
      grouped('marginal', 'research convention', [
        [0, 5, 'few ties'],
        [6, 15, 'not few'],
      ]),
    ],
  });

export const lsns6: Scale = {
  key: 'lsns6',
  version: 1,
  title: 'Lubben Social Network Scale, six items',
  intro: null,
  answers: { key: 'noneToNine', choices: choices(0, ['None', 'One', 'Two', 'Three or four', 'Five to eight', 'Nine or more']) },
  items: unworded([1, 2, 3, 4, 5, 6].map((at) => (at <= 3 ? `Family, item ${at} of 3` : `Friends, item ${at - 3} of 3`))),
  scores: [
    ties('family', 'Family', 1),
    ties('friends', 'Friends', 4),
    score({
      key: 'total',
      label: 'Sum',
      items: itemKeys(1, 6),
      how: 'sum',
      range: [0, 30],
      higherIs: 'more ties',
      bands: [
        grouped('atRisk', 'research convention', [
          [0, 11, 'at risk of being isolated'],
          [12, 30, 'not at risk'],
        ]),
      ],
    }),
  ],
  source: 'Lubben et al. 2006, The Gerontologist 46; made for people of 65 and over',
  licence: { is: 'paste-in', note: 'The terms of its author are not known here.', attribution: '© J. Lubben' },
};

const communityLife = 'Community Life Survey, Department for Culture, Media and Sport';
const agreement = {
  key: 'fourAgree',
  choices: choices(1, ['Definitely agree', 'Tend to agree', 'Tend to disagree', 'Definitely disagree']),
};

/** One question of the survey, told by its answers: each stands by itself and is never added to another. */
const communityLifeItem = (key: string, label: string, text: string, answers: Scale['answers'], source: string): Scale => ({
  key,
  version: 1,
  title: `${label} (Community Life Survey)`,
  intro: null,
  answers,
  items: [{ key: 'item1', label, text }],
  scores: [],
  source: `${communityLife}: ${source}`,
  licence: {
    is: 'open',
    note: 'Free to use, citing the source. Not to be compared with answers that were given face to face.',
    attribution: 'Department for Culture, Media and Sport, Open Government Licence v3.0',
  },
});

export const belonging = communityLifeItem(
  'clsBelonging',
  'Belonging to the neighbourhood',
  'How strongly do you feel you belong to your immediate neighbourhood?',
  { key: 'fourStrongly', choices: choices(1, ['Very strongly', 'Fairly strongly', 'Not very strongly', 'Not at all strongly']) },
  'question and answers as in Ethnicity facts and figures, Feeling of belonging to a neighbourhood, 2018/19',
);

export const pullTogether = communityLifeItem(
  'clsPullTogether',
  'Pulling together',
  'To what extent would you agree or disagree that people in your neighbourhood pull together to improve the neighbourhood?',
  agreement,
  'question as in the published tables of 2023/24',
);

export const getOnWell = communityLifeItem(
  'clsGetOnWell',
  'People from different backgrounds',
  'To what extent do you agree or disagree that this local area is a place where people from different backgrounds get on well together?',
  agreement,
  'question as in the published tables of 2023/24, answers as in Ethnicity facts and figures, Feeling of community integration, 2018/19',
);
