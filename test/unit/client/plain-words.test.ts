/**
 * What is said before something goes for good is read by everybody.
 */
import { expect, test } from 'vitest';
import { directory } from '../../../client/src/words/en/directory.ts';
import { readingGrade } from '../../support/reading-age.ts';

test.each(Object.entries({ eraseAsk: directory.identity.eraseAsk }))('%s can be read by whoever is 12 years old', (_, text) => {
  expect(readingGrade(text)).toBeLessThanOrEqual(7);
});
