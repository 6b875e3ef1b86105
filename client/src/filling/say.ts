/**
 * The words around the questions, in the language of the interview where the instrument has them, otherwise in that of the pages.
 */
import type { InstrumentDocument } from '#contract/instrument-document';
import { pathOfWord } from '#contract/instrument-texts';
import { language as ownLanguage, t, type WordKey } from '../words/words.ts';

type OfFilling<K> = K extends `filling.${infer Rest}` ? Rest : never;
export type FillingWord = OfFilling<WordKey>;
export type Say = (word: FillingWord, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn = (document: InstrumentDocument, language: string): Say => {
  const translated = document.translations[language];
  return (word, values) => {
    const own = translated?.[pathOfWord(word)];
    if (own === undefined || own.trim() === '') return t(`filling.${word}` as WordKey, values);
    return own.replace(/\{\{(\w+)[^}]*\}\}/g, (whole, name: string) => String(values?.[name] ?? whole));
  };
};

/** What the words of the pages are in: a screen reader would otherwise read them by the rules of another language. */
export const languageOfWords = (document: InstrumentDocument, language: string): string =>
  document.translations[language]?.[pathOfWord('continue')] ? language : ownLanguage;

/** What a language is called in itself: "العربية". */
export const nameOfLanguage = (language: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};
