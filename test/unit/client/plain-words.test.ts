/**
 * What is said before something goes for good, and to whoever answers alone, is read by everybody.
 */
import { expect, test } from 'vitest';
import { answer } from '../../../client/src/words/en/answer.ts';
import { directory } from '../../../client/src/words/en/directory.ts';
import { readingGrade } from '../../support/reading-age.ts';

const { links, ...alone } = answer;
/** A few words alone are a label, of which no formula tells how it is read. */
const isSentence = (text: string) => text.split(/\s+/).length > 7;

test.each(Object.entries({ eraseAsk: directory.identity.eraseAsk, ...alone }).filter(([, text]) => isSentence(text)))(
  '%s can be read by whoever is 12 years old',
  (_, text) => {
    expect(readingGrade(text)).toBeLessThanOrEqual(7);
  },
);
