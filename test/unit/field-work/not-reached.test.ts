/**
 * Who has not been reached yet, and how training stands.
 */
import { describe, expect, test } from 'vitest';
import type { TargetCell } from '../../../server/contract/field-targets.ts';
import { type Counted, notReached } from '../../../server/field-work/progress/not-reached.ts';
import { trainingOn } from '../../../server/field-work/training.ts';

const cell = (neighbourhoodId: string | null, ageBand: string | null, percent: number | null) =>
  ({ neighbourhoodId, ageBand, percent, target: null }) as TargetCell;
const counted = (neighbourhoodId: string | null, ageBand: string | null, respondents: number): Counted => ({
  neighbourhoodId,
  ageBand,
  respondents,
});
const census = [cell('mill', 'young', 20), cell('mill', 'old', 30), cell('quay', 'young', 25), cell('quay', 'old', 25)];

describe('who has not been reached', () => {
  test('cannot be said of fewer than ten, or without shares', () => {
    expect(notReached(census, [counted('mill', 'old', 9)])).toBeNull();
    expect(notReached([cell('mill', 'old', null)], [counted('mill', 'old', 50)])).toBeNull();
    expect(notReached([], [])).toBeNull();
  });
  test('is nobody where all are asked as they live', () => {
    expect(
      notReached(census, [
        counted('mill', 'young', 4),
        counted('mill', 'old', 6),
        counted('quay', 'young', 5),
        counted('quay', 'old', 5),
      ]),
    ).toEqual([]);
  });
  test('tells what is furthest behind first, with both shares', () => {
    const found = notReached(census, [counted('mill', 'young', 18), counted('mill', 'old', 2)]);
    expect(
      found?.map(({ neighbourhoodId, ageBand, respondents, censusPercent }) => [
        neighbourhoodId,
        ageBand,
        respondents,
        censusPercent,
      ]),
    ).toEqual([
      ['quay', null, 0, 50],
      [null, 'old', 2, 55],
      ['quay', 'young', 0, 25],
      ['quay', 'old', 0, 25],
      ['mill', 'old', 2, 30],
    ]);
  });
  test('leaves out of each share those of whom it is not known', () => {
    const found = notReached(
      [cell('mill', null, 50), cell('quay', null, 50)],
      [counted(null, 'old', 90), counted('mill', null, 5), counted('quay', null, 5)],
    );
    expect(found).toEqual([]);
    expect(
      notReached([cell('mill', null, 50), cell('quay', null, 50)], [counted(null, 'old', 90), counted('mill', null, 9)]),
    ).toEqual([]);
  });
  test('takes what no share was said of for people elsewhere', () => {
    expect(notReached([cell('mill', null, 20)], [counted('mill', 'old', 4), counted('quay', 'old', 16)])).toEqual([]);
  });
});

test('training counts from its day to the end of its last', () => {
  const state = (trainedOn: string | null, trainedUntil: string | null) =>
    trainingOn('2026-05-10', { trainedOn, trainedUntil }).state;
  expect([state(null, null), state('2026-05-11', null), state('2026-05-10', null)]).toEqual(['missing', 'missing', 'trained']);
  expect([state('2026-01-01', '2026-05-10'), state('2026-01-01', '2026-05-09')]).toEqual(['trained', 'expired']);
});
