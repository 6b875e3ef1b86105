import { expect, test } from 'vitest';
import { newDraft, setConsent, setStatus, setValue } from '../../../../client/src/filling/draft.ts';
import { currentPage, goBack, goOn, goTo, progressOf, review } from '../../../../client/src/filling/go.ts';
import { addWords, removeRef } from '../../../../client/src/filling/naming.ts';
import { begunDraft, knownChance, pagesFor } from '../../../support/fill-sample.ts';
import { samplePack } from '../../../support/sample-instrument.ts';

const pack = samplePack();
const keysOf = (draft: Parameters<typeof pagesFor>[0]) => pagesFor(draft, pack).map(({ key }) => key);
const help = { key: 'help', max: 60 };
const named = (draft: Parameters<typeof pagesFor>[0], ...words: readonly string[]) =>
  words.reduce((before, one) => addWords(before, help, { words: one, kind: 'person' }).draft, draft);

test('one thing a page, in the order of the document', () => {
  expect(keysOf(begunDraft(pack))).toEqual([
    'why',
    'consent survey',
    'consent next-wave',
    'consent contact',
    'consent connector',
    'respondent',
    'question age-band',
    'question area',
    'question household',
    'question languages',
    'question belong',
    'names help',
    'names talk',
    'names places',
    'scale lonely.companionship',
    'scale lonely.leftOut',
    'scale lonely.isolated',
    'check',
    'map',
    'slip',
  ]);
});

test('without consent to the survey it ends, whatever was answered before', () => {
  const no = setConsent(named(begunDraft(pack), 'Ann'), 'survey', false);
  expect(keysOf(no)).toEqual(['why', 'consent survey', 'ended']);
  expect(keysOf(setConsent(no, 'survey', true))).toContain('question n1 close');
});

test('contact is asked only where it was agreed to', () => {
  const draft = begunDraft(pack);
  expect(keysOf(draft)).not.toContain('contact');
  expect(keysOf(setConsent(draft, 'contact', false))).not.toContain('contact');
  expect(keysOf(setConsent(draft, 'contact', true))).toContain('contact');
});

test('what depends on an answer comes with it and goes with it; 0 is an answer, declined is none', () => {
  const draft = begunDraft(pack);
  expect(keysOf(setValue(draft, 'belong', 0))).toContain('question belong-why');
  expect(keysOf(setValue(draft, 'belong', 5))).not.toContain('question belong-why');
  expect(keysOf(setStatus(setValue(draft, 'belong', 0), 'belong', 'declined'))).not.toContain('question belong-why');
});

test('each one named is asked about once, and each pair once', () => {
  const draft = addWords(
    named(begunDraft(pack), 'Ann', 'Bo', 'Cy'),
    { key: 'talk', max: 8 },
    { words: 'ann', kind: 'person' },
  ).draft;
  const keys = keysOf(draft);
  expect(keys.filter((key) => key.startsWith('question n'))).toHaveLength(12);
  expect(keys.filter((key) => key.startsWith('ties'))).toEqual(['ties each n1', 'ties each n2']);
  const ties = pagesFor(draft, pack).flatMap((page) => (page.is === 'ties' ? [page.others] : []));
  expect(ties).toEqual([['n2', 'n3'], ['n3']]);
});

test('no more are asked about than the block says, in the order in which they were named', () => {
  const draft = named(begunDraft(pack), ...Array.from({ length: 20 }, (_, at) => `Neighbour ${at}`));
  const about = new Set(pagesFor(draft, pack).flatMap((page) => (page.is === 'question' && page.about ? [page.about] : [])));
  expect([...about]).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8']);
});

test('on and back, and from the check to one answer and what it brings up', () => {
  let draft = newDraft(pack, knownChance());
  expect(currentPage(pagesFor(draft, pack), draft).key).toBe('why');
  draft = setConsent(draft, 'survey', true);
  for (let at = 0; draft.page !== 'check' && at < 50; at += 1) draft = goOn(pagesFor(draft, pack), draft);
  expect(draft.page).toBe('check');
  expect(goBack(pagesFor(draft, pack), draft).page).toBe('scale lonely.isolated');
  draft = review(draft, 'question belong');
  expect(goOn(pagesFor(draft, pack), draft).page).toBe('check');
  draft = setValue(draft, 'belong', 2);
  draft = goOn(pagesFor(draft, pack), draft);
  expect([draft.page, draft.reviewing]).toEqual(['question belong-why', true]);
  draft = goOn(pagesFor(draft, pack), draft);
  expect([draft.page, draft.reviewing]).toEqual(['check', false]);
});

test('a page that is there no longer gives way to the first that was not gone past', () => {
  let draft = goTo(named(begunDraft(pack), 'Ann'), 'question n1 close');
  draft = { ...removeRef(draft, 'help', 'n1'), done: ['why', 'consent survey'] };
  expect(currentPage(pagesFor(draft, pack), draft).key).toBe('consent next-wave');
});

test('progress goes from nothing to all, in parts', () => {
  const pages = pagesFor(begunDraft(pack), pack);
  const all = pages.map((page) => progressOf(pages, page));
  expect([all[0]?.share, all.at(-1)?.share]).toEqual([0, 1]);
  expect(all.every(({ part, parts }) => part >= 1 && part <= parts)).toBe(true);
});
