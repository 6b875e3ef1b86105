/**
 * What stands at the top of each printed sheet is a rule of a style sheet: no words and no number get out of their place in it.
 */
import { expect, test } from 'vitest';
import { pagesOfForm, sheetMark } from '../../../../client/src/paper/sheet-mark.ts';

/** The rule with S for each of its strings. */
const around = (rule: string) => rule.replace(/"(?:[^"\\\n\r\f]|\\[0-9a-f]+ )*"/g, 'S');

const marked = (words: string, number = '3F9A-1C07') =>
  sheetMark(number, (_, values) => words.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values?.[name])), 'plain');

test.each([
  'Form {{number}}, page {{page}}',
  '{{page}} {{number}}"; } @page { margin: 0 } .kith-paper { display: none } \\',
  'استمارة {{number}}،\nصفحة {{page}} */ \\22 ',
  '\\{{page}}',
  'Only words',
])('words stay words: %j', (words) => {
  expect(around(marked(words))).toBe(around(marked('')));
  expect(marked(words)).toContain('counter(form-3F9A-1C07)');
});

test('a form has pages of its own, called by its number and nothing else', () => {
  expect(pagesOfForm('3F9A-1C07')).toBe('form-3F9A-1C07');
  expect(pagesOfForm('3F9A { } "x')).toBe('form-3F9A');
});
