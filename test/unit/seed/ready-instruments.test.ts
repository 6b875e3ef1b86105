/** The instruments that come with Kith: nothing keeps them from being asked, in the time that is said, in plain words. */
import { describe, expect, it, test } from 'vitest';
import { readyQuestions } from '../../../seed/generators.ts';
import { readyInstruments } from '../../../seed/instruments/ready.ts';
import { minutesOf } from '../../../server/contract/instrument-flow.ts';
import { textsOf } from '../../../server/contract/instrument-texts.ts';
import { generatorsOf } from '../../../server/instruments/instrument-reader.ts';
import { noticesOf, obstaclesOf } from '../../../server/instruments/obstacles.ts';
import { scales } from '../../../server/instruments/scales.ts';
import { readingGrade } from '../../support/reading-age.ts';

const library = new Map(scales.map((scale) => [scale.key, scale]));
const known = { scales: library, questions: readyQuestions };
const documentOf = (key: string) => readyInstruments.find((one) => one.key === key)!.document;
const minutes = (key: string) => minutesOf(documentOf(key), (scale) => library.get(scale)!.items.length);

describe.each(readyInstruments.map(({ key, document }) => [key, document] as const))('%s', (_, document) => {
  it('can be published as it is, also where the ready questions are asked already', () => {
    expect(obstaclesOf(document, known)).toEqual([]);
    expect(noticesOf(document, known)).toEqual([]);
  });

  it('is read at the age of twelve, but for the scales, whose wording is not ours', () => {
    const ours = textsOf(document, new Map()).map(({ own }) => own);
    expect(ours.length).toBeGreaterThan(50);
    expect(ours.filter((text) => text.split(' ').length > 5 && readingGrade(text) > 7)).toEqual([]);
  });

  it('asks only scales whose wording ships', () => {
    const asked = document.blocks.flatMap((block) => (block.is === 'scale' ? [block.scale] : []));
    expect(asked).toEqual(['ons4', 'ucla3', 'onsDirect', 'clsBelonging', 'clsPullTogether', 'clsGetOnWell']);
    expect(asked.filter((key) => library.get(key)?.licence.is !== 'open')).toEqual([]);
  });

  it('words its questions as the ready ones are worded', () => {
    const shared = generatorsOf(document).filter(({ code }) => readyQuestions.some((ready) => ready.code === code));
    expect(readyQuestions).toEqual(expect.arrayContaining(shared));
  });
});

test('the short one takes about 15 minutes, asks four questions about people, and four about up to 8 of them', () => {
  expect(minutes('cesp-short')).toBe(15);
  const { blocks } = documentOf('cesp-short');
  const asked = blocks.filter((block) => block.is === 'names');
  expect(asked.filter(({ asksFor }) => asksFor === 'people').map(({ key }) => key)).toEqual([
    'practical-help',
    'advice',
    'emotional-support',
    'company',
  ]);
  const [people, used] = blocks.filter((block) => block.is === 'follow-ups');
  expect([people?.max, people?.items.map(({ key }) => key)]).toEqual([8, ['relation', 'closeness', 'how-often', 'feel-after']]);
  expect(used?.about).toEqual(['uses-activities', 'uses-places', 'uses-services']);
});

test('the long one asks all that the short one asks', () => {
  const keysOf = (key: string) =>
    documentOf(key).blocks.flatMap((block) => [block.key, ...('items' in block ? block.items.map((item) => item.key) : [])]);
  const long = keysOf('cesp-long');
  expect(keysOf('cesp-short').filter((key) => !long.includes(key))).toEqual([]);
  expect(minutes('cesp-long')).toBeGreaterThan(25);
  expect(minutes('cesp-long')).toBeLessThan(40);
});
