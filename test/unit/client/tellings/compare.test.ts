import { expect, test } from 'vitest';
import { choicesOf } from '../../../../client/src/tellings/arrived-twice.ts';
import { compare } from '../../../../client/src/tellings/compare.ts';
import { type Row, rowsOf } from '../../../../client/src/tellings/rows.ts';
import type { HeldSubmission, SamePerson } from '../../../../server/contract/conflicts.ts';
import type { NeighbourhoodId } from '../../../../server/contract/ids.ts';
import type { StoredItem } from '../../../../server/contract/interviews.ts';
import { Telling } from '../../../../server/contract/tellings.ts';
import { scalesOf } from '../../../../server/instruments/scales.ts';
import { everyBlock } from '../../../support/submissions.ts';

const document = everyBlock();
const scales = scalesOf(document);
const mill = '7c1a3f0e-6a43-4a8e-9a57-0d7f1f3c2b11' as NeighbourhoodId;
const around = {
  neighbourhoods: [{ id: mill, name: 'Mill', latitude: null, longitude: null, population: null }],
  scales,
};
const nothing = { about: null, number: null, text: null, codes: null };
const item = (question: string, said: Partial<StoredItem>): StoredItem => ({ ...nothing, question, status: 'answered', ...said });
const named = (words: string) => ({ id: null, kind: 'resident' as const, label: words, words, strength: null });

const telling = (said: object = {}) =>
  Telling.parse({
    by: 'Rae',
    versionId: null,
    mode: 'asked',
    language: 'en',
    seconds: 60,
    startedAt: null,
    finishedAt: null,
    instrument: { title: 'Everything', number: 1, document },
    questions: [{ code: 'advice', question: 'Whom do you ask?' }],
    answers: [],
    items: [],
    consents: [],
    knows: [],
    ...said,
  });

const saidTo = (rows: readonly Row[], question: string) =>
  rows.filter((row) => row.question === question).map(({ about, said }) => [about, said.is, ...said.parts]);

test('not asked, not answered, none, "prefer not to say" and 0 are told apart', () => {
  const items = [
    item('job', { status: 'none' }),
    item('children', { number: 0 }),
    item('safe', { status: 'declined' }),
    item('speaks', { status: 'unanswered' }),
  ];
  const answers = [
    { generator: 'advice', status: 'nobody', named: [] },
    { generator: 'company', status: 'declined', named: [] },
    { generator: 'places', status: 'unanswered', named: [] },
  ];
  const rows = rowsOf(telling({ items, answers }), around);
  expect(saidTo(rows, 'Do you work?')).toEqual([['', 'not-asked']]);
  expect(saidTo(rows, 'As what?')).toEqual([['', 'none', 'Nothing']]);
  expect(saidTo(rows, 'How many children?')).toEqual([['', 'answered', '0']]);
  expect(saidTo(rows, 'How safe?')).toEqual([['', 'declined']]);
  expect(saidTo(rows, 'Which languages?')).toEqual([['', 'unanswered']]);
  expect(saidTo(rows, 'Whom do you ask?')).toEqual([['', 'none', 'Nobody']]);
  expect(saidTo(rows, 'Whom do you meet?')).toEqual([['', 'declined']]);
  expect(saidTo(rows, 'Where do you go?')).toEqual([['', 'unanswered']]);
});

test('answers are in the words of the questions; what no question has any more is told as it is kept', () => {
  const items = [
    item('works', { codes: ['yes'] }),
    item('speaks', { codes: ['en', 'cy'] }),
    item('area', { codes: [mill] }),
    item('close', { about: 'Ann', number: 1 }),
    item('happy.satisfied', { number: 0 }),
  ];
  const rows = rowsOf(telling({ items, consents: [{ purpose: 'survey', given: true }] }), around);
  expect(saidTo(rows, 'Do you work?')).toEqual([['', 'answered', 'Yes']]);
  expect(saidTo(rows, 'Which languages?')).toEqual([['', 'answered', 'English', 'Welsh']]);
  expect(saidTo(rows, 'Where?')).toEqual([['', 'answered', 'Mill']]);
  expect(saidTo(rows, 'How close?')).toEqual([['Ann', 'answered', 'Very close']]);
  expect(saidTo(rows, 'May we: survey?')).toEqual([['', 'answered', 'Yes']]);
  const gone = rowsOf(telling({ items: [item('area', { codes: ['gone'] })] }), around);
  expect(saidTo(gone, 'Where?')).toEqual([['', 'answered', 'gone']]);
});

test('one that was typed in has its questions by their codes', () => {
  const answers = [
    { generator: 'advice', status: 'answered', named: [named('Ann')] },
    { generator: 'old', status: 'unanswered', named: [] },
  ];
  const rows = rowsOf(telling({ instrument: null, answers }), around);
  expect(rows.map(({ question, said }) => [question, said.is])).toEqual([
    ['Whom do you ask?', 'answered'],
    ['old', 'unanswered'],
  ]);
});

test('what differs is known, two of one name are two, and a pair has no order', () => {
  const items = [item('who', { about: 'Ann', text: 'My sister' }), item('who', { about: 'Ann', text: 'A neighbour' })];
  const one = telling({ items, knows: [{ a: 'Ann', b: 'Bo', know: 'yes' }] });
  const other = telling({ items: items.slice(0, 1), knows: [{ a: 'Bo', b: 'Ann', know: 'yes' }] });
  const rows = compare([one, other].map((each) => rowsOf(each, around)));
  const differing = rows.filter(({ isSame }) => !isSame);
  expect(differing.map(({ about, said }) => [about, ...said.map(({ is, parts }) => [is, ...parts])])).toEqual([
    ['Ann', ['answered', 'A neighbour'], ['not-asked']],
  ]);
  expect(rows.find(({ question }) => question === 'Who knows whom?')?.isSame).toBe(true);
});

test('choices: what nobody has chosen from comes first; all that came under one id are one choice', () => {
  const held = (id: string, responseId: string, counts: string, heldAt: string) =>
    ({
      id,
      responseId,
      respondentId: `p-${responseId}`,
      pseudonym: 'A',
      storedAt: '1',
      heldAt,
      by: '',
      counts,
    }) as unknown as HeldSubmission;
  const interview = (id: string, setAside: boolean) => ({ id, receivedAt: '0', setAside });
  const person = (respondentId: string, ...asides: boolean[]) =>
    ({
      respondentId,
      pseudonym: 'B',
      interviews: asides.map((aside, at) => interview(`${respondentId}${at}`, aside)),
    }) as unknown as SamePerson;
  const choices = choicesOf({
    held: [held('h1', 'r1', 'stored', '2'), held('h2', 'r1', 'held', '3'), held('h3', 'r2', 'undecided', '4')],
    samePerson: [person('p', false, true), person('q', false, false), person('r', true, true)],
  });
  expect(choices.map(({ id, isDecided }) => [id, isDecided])).toEqual([
    ['q', false],
    ['r2', false],
    ['p', true],
    ['r', true],
    ['r1', true],
  ]);
  const counting = (id: string) => choices.find((choice) => choice.id === id)?.options.map(({ counts }) => counts);
  expect(counting('r1')).toEqual([false, false, true]);
  expect(counting('r2')).toEqual([true, false]);
  expect(counting('p')).toEqual([true, false]);
});
