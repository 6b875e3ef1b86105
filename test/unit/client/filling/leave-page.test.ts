import { expect, test } from 'vitest';
import { type FillingDraft, pairKey, setConsent, setStatus, setTie, setValue } from '../../../../client/src/filling/draft.ts';
import { leaveOpen, leavePage, statusOf } from '../../../../client/src/filling/leave-page.ts';
import { addWords, namesTo } from '../../../../client/src/filling/naming.ts';
import type { FillingPage } from '../../../../client/src/filling/pages.ts';
import { readNumber } from '../../../../client/src/filling/read-number.ts';
import { readCode } from '../../../../client/src/filling/respondent-code.ts';
import { sayIn } from '../../../../client/src/filling/say.ts';
import { sayAnswer } from '../../../../client/src/filling/say-answer.ts';
import { begunDraft, pagesFor } from '../../../support/fill-sample.ts';
import { sampleDocument, samplePack } from '../../../support/sample-instrument.ts';

const pack = samplePack();
const empty = begunDraft(pack);
const person = (draft: FillingDraft, words: string) => addWords(draft, { key: 'help', max: 60 }, { words, kind: 'person' }).draft;
const pageOf = (draft: FillingDraft, key: string): FillingPage => {
  const page = pagesFor(draft, pack).find((one) => one.key === key);
  if (!page) throw new Error(`there is no page ${key}`);
  return page;
};
const leave = (draft: FillingDraft, key: string) => leavePage(draft, pageOf(draft, key), ['me'], true);

test('nothing chosen is said; skipping and declining are choices', () => {
  const missing = (key: string, draft = empty) => leave(draft, key).problem?.word;
  expect(missing('question age-band')).toBe('missing.choice');
  expect(missing('question household')).toBe('missing.number');
  expect(missing('names help')).toBe('missing.names');
  expect(missing('scale lonely.leftOut')).toBe('missing.choice');
  expect(missing('consent contact')).toBe('missing.consent');
  expect(missing('consent contact', setConsent(empty, 'contact', false))).toBeUndefined();
  expect(missing('respondent', { ...empty, respondent: { ...empty.respondent, is: null } })).toBe('missing.who');
  expect(missing('question household', setValue(empty, 'household', 0))).toBeUndefined();
  for (const key of ['question age-band', 'names help', 'scale lonely.leftOut']) {
    const declined = leaveOpen(empty, pageOf(empty, key), 'declined');
    expect([missing(key, declined), statusOf(declined, pageOf(declined, key))], key).toEqual([undefined, 'declined']);
  }
});

test('where no neighbourhoods are listed, one goes on from the question for one without an answer', () => {
  expect(leave(empty, 'question area').problem?.word).toBe('missing.choice');
  expect(leavePage(empty, pageOf(empty, 'question area'), ['me'], false)).toEqual({ draft: empty });
});

test('what is typed and not added counts, and what cannot be a name is said', () => {
  const typing = (typed: string) => leave({ ...empty, typed }, 'names help');
  expect(namesTo(typing('Ann').draft, 'help').named).toEqual(['n1']);
  expect(typing('Me').problem?.word).toBe('yourself');
  expect(typing('\u200b').problem?.word).toBe('missing.unusable');
  expect(leave({ ...setValue(empty, 'household', 3), typed: '3x' }, 'question household').problem?.word).toBe('missing.number');
});

test('where some know each other, the others of the page do not; none and declined are said of all', () => {
  const draft = person(person(person(empty, 'Ann'), 'Bo'), 'Cy');
  const ties = pageOf(draft, 'ties each n1');
  expect(leave(draft, 'ties each n1').problem?.word).toBe('missing.ties');
  const some = leave(setTie(draft, pairKey('n1', 'n2'), 'yes'), 'ties each n1').draft;
  expect(some.ties).toEqual({ 'n1 n2': 'yes', 'n1 n3': 'no' });
  const statuses = (['none', 'declined', 'unanswered'] as const).map((status) => statusOf(leaveOpen(draft, ties, status), ties));
  expect(statuses).toEqual(['none', 'declined', 'unanswered']);
});

test('B1: the four statuses are said in four ways', () => {
  const say = sayIn(sampleDocument, 'en');
  const said = (draft: FillingDraft, key: string) => sayAnswer(draft, pageOf(draft, key), pack, say)?.parts;
  expect([
    said(setValue(empty, 'household', 0), 'question household'),
    said(setStatus(empty, 'languages', 'none'), 'question languages'),
    said(setStatus(empty, 'languages', 'declined'), 'question languages'),
    said(empty, 'question languages'),
  ]).toEqual([['0 people'], ['None of these'], ['Prefer not to say'], ['Not answered']]);
});

test('words that are translated are used, the others stay', () => {
  expect(sayIn(sampleDocument, 'ar')('continue')).toBe('متابعة');
  expect(sayIn(sampleDocument, 'ar')('add')).toBe('Add');
  expect(sayIn(sampleDocument, 'en')('part', { part: 2, parts: 9 })).toBe('Part 2 of 9');
});

test('numbers in the digits of their own language, and nothing else', () => {
  expect(['0', ' 7 ', '١٢', '۵', '２０'].map((typed) => readNumber(typed, 0, 20))).toEqual([0, 7, 12, 5, 20]);
  expect(['', '21', '-1', '1.5', '1e1', 'three', '9'.repeat(30)].map((typed) => readNumber(typed, 0, 20))).toEqual(
    Array(7).fill(undefined),
  );
  expect(['-2', '−2', '-0'].map((typed) => readNumber(typed, -5, 5))).toEqual([-2, -2, 0]);
});

test('a code from an earlier wave, however it is typed', () => {
  expect(['k7m2-q4xp', ' K7M2 Q4XP ', 'k7m2q4xp', 'K7M2–Q4XP'].map(readCode)).toEqual(Array(4).fill('K7M2-Q4XP'));
  expect(['', 'K7M2', 'K7M2-Q4X0', 'K7M2-Q4XPP'].map(readCode)).toEqual(Array(4).fill(undefined));
});
