/**
 * What respondents read, or have read to them, is read by everybody.
 */
import { expect, test } from 'vitest';
import { filling } from '../../../../client/src/words/en/filling.ts';
import { rehearsal } from '../../../../client/src/words/en/rehearsal.ts';
import type { Words } from '../../../../client/src/words/pseudo.ts';
import { readingGrade } from '../../../support/reading-age.ts';

const textsOf = (words: Words): readonly string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));

test('an interview can be read by whoever is 11 years old', () => {
  // A few words alone are a label, of which no formula tells how it is read.
  const sentences = [...textsOf(filling), ...textsOf(rehearsal)].filter((text) => text.split(/\s+/).length > 5);
  expect(sentences.length).toBeGreaterThan(20);
  expect(sentences.filter((text) => readingGrade(text) > 6)).toEqual([]);
});
