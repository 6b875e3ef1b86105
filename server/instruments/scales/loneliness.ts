/** Scales of loneliness. */
import type { Scale } from '../../contract/scales.ts';
import { choices, grouped, itemKeys, score } from './parts.ts';

const standard = 'Government Statistical Service, Loneliness harmonised standard';
const intro =
  'The next four questions are about relationships with others. For each one, please say how often (if at all) you feel that way.';

export const ucla3: Scale = {
  key: 'ucla3',
  version: 1,
  title: 'Loneliness, three questions (UCLA)',
  intro,
  // There is a variant with four answers, whose scores are others.
  answers: { key: 'threeTimes', choices: choices(1, ['Hardly ever or never', 'Some of the time', 'Often']) },
  items: [
    { key: 'companionship', label: 'Companionship', text: 'How often do you feel that you lack companionship?' },
    { key: 'leftOut', label: 'Left out', text: 'How often do you feel left out?' },
    { key: 'isolated', label: 'Isolated', text: 'How often do you feel isolated from others?' },
  ],
  scores: [
    score({
      key: 'total',
      label: 'Sum',
      items: ['companionship', 'leftOut', 'isolated'],
      how: 'sum',
      range: [3, 9],
      higherIs: 'lonelier',
      bands: [
        grouped('communityLife', 'official', [
          [3, 4, 'lonely least often'],
          [5, 7, 'some of the time'],
          [8, 9, 'most often'],
        ]),
        grouped('sixOrMore', 'research convention', [
          [3, 5, 'below 6'],
          [6, 9, '6 or more'],
        ]),
      ],
    }),
  ],
  source: `Hughes, Waite, Hawkley & Cacioppo 2004, Research on Aging 26; as published in ${standard}`,
  licence: {
    is: 'open',
    note: 'Published by the Office for National Statistics; the rights of its first authors are not covered by that.',
    attribution: 'Hughes et al. 2004; Office for National Statistics',
  },
};

/** One question, told by its answers; it is never added to the three above. */
export const onsDirect: Scale = {
  key: 'onsDirect',
  version: 1,
  title: 'Loneliness, asked directly',
  intro: null,
  answers: {
    key: 'fiveTimes',
    choices: choices(1, ['Often or always', 'Some of the time', 'Occasionally', 'Hardly ever', 'Never']),
  },
  items: [{ key: 'lonely', label: 'Lonely', text: 'How often do you feel lonely?' }],
  scores: [],
  source: standard,
  licence: { is: 'open', note: 'Free to use, citing the source.', attribution: 'Office for National Statistics' },
};

/** The answer in the middle counts as lonely, whichever way an item is put. */
const [emotional, social] = [
  { 1: 0, 2: 1, 3: 1 },
  { 1: 1, 2: 1, 3: 0 },
];

export const djg6: Scale = {
  key: 'djg6',
  version: 1,
  title: 'De Jong Gierveld loneliness scale, six items',
  intro: null,
  answers: { key: 'noToYes', choices: choices(1, ['no', 'more or less', 'yes']) },
  items: [1, 2, 3, 4, 5, 6].map((at) => ({
    key: `item${at}`,
    label: at <= 3 ? `Emotional item ${at} of 3` : `Social item ${at - 3} of 3`,
    text: null,
    points: at <= 3 ? emotional : social,
  })),
  scores: [
    score({
      key: 'emotional',
      label: 'Emotional loneliness',
      items: itemKeys(1, 3),
      how: 'sum',
      range: [0, 3],
      higherIs: 'lonelier',
      bands: [
        grouped('manual', 'official', [
          [0, 0, 'not lonely'],
          [1, 3, 'lonely'],
        ]),
      ],
    }),
    score({
      key: 'social',
      label: 'Social loneliness',
      items: itemKeys(4, 6),
      how: 'sum',
      range: [0, 3],
      higherIs: 'lonelier',
      bands: [
        grouped('manual', 'official', [
          [0, 0, 'not lonely'],
          [1, 3, 'lonely'],
        ]),
      ],
    }),
    // One without an answer is allowed here though neither of the two above allows it, and nothing is made up for it.
    score({
      key: 'total',
      label: 'Sum',
      items: itemKeys(1, 6),
      how: 'sum',
      mayMiss: 1,
      range: [0, 6],
      higherIs: 'lonelier',
      bands: [
        grouped('manual', 'official', [
          [0, 1, 'not lonely'],
          [2, 4, 'moderately lonely'],
          [5, 6, 'severely lonely'],
        ]),
      ],
    }),
  ],
  source: 'De Jong Gierveld & van Tilburg, Manual of the Loneliness Scale, 1999, updated 24 February 2022',
  licence: {
    is: 'paste-in',
    note: 'For research in surveys, on conditions of its authors; told of groups, not of single people.',
    attribution: '© Vrije Universiteit Amsterdam',
  },
};
