/**
 * What is said while the device changes hands is read at a doorstep.
 */
import { expect, test } from 'vitest';
import { handOver } from '../../../client/src/words/en/hand-over.ts';
import { readingGrade } from '../../support/reading-age.ts';

test('can be read by whoever is 12 years old', () => {
  const hard = Object.values(handOver)
    .filter((text) => text.split(/\s+/).length > 7)
    .map((text) => [text, readingGrade(text)] as const)
    .filter(([, grade]) => grade > 7);
  expect(hard).toEqual([]);
});
