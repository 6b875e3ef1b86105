/**
 * What is typed in from a form, as an interview: every status kept apart, names line by line, and what is wrong told by its box.
 */
import { describe, expect, test } from 'vitest';
import { blocksIn } from '../../../../client/src/filling/localise.ts';
import { sayIn } from '../../../../client/src/filling/say.ts';
import { toFilled } from '../../../../client/src/filling/to-filled.ts';
import { newEntry, type PaperEntry, typeIn } from '../../../../client/src/paper/entry.ts';
import { partsOf } from '../../../../client/src/paper/layout.ts';
import { type Form, readEntry } from '../../../../client/src/paper/read-entry.ts';
import { checkFilled } from '../../../../server/submissions/check-filled.ts';
import { questionsOf } from '../../../../server/submissions/questions-of.ts';
import { samplePack } from '../../../support/sample-instrument.ts';

const pack = samplePack();
const formIn = (language: string): Form => {
  const { document } = pack.instrument;
  const [blocks, say] = [blocksIn(document, pack.scales, language), sayIn(document, language)];
  return { pack, blocks, parts: partsOf(blocks, pack, say), selves: ['me', 'myself'] };
};
const form = formIn('en');
const today = '2026-05-10';
const code = 'A'.repeat(26);

const entryOf = (fields: Record<string, string>): PaperEntry =>
  Object.entries({ 'c.survey': '1', date: '2026-05-02', ...fields }).reduce(
    (entry, [field, typed]) => typeIn(entry, field, typed),
    newEntry(() => '20000000-0000-4000-8000-000000000001', 'en', ''),
  );
const read = (fields: Record<string, string>) => readEntry(entryOf(fields), form, today);
const filledOf = async (fields: Record<string, string>) => {
  const { draft, errors } = read(fields);
  expect(errors).toEqual([]);
  const filled = await toFilled({ ...draft, withdrawalCode: code }, pack, new Date(draft.startedAt));
  expect(checkFilled(filled, questionsOf(pack.instrument.document))).toEqual([]);
  return filled;
};
const errorsOf = (fields: Record<string, string>) => read(fields).errors.map(({ fieldId }) => fieldId);

describe('a form', () => {
  test('has a number for each question, and the same marks on paper and on screen', () => {
    const numbers = form.parts.flatMap((part) =>
      part.is === 'names' ? [part.number] : part.questions.map(({ number }) => number),
    );
    expect(numbers).toEqual([
      ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
      ...['14a', '14b', '14c', '14d', '15', '16', '17'],
    ]);
    const asked = form.parts.flatMap((part) => (part.is === 'names' ? [] : part.questions));
    expect(asked.find(({ key }) => key === 'age-band')?.marks.map(({ mark }) => mark)).toEqual(['1', '2', '3']);
    expect(asked.find(({ key }) => key === 'better')?.marks.map(({ mark }) => mark)).toEqual(['-2', '-1', '0', '1', '2']);
  });

  test('says in words when a question is to be answered', () => {
    const asked = form.parts.flatMap((part) => (part.is === 'questions' ? part.questions : []));
    expect(asked.find(({ key }) => key === 'belong-why')?.onlyIf).toBe('Only if your answer at 9 is 4 or less.');
    expect(asked.find(({ key }) => key === 'belong')?.onlyIf).toBe('');
  });

  test('has the same numbers in every language', () => {
    const plain = (one: Form) =>
      one.parts.map((part) => [part.key, part.is === 'names' ? part.number : part.questions.map(({ number }) => number)]);
    expect(plain(formIn('ar'))).toEqual(plain(form));
  });
});

describe('what is typed in', () => {
  test('B1: tells not answered, none, prefer not to say and 0 apart', async () => {
    const filled = await filledOf({
      'q.household': '0',
      'q.languages': 'n',
      'q.age-band': 'X',
      'q.belong': '٣',
      'q.belong-why': 'It is quiet',
      'n.help.letter': 'N',
      'n.talk.letter': 'x',
      'q.lonely.companionship': '',
    });
    const item = (question: string) => filled.items.find((one) => one.question === question);
    expect(item('household')).toMatchObject({ status: 'answered', value: 0 });
    expect(item('languages')).toMatchObject({ status: 'none', value: null });
    expect(item('age-band')).toMatchObject({ status: 'declined', value: null });
    expect(item('area')).toMatchObject({ status: 'unanswered', value: null });
    expect(item('belong')).toMatchObject({ status: 'answered', value: 3 });
    expect(item('belong-why')).toMatchObject({ status: 'answered', value: 'It is quiet' });
    expect(filled.names).toEqual([
      { block: 'help', status: 'none', named: [] },
      { block: 'talk', status: 'declined', named: [] },
      { block: 'places', status: 'unanswered', named: [] },
    ]);
    expect(filled).toMatchObject({ mode: 'paper', seconds: 0, startedAt: '2026-05-02T12:00:00.000Z' });
    expect(filled.consents).toEqual([{ purpose: 'survey', given: true }]);
  });

  test('B2, B5: takes names line by line; the same name is the same person; a place is what the directory says', async () => {
    const filled = await filledOf({
      'n.help.1': 'Ann 🌻',
      'n.help.3': 'Bo',
      'n.talk.1': 'bo ',
      'n.talk.2': 'Cy',
      'n.places.1': 'Library',
      'n.places.2': 'Chess on Mondays',
      'k.places.2': 'activity',
    });
    expect(filled.named.map((one) => [one.ref, one.words, 'kind' in one && one.kind])).toEqual([
      ['n1', 'Ann 🌻', 'person'],
      ['n2', 'Bo', 'person'],
      ['n3', 'Cy', 'person'],
      ['n4', 'Library', 'place'],
      ['n5', 'Chess on Mondays', 'activity'],
    ]);
    expect(filled.names.map(({ named }) => named)).toEqual([
      ['n1', 'n2'],
      ['n2', 'n3'],
      ['n4', 'n5'],
    ]);
  });

  test('follows up those named, in their order or as it was written, and who knows whom', async () => {
    const filled = await filledOf({
      'n.help.1': 'Ann',
      'n.help.2': 'Bo',
      'n.talk.1': 'Cy',
      'f.each.1': 'Cy',
      'f.each.1.q.close': '1',
      'f.each.2.q.close': '3',
      'f.each.2.q.how-often': 'X',
      'f.each.3.q.better': '-2',
      't.each': '1 2, 3-2',
    });
    const said = filled.items.filter(({ about, status }) => about !== null && status !== 'unanswered');
    const nameOf = (ref: string | null) => filled.named.find((one) => one.ref === ref)?.words;
    expect(said.map(({ about, question, status, value }) => [nameOf(about), question, status, value])).toEqual([
      ['Cy', 'close', 'answered', 1],
      ['Ann', 'close', 'answered', 3],
      ['Ann', 'how-often', 'declined', null],
      ['Bo', 'better', 'answered', -2],
    ]);
    expect(filled.ties.map(({ a, b, know }) => [[nameOf(a), nameOf(b)].sort().join(' '), know]).sort()).toEqual([
      ['Ann Bo', 'yes'],
      ['Ann Cy', 'yes'],
      ['Bo Cy', 'no'],
    ]);
    const all = await filledOf({ 'n.help.1': 'Ann', 'n.help.2': 'Bo', 't.each': 'x' });
    expect(all.ties.map(({ know }) => know)).toEqual(['declined']);
  });

  test('B2, B3, B5: is told what is wrong with it, by the box', () => {
    expect(errorsOf({ 'c.survey': '' })).toEqual(['paper-c.survey']);
    expect(errorsOf({ 'c.contact': 'X' })).toEqual(['paper-c.contact']);
    expect(errorsOf({ 'q.age-band': '4' })).toEqual(['paper-q.age-band']);
    expect(errorsOf({ 'q.age-band': 'N' })).toEqual(['paper-q.age-band']);
    expect(errorsOf({ 'q.languages': '13' })).toEqual(['paper-q.languages']);
    expect(errorsOf({ 'q.household': 'two' })).toEqual(['paper-q.household']);
    expect(errorsOf({ 'n.help.1': 'Ann', 'n.help.letter': 'N' })).toEqual(['paper-n.help.letter']);
    expect(errorsOf({ 'n.help.1': 'Ann', 'n.help.2': 'ANN' })).toEqual(['paper-n.help.2']);
    expect(errorsOf({ 'n.help.1': 'me' })).toEqual(['paper-n.help.1']);
    expect(errorsOf({ 'who-name': 'Rae', 'n.help.1': 'rae' })).toEqual(['paper-n.help.1']);
    expect(errorsOf({ 'n.help.1': 'a'.repeat(301) })).toEqual(['paper-n.help.1']);
    expect(errorsOf({ 'n.help.1': 'Ann', 'f.each.1': 'Anna' })).toEqual(['paper-f.each.1']);
    expect(errorsOf({ 'n.help.1': 'Ann', 'n.help.2': 'Bo', 'f.each.1': 'Bo', 'f.each.2': 'Bo' })).toEqual(['paper-f.each.2']);
    expect(errorsOf({ 'f.each.2.q.close': '1' })).toEqual(['paper-f.each.2.q.close']);
    expect(errorsOf({ 'n.help.1': 'Ann', 'n.help.2': 'Bo', 't.each': '1 3' })).toEqual(['paper-t.each']);
    expect(errorsOf({ contact: '01632 960001' })).toEqual(['paper-contact']);
    expect(errorsOf({ 'who-code': 'K7M2' })).toEqual(['paper-who-code']);
    expect(errorsOf({ date: '2026-05-11' })).toEqual(['paper-date']);
    expect(errorsOf({ date: '31 4 26' })).toEqual(['paper-date']);
    expect(errorsOf({ date: '2 5 26' })).toEqual([]);
    expect(errorsOf({ 'q.household': '200' })).toEqual(['paper-q.household']);
    expect(errorsOf({ 'n.talk.8': 'Ann', 'n.talk.1': '🌻' })).toEqual([]);
  });

  test('leaves out what was not asked, and says so; a no to the survey is told at once', async () => {
    const fields = { 'q.belong': '9', 'q.belong-why': 'Written all the same' };
    expect([...read(fields).leftOut]).toEqual(['q.belong-why']);
    expect((await filledOf(fields)).items.some(({ question }) => question === 'belong-why')).toBe(false);
    expect(read({ 'c.survey': '2' }).isRefused).toBe(true);
    expect(read({}).isRefused).toBe(false);
  });
});
