import { expect, test } from 'vitest';
import { setRespondent } from '../../../../client/src/filling/draft.ts';
import {
  addKnown,
  addRef,
  addWords,
  asAnother,
  labelOf,
  namedAnywhere,
  namesTo,
  removeRef,
  setNamesStatus,
} from '../../../../client/src/filling/naming.ts';
import { begunDraft } from '../../../support/fill-sample.ts';
import { samplePack } from '../../../support/sample-instrument.ts';

const pack = samplePack();
const empty = begunDraft(pack);
const help = { key: 'help', max: 60 };
const talk = { key: 'talk', max: 8 };
const person = (words: string, more: Partial<Parameters<typeof addWords>[2]> = {}) => ({
  words,
  kind: 'person' as const,
  ...more,
});

test('B2: the same words are the same one, in the same list and in another', () => {
  const first = addWords(empty, help, person('Ann  Lee'));
  expect(first.outcome).toEqual({ is: 'added', ref: 'n1' });
  const again = addWords(first.draft, help, person(' ann lee '));
  expect(again.outcome).toEqual({ is: 'here', ref: 'n1' });
  expect(again.draft).toBe(first.draft);
  const elsewhere = addWords(first.draft, talk, person('ANN LEE'));
  expect(elsewhere.outcome).toEqual({ is: 'same', ref: 'n1' });
  expect(elsewhere.draft.named).toHaveLength(1);
  expect(addWords(first.draft, help, { words: 'Ann Lee', kind: 'person-in-a-role' }).outcome.is).toBe('added');
});

test('or another one of that name, told apart on screen', () => {
  const first = addWords(empty, help, person('Ann')).draft;
  const both = asAnother(first, help, 'n1').draft;
  expect(namesTo(both, 'help').named).toEqual(['n1', 'n2']);
  expect([labelOf(both, 'n1'), labelOf(both, 'n2')]).toEqual(['Ann', 'Ann (2)']);
  expect(both.named.map(({ words }) => words)).toEqual(['Ann', 'Ann']);
});

test('C1, F20: a double tap names once', () => {
  const entry = pack.directory[0]!;
  const once = addKnown(empty, help, entry).draft;
  expect(addKnown(once, help, entry).draft).toEqual(once);
  expect(addRef(once, help, 'n1').draft).toBe(once);
});

test('B3: the respondent is not their own neighbour, unless it is somebody else', () => {
  const rosa = setRespondent(empty, { name: 'Rosa Field' });
  expect(addWords(rosa, help, person('rosa field')).outcome).toEqual({ is: 'yourself' });
  expect(addWords(rosa, help, person('Me', { selves: ['me', 'myself'] })).outcome).toEqual({ is: 'yourself' });
  expect(addWords(rosa, help, person('rosa field', { sure: 'not-me' })).outcome.is).toBe('added');
  expect(addWords(empty, help, person('Rosa Field')).outcome.is).toBe('added');
});

test('B4, B5: 60 names, 300 characters and an emoji are names; nothing that can be seen is not', () => {
  let draft = empty;
  for (let at = 0; at < 60; at += 1) draft = addWords(draft, help, person(`Neighbour ${at}`)).draft;
  expect(namesTo(draft, 'help').named).toHaveLength(60);
  expect(addWords(draft, help, person('One more')).outcome).toEqual({ is: 'full' });
  expect(addWords(empty, help, person('x'.repeat(300))).outcome.is).toBe('added');
  expect(addWords(empty, help, person('x'.repeat(301))).outcome.is).toBe('unusable');
  expect(addWords(empty, help, person('👩‍👧')).outcome.is).toBe('added');
  for (const words of ['', '   ', '\u200b', '\u202eevil', 'a\nb']) {
    expect(addWords(empty, help, person(words)).outcome, words).toEqual({ is: 'unusable' });
  }
});

test('a name that is taken back and typed again is who it was before', () => {
  const first = addWords(empty, help, person('Ann')).draft;
  const without = removeRef(first, 'help', 'n1');
  expect([namesTo(without, 'help').status, namedAnywhere(without).length]).toEqual(['unanswered', 0]);
  const back = addWords(without, help, person('Ann'));
  expect(back.outcome).toEqual({ is: 'added', ref: 'n1' });
  // Its number is nobody else's meanwhile.
  expect(addWords(without, help, person('Bo')).outcome).toEqual({ is: 'added', ref: 'n2' });
});

test('B1: nobody and "prefer not to say" are not the same as nothing', () => {
  const first = addWords(empty, help, person('Ann')).draft;
  expect(namesTo(setNamesStatus(first, 'help', 'none'), 'help')).toEqual({ status: 'none', named: [] });
  expect(namesTo(setNamesStatus(first, 'help', 'declined'), 'help')).toEqual({ status: 'declined', named: [] });
  expect(namesTo(empty, 'help')).toEqual({ status: 'unanswered', named: [] });
});
