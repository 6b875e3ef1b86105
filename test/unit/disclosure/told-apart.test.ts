/** Whoever adds and subtracts all that was told of several sets works out nothing of fewer than is said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestLeftOver } from '../../../server/disclosure/told-apart.ts';

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `p${from + at}`);
const everyone = people(0, 8);
const times = [-2, -1, 0, 1, 2];

/** Every way to take each set so many times. */
const waysOf = (sets: number): number[][] =>
  sets === 0 ? [[]] : waysOf(sets - 1).flatMap((way) => times.map((time) => [...way, time]));

const leftOver = (told: readonly (readonly string[])[], now: readonly string[], way: readonly number[]): number =>
  everyone.filter((one) => {
    const sum = told.reduce((all, set, at) => all + (set.includes(one) ? (way[at] ?? 0) : 0), 0);
    return (now.includes(one) ? 1 : 0) !== sum;
  }).length;

test('no sum and no difference of all that was told leaves over fewer', () => {
  const anySet = fc.subarray(everyone);
  fc.assert(
    fc.property(fc.array(anySet, { maxLength: 4 }), anySet, (told, now) => {
      const fewest = fewestLeftOver(told, now);
      for (const way of waysOf(told.length)) expect(leftOver(told, now, way)).toBeGreaterThanOrEqual(fewest);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['nothing was told', [], people(0, 12), 12],
  ['ten came', [people(0, 20)], people(0, 30), 10],
  ['ten went', [people(0, 44)], people(10, 44), 10],
  ['five came and five went', [people(0, 20)], people(5, 25), 10],
  ['ten went and are back with one more', [people(0, 44), people(10, 44)], people(0, 45), 1],
  ['the same after ten new were told', [people(0, 30), people(10, 30), people(10, 40)], people(0, 41), 1],
  ['one who went is back, and nine are new', [people(0, 20), people(1, 30)], people(0, 39), 9],
  ['ten new, after one went by themselves', [people(0, 20), people(1, 30)], people(1, 40), 10],
])('%s', (_what, told, now, fewest) => {
  expect(fewestLeftOver(told, now)).toBe(fewest);
});

test('what is told now is among what was told', () => {
  expect(fewestLeftOver([people(0, 20), people(0, 30)], people(0, 20))).toBe(0);
});
