/**
 * The words around the questions, as whoever translates an instrument finds them.
 */
import { pathOfWord } from '#contract/instrument-texts';
import { filling } from '../words/en/filling.ts';

type Words = { readonly [key: string]: string | Words };

/** What is counted is said in one way in a translation: that of several. */
const wordOf = (key: string): string => key.replace(/_other$/, '');

/** `{{count, number}}` tells the pages how to write it, which is nothing to translate. */
const plain = (text: string): string => text.replace(/\{\{(\w+)[^}]*\}\}/g, '{{$1}}');

const flat = (words: Words, before: string): readonly { readonly path: string; readonly own: string }[] =>
  Object.entries(words).flatMap(([key, value]) => {
    if (typeof value !== 'string') return flat(value, `${before}${key}.`);
    return key.endsWith('_one') ? [] : [{ path: pathOfWord(`${before}${wordOf(key)}`), own: plain(value) }];
  });

/** Each once, in the order in which an interview comes to them. What stands in double brackets is filled in later. */
export const ownWords = flat(filling, '');
