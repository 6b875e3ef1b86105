import { expect, test } from 'vitest';
import { en } from '../../../client/src/words/catalogue.ts';
import { toPseudo, type Words } from '../../../client/src/words/pseudo.ts';
import { showList, t } from '../../../client/src/words/words.ts';

const textsOf = (words: Words): readonly string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));

test('plurals and numbers are worded as people write them', () => {
  expect(t('map.marks', { count: 1 })).toBe('1 mark');
  expect(t('map.marks', { count: 1612 })).toBe('1,612 marks');
  expect(showList(['one', 'two', 'three'])).toBe('one, two and three');
});

test('the pretend language changes every text and no placeholder', () => {
  const placeholders = (text: string) => text.match(/\{\{.*?\}\}/g) ?? [];
  const [before, after] = [textsOf(en), textsOf(toPseudo(en))];
  expect(before.length).toBeGreaterThan(100);
  before.forEach((text, at) => {
    expect(after[at]).toMatch(/^⟦.*⟧$/s);
    expect(placeholders(after[at] ?? '')).toEqual(placeholders(text));
  });
});

test("no lay text uses an analyst's words", () => {
  const jargon = /\b(node|edge|degree|betweenness|centrality|vertex|clique|modularity)s?\b/i;
  expect(textsOf({ map: en.map, measures: en.measures, common: en.common }).filter((text) => jargon.test(text))).toEqual([]);
});
