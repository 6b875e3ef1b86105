/**
 * Community-enhanced social prescribing, with all that the short one leaves out: who comes to you, who holds an area together,
 * which of those named know each other, and more about each.
 */
import {
  aboutNamedItems,
  aboutUsedItems,
  aboutYouItems,
  consent,
  coreNames,
  hereItems,
  measures,
  onlyPeople,
  peopleBlock,
  usedActivities,
  usedPlaces,
  usedServices,
} from './blocks.ts';
import { choicesOf, type NewBlock, type NewDocument, type NewItem } from './parts.ts';

const moreAboutYou: readonly NewItem[] = [
  {
    kind: 'choice',
    key: 'gender',
    text: 'How would you describe yourself?',
    choices: choicesOf({ woman: 'Woman', man: 'Man', 'another-way': 'In another way' }),
  },
  {
    kind: 'choice',
    key: 'caring',
    text: 'Do you look after somebody who could not manage without you?',
    hint: 'Such as a partner, a parent, or a child with a disability.',
    choices: choicesOf({ live: 'Yes, somebody I live with', elsewhere: 'Yes, somebody who lives elsewhere', no: 'No' }),
  },
  {
    kind: 'choice',
    key: 'online',
    text: 'How do you get on with using the internet?',
    choices: choicesOf({ well: 'Well', helped: 'With some help', never: 'I do not use it' }),
  },
];

const memberships: NewBlock = {
  is: 'names',
  key: 'member-of',
  title: 'Belongs to',
  text: 'Which groups, clubs or places of worship do you belong to?',
  asksFor: 'uses',
  kinds: ['group', 'online-group', 'organisation'],
  max: 8,
};

const comesToYou: NewBlock = {
  is: 'names',
  key: 'comes-to-you',
  title: 'Comes to them',
  text: 'Who comes to you when they need a hand, or somebody to talk to?',
  asksFor: 'people',
  direction: 'in',
  kinds: [...onlyPeople],
  max: 8,
};

const allPeople: readonly NewBlock[] = [
  ...coreNames,
  peopleBlock('favours', onlyPeople),
  comesToYou,
  peopleBlock('trust', onlyPeople),
  peopleBlock('brings-together'),
  peopleBlock('gets-things-done'),
];

const moreAboutNamed: readonly NewItem[] = [
  {
    kind: 'choice',
    key: 'both-ways',
    text: 'Do they come to you as well?',
    choices: choicesOf({ often: 'Yes, as much as I go to them', sometimes: 'Now and then', no: 'No' }),
  },
  {
    kind: 'neighbourhood',
    key: 'their-area',
    text: 'Which part of this area do they live in?',
    none: 'Somewhere else',
  },
  {
    kind: 'choice',
    key: 'know-from',
    text: 'How did you get to know each other?',
    choices: choicesOf({
      family: 'We are family',
      'next-door': 'By living near each other',
      school: 'Through school or children',
      work: 'Through work',
      group: 'Through a group, a club or worship',
      friend: 'Through somebody else',
      role: 'Through what they do for a living',
      other: 'In another way',
    }),
  },
];

const moreAboutUsed: readonly NewItem[] = [
  {
    kind: 'text',
    key: 'use-not-for',
    text: 'Is there anybody who might not feel welcome or safe there?',
    none: 'No, it is for everybody',
  },
];

const moreAroundHere: readonly NewItem[] = [
  {
    kind: 'text',
    key: 'what-else-stops',
    text: 'What else stops you?',
    showIf: { question: 'what-stops', is: 'one-of', codes: ['other'] },
  },
  { kind: 'text', key: 'what-is-good', text: 'What is good about living here?', none: 'Nothing' },
  {
    kind: 'choices',
    key: 'what-you-could-give',
    text: 'Is there something that you would like to do for others here?',
    choices: choicesOf({
      teach: 'Show somebody how to do something',
      visit: 'Visit somebody or chat with them',
      'give-a-hand': 'Give a hand with jobs at home',
      'run-something': 'Help to run a group or an event',
      translate: 'Translate',
      other: 'Something else',
    }),
    none: 'Not just now',
  },
];

export const longInstrument: NewDocument = {
  title: 'Community-enhanced social prescribing, long',
  language: 'en',
  blocks: [
    consent,
    { is: 'questions', key: 'about-you', title: 'About you', items: [...aboutYouItems, ...moreAboutYou] },
    memberships,
    ...allPeople,
    {
      is: 'follow-ups',
      key: 'about-named',
      title: 'About those you named',
      about: allPeople.map(({ key }) => key),
      max: 12,
      items: [...aboutNamedItems, ...moreAboutNamed],
      ties: { text: 'Which of those you named know each other?' },
    },
    usedPlaces,
    usedActivities,
    usedServices,
    {
      is: 'follow-ups',
      key: 'about-used',
      title: 'About what you use',
      about: [memberships, usedPlaces, usedActivities, usedServices].map(({ key }) => key),
      max: 8,
      items: [...aboutUsedItems, ...moreAboutUsed],
    },
    { is: 'questions', key: 'around-here', title: 'Around here', items: [...hereItems, ...moreAroundHere] },
    ...measures,
  ],
};
