import { expect, test } from 'vitest';
import { nothingEarlier, remember } from '../../../server/disclosure/earlier.ts';
import { hideNone, mayTellAnew, toldOfSame } from '../../../server/disclosure/told-again.ts';

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
  expect(mayTellAnew(before, now, nothingEarlier)).toBe(may);
});

const earlier = remember(nothingEarlier, { at: 'Monday', who: people(0, 44), figures: 'of 44' });

test.each([
  ['the ten are back, with one more', people(0, 45), false],
  ['the ten are back, and nobody else is new', people(0, 44), false],
  ['ten others came in their place', people(10, 54), true],
  ['nine more than at first', people(0, 53), false],
  ['ten more than at first', people(0, 54), true],
])('after ten went: %s', (_what, now, may) => {
  expect(mayTellAnew(people(10, 44), now, earlier)).toBe(may);
});

test('what was told of the very same people is told again, unless it is what was told last', () => {
  expect(toldOfSame(people(10, 44), people(0, 44), earlier)?.figures).toBe('of 44');
  expect(toldOfSame(people(10, 44), people(0, 45), earlier)).toBeUndefined();
  expect(toldOfSame(people(0, 44), people(0, 44), earlier)).toBeUndefined();
});

test('what was told five hundred times stays as it is', () => {
  const often = Array.from({ length: 500 }, () => ({ at: 'Monday', who: '', figures: null }));
  expect(mayTellAnew(undefined, people(0, 20), { everyone: [], tellings: often.slice(1) })).toBe(true);
  expect(mayTellAnew(undefined, people(0, 20), { everyone: [], tellings: often })).toBe(false);
});

test('none and few are not told apart', () => {
  expect([0, 'few', 10].map((count) => hideNone(count as 0))).toEqual(['few', 'few', 10]);
});
