/** What is told after what, of invented tellings. */
import { expect, test } from 'vitest';
import { tellAgain } from '../../../server/scores/tell-again.ts';
import { alone, beforeOf, from, telling, toldOf } from '../../support/invented-tellings.ts';

test('nothing of nine; of ten, all; then nothing else until ten are others', () => {
  expect(tellAgain(undefined, telling({ asOf: 'Monday', answered: from(0, 9) }), alone)).toBeUndefined();
  const first = telling({ asOf: 'Monday', answered: from(0, 10) });
  expect(tellAgain(undefined, first, alone)).toEqual(first);
  for (const answered of [from(0, 10), from(0, 19), from(4, 10), from(0, 3)]) {
    expect(tellAgain(first, telling({ asOf: 'Tuesday', answered }), alone)).toBeUndefined();
  }
  const five = telling({ asOf: 'Tuesday', answered: from(5, 10) });
  expect(toldOf(tellAgain(first, five, alone))).toEqual(toldOf(five));
});

test('a measure that nine of the new ones answered stays as it was, and so does one that nobody was asked since', () => {
  const first = telling({ asOf: 'Monday', answered: from(0, 20) });
  const now = telling({ asOf: 'Tuesday', answered: from(0, 29), marks: from(0, 30) });
  expect(tellAgain(first, now, alone)).toEqual({ ...now, items: first.items });
  expect(tellAgain(first, { ...now, items: [] }, alone)?.items).toEqual(first.items);
});

test('what too few had answered is told as soon as enough have', () => {
  const first = telling({ asOf: 'Monday', answered: from(0, 5), marks: from(0, 10) });
  const few = { ...first, items: first.items.map((one) => ({ ...one, figures: { ...one.figures, noCells: 'few' as const } })) };
  const now = telling({ asOf: 'Tuesday', answered: from(0, 12), marks: from(0, 20) });
  expect(toldOf(tellAgain(few, now, alone))).toEqual(toldOf(now));
});

test('a change stays until ten pairs are others, and is told for the first time when there is one', () => {
  const first = telling({ asOf: 'Monday', answered: from(0, 30), paired: from(0, 12) });
  const more = telling({ asOf: 'Tuesday', answered: from(0, 40), paired: from(0, 13) });
  expect(tellAgain(first, more, alone)?.items[0]).toMatchObject({ asOf: 'Tuesday', changeAsOf: 'Monday', pairs: { length: 12 } });
  const ten = telling({ asOf: 'Wednesday', answered: from(0, 35), paired: from(0, 22) });
  expect(tellAgain(first, ten, alone)?.items[0]).toMatchObject({ asOf: 'Monday', changeAsOf: 'Wednesday' });
  const none = telling({ asOf: 'Monday', answered: from(0, 30), paired: from(0, 9) });
  expect(tellAgain(none, more, alone)?.items[0]).toMatchObject({ changeAsOf: 'Tuesday', pairs: { length: 13 } });
});

test('a change from another wave is not taken for one from this', () => {
  const first = telling({ asOf: 'Monday', answered: from(0, 30), paired: from(0, 12) });
  const now = { ...telling({ asOf: 'Tuesday', answered: from(0, 30) }), beforeId: 'another' };
  const told = tellAgain(first, now, alone);
  expect(told).toMatchObject({ beforeId: 'another', asOf: 'Monday' });
  expect(told?.items[0]?.figures.change).toEqual({ is: 'none', why: 'protects' });
});

test('neither wave is told so that both means and the change leave over a few', () => {
  const later = telling({ asOf: 'Monday', answered: from(0, 20), paired: from(0, 20) });
  const earlier = telling({ asOf: 'Monday', answered: beforeOf(from(0, 30)) });
  // Nine of the ten who answered only the first time go, and one is new: two would be left over.
  const few = telling({ asOf: 'Tuesday', answered: beforeOf([...from(0, 21), 'm40']) });
  expect(tellAgain(earlier, few, { before: undefined, after: [later] })?.items).toEqual(earlier.items);
  expect(toldOf(tellAgain(earlier, few, alone))).toEqual(toldOf(few));
  const enough = telling({ asOf: 'Tuesday', answered: beforeOf(from(0, 40)) });
  expect(toldOf(tellAgain(earlier, enough, { before: undefined, after: [later] }))).toEqual(toldOf(enough));
  // Told for the first time, it is told without its change.
  const first = tellAgain(undefined, later, { before: few, after: [] });
  expect(first?.items[0]?.figures).toMatchObject({ mean: 5, change: { is: 'none', why: 'protects' } });
});
