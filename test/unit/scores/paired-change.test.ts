import { expect, test } from 'vitest';
import { pairedChange, studentT } from '../../../server/scores/paired-change.ts';

// Printed tables of Student's t, two-sided 95 %.
test.each([
  [1, 12.706],
  [2, 4.303],
  [9, 2.262],
  [10, 2.228],
  [30, 2.042],
  [120, 1.98],
])('t for %i degrees of freedom', (freedom, t) => {
  expect(studentT(0.95, freedom)).toBeCloseTo(t, 3);
});

test('a mean change with its range, worked out by hand', () => {
  // Mean 1; squared distances add up to 10; s = sqrt(10/9); 2.262157 * s / sqrt(10) = 0.754052.
  const changes = [0, 2, 0, 2, 0, 2, 0, 2, 0, 2];
  expect(pairedChange(changes)).toEqual({ is: 'change', pairs: 10, mean: 1, low: 0.2, high: 1.8 });
});

test('nine pairs, or ten that changed alike, tell nothing', () => {
  expect(pairedChange([0, 2, 0, 2, 0, 2, 0, 2, 0])).toEqual({ is: 'none', why: 'few-pairs' });
  expect(pairedChange(Array.from({ length: 10 }, () => -1))).toEqual({ is: 'none', why: 'same' });
});
