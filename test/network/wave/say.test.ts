import { expect, it } from 'vitest';
import { amount, counted, inHundred, onScale, people, startOf } from '#network/wave/say';

it('people are not told of by their number when there are fewer than five', () => {
  expect([0, 1, 4, 5, 120].map(people)).toEqual([
    'nobody',
    'fewer than five people',
    'fewer than five people',
    '5 people',
    '120 people',
  ]);
  expect(startOf(people(3))).toBe('Fewer than five people');
});

it('nothing rounds to none or all that is not', () => {
  expect([0, 0.004, 0.006, 0.5, 0.994, 0.996, 1].map(inHundred)).toEqual([
    'none',
    'fewer than 1 in 100',
    '1 in 100',
    '50 in 100',
    '99 in 100',
    'nearly all',
    'all',
  ]);
  expect([0, 0.04, 1.25, 2, 17.04].map(amount)).toEqual(['0', 'less than 0.1', '1.3', '2', '17']);
  expect([-0.004, 0.126, 1].map(onScale)).toEqual(['0', '0.13', '1']);
  expect([0, 1, 1.5, 3].map((value) => counted(value, 'area', 'areas'))).toEqual([
    'no areas',
    'one area',
    '1.5 areas',
    '3 areas',
  ]);
});
