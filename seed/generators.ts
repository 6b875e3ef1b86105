/**
 * Ready questions for a community that has none of its own: whom neighbours turn to, and what they use.
 */
import type { ReadyQuestion } from '../server/contract/interviews.ts';

export const readyQuestions: readonly ReadyQuestion[] = [
  {
    code: 'practical-help',
    label: 'Practical help',
    question: 'Who would you ask to give you a hand, such as with lifting, a lift in a car, or looking after a child?',
    asksFor: 'people',
  },
  {
    code: 'advice',
    label: 'Advice',
    question: 'Who do you go to when you need advice?',
    asksFor: 'people',
  },
  {
    code: 'emotional-support',
    label: 'Someone to talk to',
    question: 'Who do you talk to when something is weighing on you?',
    asksFor: 'people',
  },
  {
    code: 'favours',
    label: 'Borrowing and favours',
    question: 'Who would you borrow something from, or ask a favour of?',
    asksFor: 'people',
  },
  {
    code: 'company',
    label: 'Company',
    question: 'Who around here do you spend time with, just for company?',
    asksFor: 'people',
  },
  {
    code: 'trust',
    label: 'Trust with a key',
    question: 'Who around here would you trust with a key to your home?',
    asksFor: 'people',
  },
  {
    code: 'brings-together',
    label: 'Brings people together',
    question: 'Who brings people around here together?',
    asksFor: 'people',
  },
  {
    code: 'gets-things-done',
    label: 'Gets things done',
    question: 'Who gets things done for this area, such as with the council?',
    asksFor: 'people',
  },
  {
    code: 'uses-places',
    label: 'Places',
    question: 'Which places around here do you go to?',
    asksFor: 'uses',
  },
  {
    code: 'uses-activities',
    label: 'Activities and groups',
    question: 'Which activities or groups do you take part in?',
    asksFor: 'uses',
  },
  {
    code: 'uses-services',
    label: 'Services and helpful people',
    question: 'Which services do you use? Who else helps you by what they do, such as a postman or a librarian?',
    asksFor: 'uses',
  },
];
