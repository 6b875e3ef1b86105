/** Each thing that keeps a draft from being published, found alone; and what is only told. */
import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { type Block, InstrumentDocument } from '../../../server/contract/instrument-document.ts';
import { noticesOf, obstaclesOf } from '../../../server/instruments/obstacles.ts';
import { scales } from '../../../server/instruments/scales.ts';

type NewBlock = z.input<typeof Block>;
type NewItem = Extract<NewBlock, { is: 'questions' }>['items'][number];
type Questions = readonly { code: string; asksFor: 'people' | 'uses' }[];

const library = new Map(scales.map((scale) => [scale.key, scale]));
const consent: NewBlock = { is: 'consent', key: 'consent', title: 'C', purposes: [{ purpose: 'survey', text: 'Yes?' }] };
const names = (key: string, more: object = {}): NewBlock =>
  ({ is: 'names', key, title: key, text: 'Who?', asksFor: 'people', kinds: ['person'], max: 8, ...more }) as NewBlock;
const uses = (key: string, more: object = {}) => names(key, { asksFor: 'uses', kinds: ['place'], ...more });
const followUps = (about: string[], more: object = {}): NewBlock =>
  ({ is: 'follow-ups', key: 'more', title: 'M', about, max: 8, items: [text('relation')], ...more }) as NewBlock;
const text = (key: string, more: object = {}): NewItem => ({ kind: 'text', key, text: 'What?', ...more });
const asked = (...items: NewItem[]): NewBlock => ({ is: 'questions', key: 'about', title: 'About', items });
const choice = (key: string, more: object = {}): NewItem => ({
  kind: 'choice',
  key,
  text: 'Which?',
  choices: [
    { code: 'yes', label: 'Yes' },
    { code: 'no', label: 'No' },
  ],
  ...more,
});
const scale = (key: string, more: object = {}): NewBlock =>
  ({ is: 'scale', key: 'scale', title: 'S', scale: key, scaleVersion: 1, ...more }) as NewBlock;

const draftOf = (blocks: readonly NewBlock[], more: object = {}) =>
  InstrumentDocument.parse({ title: 'T', language: 'en', blocks, ...more });
const told = (blocks: readonly NewBlock[], questions: Questions = []) =>
  obstaclesOf(draftOf(blocks), { scales: library, questions }).map(
    ({ block, item, message }) => `${block ?? ''}/${item ?? ''} ${message}`,
  );
const withConsent = (...blocks: NewBlock[]) => told([consent, ...blocks]);

test('nothing is in the way of a plain one', () => {
  expect(
    withConsent(
      asked(choice('plays'), text('what', { showIf: { question: 'plays', is: 'one-of', codes: ['yes'] } })),
      names('advice'),
      uses('places'),
      followUps(['advice'], { ties: { text: 'Who knows whom?' } }),
      scale('ons4', { showIf: { question: 'plays', is: 'answered' } }),
    ),
  ).toEqual([]);
});

test('an empty one says so alone', () => {
  expect(told([])).toEqual(['/ There is nothing in it yet. Begin by adding a block.']);
});

describe('agreement', () => {
  const first = /^\/?.*It must begin by asking whether somebody agrees/;
  it('comes first, and is to the survey', () => {
    expect(told([names('advice'), consent])).toEqual([expect.stringMatching(first)]);
    expect(told([{ ...consent, purposes: [{ purpose: 'contact', text: 'Yes?' }] } as NewBlock])).toEqual([
      expect.stringMatching(first),
    ]);
  });
  it('is asked once for each purpose, and of everybody', () => {
    expect(told([consent, { ...consent, key: 'again' } as NewBlock])).toEqual(['/ It asks twice for the same agreement.']);
    const shown = { ...consent, showIf: { question: 'plays', is: 'answered' } } as NewBlock;
    expect(told([shown, asked(choice('plays'))])[0]).toBe('consent/ The first agreement must be asked of everybody.');
  });
});

test('keys are alike nowhere: not of blocks, not of items, not of one and the other', () => {
  expect(withConsent(names('advice'), uses('advice'))).toEqual([
    'advice/ Something else has the key “advice” too. Give one of them another.',
  ]);
  expect(withConsent(asked(text('one')), names('a'), followUps(['a'], { items: [text('one')] }))).toEqual([
    'more/one Something else has the key “one” too. Give one of them another.',
  ]);
  expect(withConsent(asked(text('consent')))).toEqual([
    'about/consent Something else has the key “consent” too. Give one of them another.',
  ]);
});

describe('a condition', () => {
  const on = (showIf: object, ...before: NewItem[]) => withConsent(asked(...before, text('later', { showIf })));
  it.each([
    ['nothing', [], { question: 'gone', is: 'answered' }, 'not there'],
    ['itself', [], { question: 'later', is: 'answered' }, 'comes later'],
    [
      'a choice that is none',
      [choice('plays')],
      { question: 'plays', is: 'one-of', codes: ['yes', 'maybe'] },
      'no longer offers',
    ],
    ['a choice of a text', [text('plays')], { question: 'plays', is: 'one-of', codes: ['yes'] }, 'offers none'],
    ['a number of a choice', [choice('plays')], { question: 'plays', is: 'at-least', number: 1 }, 'asks for none'],
    [
      'a number that is never reached',
      [{ kind: 'number', key: 'age', text: 'Age?', min: 0, max: 120 } as NewItem],
      { question: 'age', is: 'at-least', number: 121 },
      'cannot be answered',
    ],
    [
      'a number that is always passed',
      [{ kind: 'range', key: 'mood', text: 'Mood?', min: 1, max: 5, lowest: 'a', highest: 'b' } as NewItem],
      { question: 'mood', is: 'at-most', number: 0 },
      'cannot be answered',
    ],
  ] as const)('on %s is told', (_, before, showIf, words) => {
    expect(on(showIf, ...before)).toEqual([expect.stringMatching(new RegExp(`^about/later .*${words}`))]);
  });
  it('on a later question, on a block, and on what is asked of each one named is told', () => {
    const late = { question: 'later', is: 'answered' };
    expect(withConsent({ ...names('advice'), showIf: late } as NewBlock, asked(text('later')))).toEqual([
      'advice/ It is shown by a question that comes later. Move one of the two.',
    ]);
    const byName = asked(text('after', { showIf: { question: 'relation', is: 'answered' } }));
    expect(withConsent(names('advice'), followUps(['advice']), byName)[0]).toMatch(/^about\/after .*many answers/);
    const byBlock = asked(text('after', { showIf: { question: 'advice', is: 'answered' } }));
    expect(withConsent(names('advice'), byBlock)[0]).toMatch(/^about\/after .*not there/);
  });
});

describe('a question', () => {
  const alone = (item: NewItem) => withConsent(asked(item));
  it('tells its answers apart, however they are written', () => {
    const labels = (...all: string[]) => ({ choices: all.map((label, at) => ({ code: `c${at}`, label })) });
    expect(alone(choice('plays', labels('Yes', ' yes')))[0]).toMatch(/Two of its answers read “yes”/);
    expect(alone(choice('plays', { ...labels('Yes', 'No'), none: 'NO' }))[0]).toMatch(/Two of its answers read “no”/);
    const codes = { choices: ['A', 'B'].map((label) => ({ code: 'same', label })) };
    expect(alone(choice('plays', codes))).toEqual(['about/plays Two of its answers have one code. Take one away.']);
  });
  it('has a lowest number below its highest, and not too many to choose from', () => {
    const number = (min: number, max: number): NewItem => ({ kind: 'number', key: 'n', text: 'N?', min, max });
    const range = (min: number, max: number): NewItem => ({
      kind: 'range',
      key: 'r',
      text: 'R?',
      min,
      max,
      lowest: 'a',
      highest: 'b',
    });
    expect(alone(number(3, 2))).toEqual(['about/n Its lowest number is above its highest.']);
    expect(alone(number(3, 3))).toEqual([]);
    expect(alone(range(3, 3))).toEqual(['about/r Its lowest number must be below its highest.']);
    expect(alone(range(0, 1_000_000))[0]).toMatch(/more than 21 numbers/);
    expect(alone(range(-10, 10))).toEqual([]);
  });
  it('of closeness is about somebody named, and its circles differ', () => {
    const circles: NewItem = { kind: 'circles', key: 'close', text: 'How close?', rings: ['Near', 'near '] };
    expect(alone({ ...circles, rings: ['Near', 'Far'] })[0]).toMatch(/only about those named/);
    expect(withConsent(names('advice'), followUps(['advice'], { items: [circles] }))[0]).toMatch(
      /Two of its circles read “near”/,
    );
  });
  it('that becomes a band of the resident is one short choice', () => {
    expect(alone(text('age-band'))[0]).toMatch(/must be a choice of one answer/);
    const long = {
      choices: [
        { code: 'a', label: 'a'.repeat(41) },
        { code: 'b', label: 'b' },
      ],
    };
    expect(alone(choice('time-here', long))[0]).toMatch(/at most 40 characters/);
    expect(withConsent(names('a'), followUps(['a'], { items: [text('gender')] }))).toEqual([]);
  });
});

describe('names', () => {
  it('are of one sort under one key, and of kinds that fit', () => {
    const other = told([consent, uses('advice')], [{ code: 'advice', asksFor: 'people' }]);
    expect(other[0]).toMatch(/^advice\/ This community has a question under the same key/);
    expect(told([consent, names('advice')], [{ code: 'advice', asksFor: 'people' }])).toEqual([]);
    expect(withConsent(names('a', { kinds: ['place'] }))[0]).toMatch(/no person may be named/);
    expect(withConsent(uses('a', { kinds: ['person', 'place'] }))[0]).toMatch(/a person may be named/);
    expect(withConsent(uses('a', { kinds: ['place', 'place'] }))).toEqual(['a/ It lists one kind twice.']);
  });
  it('are asked for before anything is asked about them', () => {
    expect(withConsent(followUps(['advice']), names('advice'))[0]).toMatch(/^more\/ It is about names that nobody was asked for/);
    expect(withConsent(asked(text('q')), followUps(['about']))[0]).toMatch(/^more\/ It is about names that nobody was asked for/);
    expect(withConsent(names('a'), uses('b'), followUps(['a', 'b']))[0]).toMatch(/about people and about what they use/);
    expect(withConsent(names('a'), followUps(['a', 'a']))).toEqual(['more/ It is about the same names twice.']);
    expect(withConsent(uses('a'), followUps(['a'], { ties: { text: 'Who?' } }))[0]).toMatch(/only of people/);
  });
});

describe('a scale', () => {
  const licence = { holder: 'Us', reference: '1', date: '2026-01-01' };
  const all = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`item${at + 1}`, `Wording ${at + 1}`]));
  const answers = Object.fromEntries([1, 2, 3, 4, 5].map((code) => [code, `Answer ${code}`]));
  const pasted = (more: object = {}) => scale('swemwbs', { pasted: { items: all(7), answers, licence, ...more } });

  it('is one of the library, in its version, and asked once', () => {
    expect(withConsent(scale('none'))).toEqual(['scale/ This scale is not in the library. Choose another.']);
    expect(withConsent(scale('ons4', { scaleVersion: 2 }))[0]).toMatch(/another version/);
    expect(withConsent(scale('ons4'), scale('ons4', { key: 'again' }))).toEqual([
      'again/ This scale is asked twice. Take one away.',
    ]);
  });
  it('that is open keeps its wording', () => {
    expect(withConsent(scale('ons4', { pasted: { items: {}, licence: null } }))[0]).toMatch(/cannot be replaced/);
  });
  it('whose wording may not be passed on has all of it pasted in, and who may ask it', () => {
    expect(withConsent(scale('swemwbs'))).toHaveLength(9);
    expect(withConsent(pasted())).toEqual([]);
    expect(withConsent(pasted({ licence: null }))[0]).toMatch(/Who may ask this scale is not recorded/);
    expect(withConsent(pasted({ items: all(6) }))).toEqual(['scale/ The wording of “Item 7 of 7” is not pasted in yet.']);
    expect(withConsent(pasted({ answers: { 1: 'Answer 1', 5: 'Answer 5' } }))[0]).toMatch(/wording of its answers/);
    // Its answers are numbers, with words at both ends that come with it.
    expect(
      withConsent(
        scale('pwi', { pasted: { items: Object.fromEntries(library.get('pwi')!.items.map(({ key }) => [key, 'W'])), licence } }),
      ),
    ).toEqual([]);
  });
});

test('translations of texts that are not there are told, and keep nothing back', () => {
  const blocks = [consent, asked(choice('plays')), scale('ons4')];
  const translated = (texts: object) => draftOf(blocks, { translations: texts });
  const noticed = (texts: object) =>
    noticesOf(translated(texts), { scales: library, questions: [] }).map(({ message }) => message);
  const kept = {
    'consent.title': 'Cydsyniad',
    'Kith.continue': 'Ymlaen',
    'consent.survey': 'Iawn?',
    'about.plays.text': 'Pa un?',
    'about.plays.choices.yes': 'Ie',
    'scale.scale.items.happy': 'Hapus?',
    'scale.scale.answers.0': 'Dim o gwbl',
  };
  expect(noticed({ cy: kept })).toEqual([]);
  expect(noticed({ cy: { ...kept, 'about.gone.text': 'x', 'about.plays.hint': 'x' } })).toEqual([
    '2 translations into cy belong to no text any more.',
  ]);
  expect(noticed({ en: { 'consent.title': 'C' } })).toEqual(['There are translations into en, which its texts are in.']);
  expect(obstaclesOf(translated({ cy: { gone: 'x' } }), { scales: library, questions: [] })).toEqual([]);
});
