/** Invented answers, told by hand. */
import { expect, test } from 'vitest';
import type { InstrumentDocument } from '../../../server/contract/instrument-document.ts';
import { InstrumentDocument as Document } from '../../../server/contract/instrument-document.ts';
import type { Counted } from '../../../server/scores/counted.ts';
import { measuresOf } from '../../../server/scores/measures-of.ts';
import type { Answers } from '../../../server/scores/meet.ts';
import { tellMeasure, tellMeasures } from '../../../server/scores/tell-measure.ts';

const lonely: InstrumentDocument = Document.parse({
  title: 'Lonely',
  language: 'en',
  blocks: [
    { is: 'scale', key: 'alone', title: 'Alone', scale: 'ucla3', scaleVersion: 1 },
    {
      is: 'questions',
      key: 'more',
      title: 'More',
      items: [
        { kind: 'text', key: 'words', text: 'In your words?' },
        { kind: 'range', key: 'safe', text: 'How safe?', min: 0, max: 10, lowest: 'Not', highest: 'Very' },
      ],
    },
  ],
});
const measures = measuresOf(lonely);
const find = (key: string) => measures.find((one) => one.key === key)!;

const answer = (number: number | null, status: 'answered' | 'declined' | 'unanswered' | 'none' = 'answered') => ({
  status,
  number,
  codes: null,
});
const counted = (personId: string, codes: readonly (number | null)[], mode = 'asked'): Counted => {
  const answers: Answers = new Map(
    ['companionship', 'leftOut', 'isolated'].map((key, at) => [
      `alone.${key}`,
      codes[at] === null ? answer(null, 'declined') : answer(codes[at] ?? 1),
    ]),
  );
  return { mark: personId, formerMarks: [], personId, mode, answers, measures };
};
const many = (count: number, codes: readonly number[], from = 0) =>
  Array.from({ length: count }, (_, at) => counted(`p${from + at}`, codes));

test('a score with its base, mean, bands with their standing, and direction', () => {
  // 20 with 3, 20 with 9: mean 6.
  const told = tellMeasure(find('alone.total'), [...many(20, [1, 1, 1]), ...many(20, [3, 3, 3], 20)], null);
  expect(told).toMatchObject({ mean: 6, higherIs: 'lonelier', range: [3, 9], noCells: null });
  expect(told.base).toEqual({ interviews: 40, answered: 40, none: 0, declined: 0, unanswered: 0, notAsked: 0 });
  expect(told.bands.map(({ standing, cells }) => [standing, cells.map(({ count }) => count)])).toEqual([
    ['official', [20, 0, 20]],
    ['research convention', [20, 20]],
  ]);
  expect(told.change).toEqual({ is: 'none', why: 'no-wave-before' });
});

test('B1: an item that was declined leaves no score; the four kinds of answer stay apart', () => {
  const given = (status: 'answered' | 'declined' | 'unanswered' | 'none', number: number | null): Counted => ({
    mark: '',
    formerMarks: [],
    personId: `${Math.random()}`,
    mode: 'asked',
    answers: new Map([['safe', answer(number, status)]]),
    measures,
  });
  const tenOf = (make: () => Counted, count = 10) => Array.from({ length: count }, make);
  const all = [
    ...tenOf(() => given('answered', 0)),
    ...tenOf(() => given('declined', null), 11),
    ...tenOf(() => given('unanswered', null), 12),
    ...tenOf(() => given('none', null), 13),
  ];
  expect(tellMeasure(find('safe'), all, null).base).toEqual({
    interviews: 46,
    answered: 10,
    none: 13,
    declined: 11,
    unanswered: 12,
    notAsked: 0,
  });
  const scored = [...tenOf(() => counted(`${Math.random()}`, [1, null, 1])), ...tenOf(() => given('answered', 0))];
  expect(tellMeasure(find('alone.total'), scored, null).base).toMatchObject({ answered: 0, declined: 10, notAsked: 10 });
});

test('nine answers tell nothing, and neither do ten that are the same', () => {
  expect(tellMeasure(find('alone.total'), many(9, [1, 2, 1]), null)).toMatchObject({ mean: null, cells: [], noCells: 'few' });
  expect(tellMeasure(find('alone.total'), many(10, [1, 2, 1]), null)).toMatchObject({ mean: null, cells: [], noCells: 'same' });
});

test('change is told of the same people, asked the same in the same way', () => {
  const before = [...many(6, [1, 1, 1]), ...many(6, [2, 2, 2], 6)];
  const now = [...many(6, [2, 2, 2]), ...many(6, [2, 2, 2], 6)];
  // Six by 3, six by 0: mean 1.5, s = 1.5666989, t(11) = 2.200985: 0.9954.
  expect(tellMeasure(find('alone.total'), now, before).change).toEqual({
    is: 'change',
    pairs: 10,
    mean: 1.5,
    low: 0.5,
    high: 2.5,
  });
  const onPaper = now.map((one) => ({ ...one, mode: 'paper' }));
  expect(tellMeasure(find('alone.total'), onPaper, before).change).toEqual({ is: 'none', why: 'few-pairs' });
  const otherwise = before.map((one) => ({ ...one, measures: measures.map((two) => ({ ...two, sameness: 'other' })) }));
  expect(tellMeasure(find('alone.total'), now, otherwise).change).toEqual({ is: 'none', why: 'asked-otherwise' });
});

test('words are never told', () => {
  expect(tellMeasure(find('words'), many(20, [1, 1, 1]), null)).toMatchObject({ cells: [], noCells: 'words', mean: null });
});

test('how many were asked a question does not tell how many gave the answer it hangs on', () => {
  const works = (answer: string) => ({ code: answer, label: answer });
  const document = Document.parse({
    title: 'Work',
    language: 'en',
    blocks: [
      {
        is: 'questions',
        key: 'work',
        title: 'Work',
        items: [
          { kind: 'choice', key: 'works', text: 'Do you work?', choices: [works('yes'), works('no'), works('some')] },
          {
            kind: 'range',
            key: 'likes',
            text: 'Do you like it?',
            min: 0,
            max: 3,
            lowest: 'No',
            highest: 'Yes',
            showIf: { question: 'works', is: 'one-of', codes: ['yes'] },
          },
        ],
      },
    ],
  });
  const defined = measuresOf(document);
  const one = (code: string, at: number): Counted => ({
    mark: `${code}${at}`,
    formerMarks: [],
    personId: `${code}${at}`,
    mode: 'asked',
    measures: defined,
    answers: new Map<string, { status: 'answered'; number: number | null; codes: readonly string[] | null }>([
      ['works', { status: 'answered', number: null, codes: [code] }],
      ...(code === 'yes' ? [['likes', { status: 'answered', number: at % 3, codes: null }] as const] : []),
    ]),
  });
  const people = (code: string, count: number) => Array.from({ length: count }, (_, at) => one(code, at));
  const [first, second] = tellMeasures(defined, [...people('yes', 12), ...people('no', 4), ...people('some', 30)], null);
  expect(first?.cells.map(({ count }) => count)).toEqual([null, null, 30]);
  expect(second).toMatchObject({ mean: null, cells: [], base: { interviews: 46, answered: null, notAsked: null } });
  const [, shown] = tellMeasures(defined, [...people('yes', 12), ...people('some', 30)], null);
  expect(shown?.base).toMatchObject({ answered: 12, notAsked: 30 });
});
