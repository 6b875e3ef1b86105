/** What was told before, as it is kept: the same as if each set were kept as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  differencesFromEach,
  type Earlier,
  nothingEarlier,
  remember,
  rename,
  setsOf,
} from '../../../server/disclosure/earlier.ts';
import { differencesOf } from '../../../server/disclosure/told-again.ts';

const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `p${from + at}`);
const rememberAll = (sets: readonly (readonly string[])[]): Earlier =>
  sets.reduce((earlier: Earlier, who, at) => remember(earlier, { at: `${at}`, who, figures: `${at}` }), nothingEarlier);
const sorted = (set: readonly string[]) => [...set].sort().join(' ');

const anySet = fc.uniqueArray(
  fc.nat(40).map((at) => `p${at}`),
  { maxLength: 30 },
);

test('sets are kept as they were, each once, and compared as they were', () => {
  fc.assert(
    fc.property(fc.array(anySet, { maxLength: 12 }), anySet, (sets, now) => {
      const earlier = rememberAll(sets);
      const kept = setsOf(earlier);
      expect(kept.map(sorted)).toEqual([...new Set(sets.map(sorted))]);
      expect(differencesFromEach(earlier, now)).toEqual(kept.map((set) => differencesOf(set, now)));
    }),
  );
});

test('of two under one name from now on, one is left', () => {
  fc.assert(
    fc.property(fc.array(anySet, { maxLength: 6 }), anySet, (sets, now) => {
      const nameOf = (one: string) => (one.endsWith('1') ? 'p1' : one);
      const renamed = rename(rememberAll(sets), nameOf);
      const expected = setsOf(rememberAll(sets)).map((set) => sorted([...new Set(set.map(nameOf))]));
      expect(setsOf(renamed).map(sorted)).toEqual(expected);
      expect(differencesFromEach(renamed, now)).toEqual(setsOf(renamed).map((set) => differencesOf(set, now)));
    }),
  );
});

test('what was told is kept of the latest ten, and for one set it stays what was told first', () => {
  const earlier = rememberAll(Array.from({ length: 14 }, (_, at) => people(at * 10, at * 10 + 10)));
  expect(earlier.tellings.map(({ figures }) => figures)).toEqual([
    null,
    null,
    null,
    null,
    ...people(4, 14).map((one) => one.slice(1)),
  ]);
  const again = remember(earlier, { at: 'later', who: people(120, 130), figures: 'other' });
  expect(again).toEqual(earlier);
});

test('of too few it is kept what was told, while it is among the latest, and compared with nothing', () => {
  const few = (earlier: Earlier, at: string) => remember(earlier, { at, who: null, figures: at });
  const earlier = few(few(few(rememberAll([people(0, 20)]), 'a'), 'b'), 'b');
  expect(earlier.tellings.map(({ at }) => at)).toEqual(['0', 'a', 'b']);
  expect(differencesFromEach(earlier, [])).toEqual([20, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect(setsOf(earlier).map(sorted)).toEqual([sorted(people(0, 20)), '', '']);
  const much = Array.from({ length: 20 }, (_, at) => `${at} later`).reduce(few, earlier);
  expect(much.tellings.map(({ who }) => who === null).filter((isFew) => !isFew)).toHaveLength(1);
  expect(much.tellings).toHaveLength(11);
});

test('3,000 told 300 times take less than 200 KB, without the figures', () => {
  const sets = Array.from({ length: 300 }, (_, at) => people(0, (at + 1) * 10));
  const earlier = sets.reduce(
    (kept: Earlier, who) =>
      remember(kept, { at: '2026-01-01T00:00:00.000Z', who: who.map((one) => one.padEnd(8, 'x')), figures: null }),
    nothingEarlier,
  );
  expect(JSON.stringify(earlier).length).toBeLessThan(200_000);
});
