/**
 * What is said at the door, and to those who look after a wave, is read by everybody.
 */
import { expect, test } from 'vitest';
import { asking } from '../../../client/src/words/en/asking.ts';
import { paper } from '../../../client/src/words/en/paper.ts';
import { waves } from '../../../client/src/words/en/waves.ts';
import type { Words } from '../../../client/src/words/pseudo.ts';
import { readingGrade } from '../../support/reading-age.ts';

const textsOf = (words: Words): readonly string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));

/** Placeholders are names and figures: a word each. */
const spoken = (text: string) => text.replace(/\{\{.*?\}\}/g, 'ten');
/** A few words alone are a label, of which no formula tells how it is read. */
const isSentence = (text: string) => text.split(/\s+/).length > 7;

test.each(Object.entries({ waves, asking, paper }))('%s can be read by whoever is 12 years old', (_, words) => {
  const sentences = textsOf(words as unknown as Words)
    .map(spoken)
    .filter(isSentence);
  expect(sentences.length).toBeGreaterThan(15);
  const hard = sentences
    .map((text) => [text, Math.round(10 * readingGrade(text)) / 10] as const)
    .filter(([, grade]) => grade > 7);
  expect(hard).toEqual([]);
});
