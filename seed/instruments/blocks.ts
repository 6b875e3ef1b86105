/**
 * Blocks that the ready instruments share. Somebody may be named to each question about people who is no neighbour: a doctor, a
 * group, a helpline.
 */
import { choicesOf, type NewBlock, type NewItem, readyNames, scaleBlock } from './parts.ts';

export const consent: NewBlock = {
  is: 'consent',
  key: 'consent',
  title: 'What you agree to',
  intro: 'You choose. You can stop at any time and leave any question out.',
  purposes: [
    { purpose: 'survey', text: 'I am happy to take part in this survey.' },
    { purpose: 'next-wave', text: 'You may ask me again next time.' },
    { purpose: 'contact', text: 'You may keep a phone number or address for me, to ask me again.' },
    { purpose: 'connector', text: 'You may ask me if I would like to help bring people together here.' },
  ],
};

const howOften = choicesOf({
  daily: 'Every day or nearly',
  weekly: 'Every week',
  monthly: 'Every month',
  yearly: 'A few times a year',
  seldom: 'Less than that',
});

export const aboutYouItems: readonly NewItem[] = [
  {
    kind: 'choice',
    key: 'age-band',
    text: 'How old are you?',
    choices: choicesOf({
      'from-16': '16-24',
      'from-25': '25-44',
      'from-45': '45-64',
      'from-65': '65-74',
      'from-75': '75-84',
      'from-85': '85 and over',
    }),
  },
  { kind: 'neighbourhood', key: 'home-area', text: 'Which part of this area do you live in?', none: 'Somewhere else' },
  {
    kind: 'choice',
    key: 'time-here',
    text: 'How long have you lived around here?',
    choices: choicesOf({
      'under-one': 'Less than a year',
      'one-to-four': '1 to 4 years',
      'five-to-nine': '5 to 9 years',
      'ten-to-nineteen': '10 to 19 years',
      'twenty-or-more': '20 years or more',
    }),
  },
  {
    kind: 'choices',
    key: 'household',
    text: 'Who lives with you?',
    choices: choicesOf({
      partner: 'A husband, wife or partner',
      children: 'Children under 16',
      'grown-children': 'Grown-up children',
      parents: 'A parent',
      'other-family': 'Others of my family',
      others: 'Friends, lodgers or others',
    }),
    none: 'Nobody, I live alone',
  },
  {
    kind: 'choices',
    key: 'languages',
    text: 'Which languages do you speak at home?',
    choices: choicesOf({
      english: 'English',
      'sign-language': 'British Sign Language',
      arabic: 'Arabic',
      bengali: 'Bengali',
      gujarati: 'Gujarati',
      panjabi: 'Panjabi',
      polish: 'Polish',
      portuguese: 'Portuguese',
      romanian: 'Romanian',
      somali: 'Somali',
      urdu: 'Urdu',
      welsh: 'Welsh',
      another: 'Another language',
    }),
  },
];

const hint = 'Name as many as you like, up to 8. First names are enough. It need not be somebody who lives near.';

/** Whom somebody may name: a helpline or a group is an answer too. */
const anybody = ['person', 'person-in-a-role', 'group', 'service', 'organisation'] as const;
/** Where nothing but a person can be meant, such as with a key. */
export const onlyPeople = ['person', 'person-in-a-role'] as const;

export const peopleBlock = (code: string, kinds: readonly (typeof anybody)[number][] = anybody): NewBlock =>
  readyNames(code, { kinds: [...kinds], max: 8, hint });

/** The four that everybody is asked. */
export const coreNames: readonly NewBlock[] = ['practical-help', 'advice', 'emotional-support', 'company'].map((code) =>
  peopleBlock(code),
);

export const aboutNamedItems: readonly NewItem[] = [
  {
    kind: 'choice',
    key: 'relation',
    text: 'Who or what are they to you?',
    choices: choicesOf({
      partner: 'Husband, wife or partner',
      family: 'Family',
      friend: 'A friend',
      neighbour: 'A neighbour',
      colleague: 'Somebody from work, school or college',
      'same-group': 'Somebody from a group or club',
      role: 'Somebody who helps as part of their job',
      body: 'A group or service, and no single person',
      other: 'Somebody else',
    }),
  },
  {
    kind: 'circles',
    key: 'closeness',
    text: 'How close are they to you?',
    hint: 'You are in the middle.',
    rings: ['Very close', 'Close', 'Not so close'],
  },
  { kind: 'choice', key: 'how-often', text: 'How often are you in touch?', choices: howOften },
  {
    kind: 'choice',
    key: 'feel-after',
    text: 'How do you mostly feel after you have been in touch?',
    choices: choicesOf({ better: 'Better', same: 'Much the same', worse: 'Worse', mixed: 'Now better, now worse' }),
  },
];

export const usedPlaces = readyNames('uses-places', {
  kinds: ['place'],
  max: 8,
  hint: 'Such as a park, a shop, a café or a library.',
});
export const usedActivities = readyNames('uses-activities', {
  kinds: ['group', 'activity', 'online-group'],
  max: 8,
  hint: 'Such as a club, a class, a place of worship, or a group online.',
});
export const usedServices = readyNames('uses-services', { kinds: ['service', 'person-in-a-role', 'organisation'], max: 8 });

export const aboutUsedItems: readonly NewItem[] = [
  { kind: 'choice', key: 'use-often', text: 'How often do you go there or use it?', choices: howOften },
  {
    kind: 'choice',
    key: 'use-welcome',
    text: 'Do you feel welcome and safe there?',
    choices: choicesOf({
      both: 'Yes, both',
      welcome: 'Welcome, but not always safe',
      safe: 'Safe, but not always welcome',
      neither: 'Neither',
    }),
  },
  {
    kind: 'choices',
    key: 'use-gives',
    text: 'What does it give you?',
    choices: choicesOf({
      company: 'Company',
      help: 'Help',
      'know-how': 'Things to learn',
      fun: 'Something to enjoy',
      health: 'It keeps me well',
      'to-give': 'A chance to help others',
      quiet: 'Peace and quiet',
    }),
    none: 'None of these',
  },
];

export const hereItems: readonly NewItem[] = [
  {
    kind: 'choices',
    key: 'what-stops',
    text: 'What stops you from doing more around here?',
    choices: choicesOf({
      cost: 'What it costs',
      time: 'I have no time',
      health: 'My health or a disability',
      travel: 'Getting there',
      caring: 'I look after somebody',
      knowing: 'I do not know what there is',
      alone: 'I would have to go alone',
      safe: 'I do not feel safe',
      welcome: 'I do not feel welcome',
      language: 'Language',
      other: 'Something else',
    }),
    none: 'Nothing stops me',
  },
  {
    kind: 'text',
    key: 'what-is-missing',
    text: 'What is missing around here?',
    hint: 'Anything that would make life better for you or your neighbours.',
    none: 'Nothing is missing',
  },
];

/** How somebody is comes before how lonely they are. */
export const measures: readonly NewBlock[] = [
  scaleBlock('wellbeing', 'How you are', 'ons4'),
  scaleBlock('loneliness', 'You and others', 'ucla3'),
  scaleBlock('loneliness-direct', 'Feeling lonely', 'onsDirect'),
  scaleBlock('belonging', 'Belonging', 'clsBelonging'),
  scaleBlock('pull-together', 'Pulling together', 'clsPullTogether'),
  scaleBlock('get-on-well', 'Getting on', 'clsGetOnWell'),
];
