import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentenceEnd = /[.?!](?=\s|$)/;
const word = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu;

/**
 * School year in which a text can be read, by the formula of Flesch and Kincaid: .39 words per sentence + 11.8 syllables per
 * word - 15.59. A number is a word of one syllable: what is long in a figure is for the eye, not for the ear.
 */
export function readingGrade(text: string): number {
  const words = text.match(word) ?? [];
  const sentences = text.split(sentenceEnd).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const syllables = words.reduce((sum, each) => sum + Math.max(1, syllable(each)), 0);
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
}
