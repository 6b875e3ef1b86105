import { expect, test } from 'vitest';
import { hideNone, mayTellAnew } from '../../../server/disclosure/told-again.ts';

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `p${from + at}`);

test.each([
  ['the first time, of nine', undefined, people(0, 9), false],
  ['the first time, of ten', undefined, people(0, 10), true],
  ['nobody came or went', people(0, 20), people(0, 20), false],
  ['nine came', people(0, 20), people(0, 29), false],
  ['ten came', people(0, 20), people(0, 30), true],
  ['five came and five went', people(0, 20), people(5, 25), true],
  ['four went and five came', people(0, 20), people(4, 25), false],
  ['ten went, and too few are left', people(0, 19), people(0, 9), false],
])('%s', (_what, before, now, may) => {
  expect(mayTellAnew(before, now)).toBe(may);
});

test('none and few are not told apart', () => {
  expect([0, 'few', 10].map((count) => hideNone(count as 0))).toEqual(['few', 'few', 10]);
});
