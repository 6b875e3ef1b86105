/**
 * How long work rests before it is done again.
 */
import { expect, test } from 'vitest';
import { createRests } from '../../../server/jobs/rests.ts';

const work = { communityId: 'a', kind: 'measure', input: '{}' } as const;

test('nine times as long as it took, a minute at most, and nothing else with it', () => {
  let now = 0;
  const rests = createRests(() => now);
  expect(rests.left(work)).toBe(0);
  rests.begin(work, 1_000);
  expect(rests.left(work)).toBe(9_000);
  expect(rests.left({ ...work, communityId: 'b' })).toBe(0);
  expect(rests.left({ ...work, input: '{"waveId":"x"}' })).toBe(0);
  now = 8_999;
  expect(rests.left(work)).toBe(1);
  now = 9_001;
  expect(rests.left(work)).toBe(0);
  rests.begin(work, 3_600_000);
  expect(rests.left(work)).toBe(60_000);
});
