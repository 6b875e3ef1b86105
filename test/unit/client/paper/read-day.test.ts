/**
 * A day as people write it on a form.
 */
import { expect, test } from 'vitest';
import { readDay } from '../../../../client/src/paper/read-day.ts';

test('is read however it is written, the day first', () => {
  for (const typed of [
    '20 11 2026',
    '20/11/2026',
    '20.11.26',
    '20-11-2026',
    '20112026',
    '201126',
    ' 20 11 26 ',
    '2026-11-20',
    '٢٠ ١١ ٢٠٢٦',
  ]) {
    expect(readDay(typed), typed).toBe('2026-11-20');
  }
  expect(readDay('1 2 26')).toBe('2026-02-01');
  expect(readDay('29 2 2028')).toBe('2028-02-29');
});

test('is none where there is no such day', () => {
  for (const typed of [
    '',
    '11 20 2026',
    '29 2 2026',
    '31 4 2026',
    '20 11',
    '20 11 2026 1',
    '0 1 2026',
    '🌻',
    '20 11 1926',
    '20th of November',
  ]) {
    expect(readDay(typed), typed).toBeUndefined();
  }
});
