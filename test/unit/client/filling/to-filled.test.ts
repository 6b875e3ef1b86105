import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FillingDraft, pairKey, setConsent, setStatus, setTie, setValue } from '../../../../client/src/filling/draft.ts';
import { goBack, goOn } from '../../../../client/src/filling/go.ts';
import { addKnown, addWords, asAnother, labelOf, removeRef, setNamesStatus } from '../../../../client/src/filling/naming.ts';
import { toFilled } from '../../../../client/src/filling/to-filled.ts';
import { hashWithdrawalCode } from '../../../../client/src/filling/withdrawal.ts';
import { Filled } from '../../../../server/contract/filled.ts';
import { begunDraft, pagesFor } from '../../../support/fill-sample.ts';
import { samplePack } from '../../../support/sample-instrument.ts';

const pack = samplePack();
const help = { key: 'help', max: 60 };
const talk = { key: 'talk', max: 8 };
const finishedAt = new Date('2026-05-02T09:50:00.000Z');
const filledFrom = (draft: FillingDraft) => toFilled(draft, pack, finishedAt);
const person = (words: string) => ({ words, kind: 'person' as const });
const statusOf = (filled: Filled, question: string) => filled.items.find((item) => item.question === question)?.status;

test('B1: not answered, none, declined and 0 stay four things', async () => {
  let draft = setValue(begunDraft(pack), 'household', 0);
  draft = setStatus(setStatus(draft, 'languages', 'none'), 'age-band', 'declined');
  const filled = await filledFrom(draft);
  expect(filled.items.slice(0, 5).map(({ question, status, value }) => [question, status, value])).toEqual([
    ['age-band', 'declined', null],
    ['area', 'unanswered', null],
    ['household', 'answered', 0],
    ['languages', 'none', null],
    ['belong', 'unanswered', null],
  ]);
  const names = await filledFrom(setNamesStatus(setNamesStatus(draft, 'help', 'none'), 'talk', 'declined'));
  expect(names.names.map(({ status }) => status)).toEqual(['none', 'declined', 'unanswered']);
});

test('B2: one who is named twice travels once, with one set of answers', async () => {
  let draft = addWords(begunDraft(pack), help, person('Ann')).draft;
  draft = addWords(draft, talk, person('ann')).draft;
  draft = addWords(draft, talk, person('Bo')).draft;
  draft = setTie(setValue(draft, 'n1 close', 1), pairKey('n2', 'n1'), 'yes');
  const filled = await filledFrom(draft);
  expect(filled.named).toEqual([
    { ref: 'n1', is: 'new', words: 'Ann', kind: 'person' },
    { ref: 'n2', is: 'new', words: 'Bo', kind: 'person' },
  ]);
  expect(filled.names.map(({ named }) => named)).toEqual([['n1'], ['n1', 'n2'], []]);
  expect(filled.items.filter(({ about }) => about === 'n1')).toHaveLength(4);
  expect(filled.ties).toEqual([{ a: 'n1', b: 'n2', know: 'yes' }]);
});

test('what a changed answer hides is kept in the draft and does not travel', async () => {
  const low = setValue(setValue(begunDraft(pack), 'belong', 2), 'belong-why', 'Nobody says hello');
  expect(statusOf(await filledFrom(low), 'belong-why')).toBe('answered');
  const high = setValue(low, 'belong', 9);
  expect(statusOf(await filledFrom(high), 'belong-why')).toBeUndefined();
  expect(JSON.stringify(await filledFrom(high))).not.toContain('hello');
  expect(statusOf(await filledFrom(setValue(high, 'belong', 0)), 'belong-why')).toBe('answered');
  const named = setValue(addWords(low, help, person('Ann')).draft, 'n1 close', 2);
  expect(JSON.stringify(await filledFrom(removeRef(named, 'help', 'n1')))).not.toContain('Ann');
});

test('bands of the resident come from what they said of themselves; only a hash of the code travels', async () => {
  let draft = setValue(setValue(begunDraft(pack), 'age-band', 'to-64'), 'area', pack.neighbourhoods[1]!.id);
  draft = { ...draft, respondent: { ...draft.respondent, name: '  Rosa\u0007 Field ' } };
  const filled = await filledFrom(draft);
  expect(filled.respondent).toMatchObject({
    is: 'new',
    ageBand: '45-64',
    neighbourhoodId: pack.neighbourhoods[1]!.id,
    name: 'Rosa Field',
  });
  expect(filled.withdrawalHash).toBe(await hashWithdrawalCode(draft.withdrawalCode.toLowerCase()));
  expect(JSON.stringify(filled)).not.toContain(draft.withdrawalCode);
  const coded = await filledFrom({ ...draft, respondent: { ...draft.respondent, is: 'coded', code: 'k7m2-q4xp' } });
  expect(coded.respondent).toMatchObject({ is: 'coded', code: 'K7M2-Q4XP', id: draft.respondent.id });
});

test('contact travels only where it was agreed to', async () => {
  const draft = { ...begunDraft(pack), contact: '01632 960 111' };
  expect((await filledFrom(draft)).contact).toBe('');
  expect((await filledFrom(setConsent(draft, 'contact', true))).contact).toBe('01632 960 111');
  expect((await filledFrom(setConsent(draft, 'contact', false))).consents).toEqual([
    { purpose: 'survey', given: true },
    { purpose: 'contact', given: false },
  ]);
});

const words = fc.oneof(
  fc.constantFrom('Ann', 'ann ', 'Bo', '👩‍👧', 'ا', 'constructor', '__proto__', 'x'.repeat(300)),
  fc.string({ unit: 'binary', maxLength: 310 }),
);
const block = fc.constantFrom(help, talk);
const ref = fc.integer({ min: 1, max: 6 }).map((number) => `n${number}`);
type Edit = (draft: FillingDraft) => FillingDraft;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(block, words).map(
    ([to, said]): Edit =>
      (draft) =>
        addWords(draft, to, person(said)).draft,
  ),
  fc.tuple(block, fc.nat(4)).map(
    ([to, at]): Edit =>
      (draft) =>
        addKnown(draft, to, pack.directory[at]!).draft,
  ),
  fc.tuple(block, ref).map(
    ([to, one]): Edit =>
      (draft) =>
        asAnother(draft, to, one).draft,
  ),
  fc.tuple(block, ref).map(
    ([to, one]): Edit =>
      (draft) =>
        removeRef(draft, to.key, one),
  ),
  fc.tuple(block, fc.constantFrom('none', 'declined', 'unanswered')).map(
    ([to, status]): Edit =>
      (draft) =>
        setNamesStatus(draft, to.key, status as 'none'),
  ),
  fc
    .tuple(fc.constantFrom('belong', 'household', 'n1 close', 'n2 better', 'lonely.leftOut'), fc.integer({ min: 0, max: 10 }))
    .map(
      ([key, value]): Edit =>
        (draft) =>
          setValue(draft, key, value),
    ),
  words.map(
    (said): Edit =>
      (draft) =>
        setValue(draft, 'belong-why', said),
  ),
  words.map(
    (said): Edit =>
      (draft) => ({ ...draft, contact: said, respondent: { ...draft.respondent, name: said } }),
  ),
  fc.tuple(fc.constantFrom('contact', 'connector'), fc.boolean()).map(
    ([purpose, given]): Edit =>
      (draft) =>
        setConsent(draft, purpose as 'contact', given),
  ),
  fc.tuple(ref, ref, fc.constantFrom('yes', 'no', 'declined')).map(
    ([one, other, know]): Edit =>
      (draft) =>
        one === other ? draft : setTie(draft, pairKey(one, other), know as 'yes'),
  ),
  fc.constant<Edit>((draft) => goOn(pagesFor(draft, pack), draft)),
  fc.constant<Edit>((draft) => goBack(pagesFor(draft, pack), draft)),
);

test('C1, F20: whatever is typed, tapped twice, taken back and kept between, it can be sent, and each is in it once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 40 }), async (edits) => {
      let draft = begunDraft(pack);
      for (const [change, twice] of edits) {
        draft = change(draft);
        if (twice) draft = change(draft);
        // As it is kept and opened again.
        draft = JSON.parse(JSON.stringify(draft)) as FillingDraft;
      }
      const filled = await filledFrom(draft);
      expect(Filled.parse(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
      const refs = filled.named.map((one) => one.ref);
      expect(new Set(refs).size).toBe(refs.length);
      expect(new Set(filled.names.flatMap(({ named }) => named))).toEqual(new Set(refs));
      const known = filled.named.flatMap((one) => (one.is === 'known' ? [one.id] : []));
      expect(new Set(known).size).toBe(known.length);
      for (const { about } of filled.items) if (about) expect(refs).toContain(about);
      for (const { a, b } of filled.ties) expect([refs.includes(a), refs.includes(b)]).toEqual([true, true]);
      expect(new Set(refs.map((one) => labelOf(draft, one))).size).toBe(refs.length);
      const questions = filled.items.map(({ question, about }) => `${about} ${question}`);
      expect(new Set(questions).size).toBe(questions.length);
    }),
    { numRuns: 300 },
  );
});
