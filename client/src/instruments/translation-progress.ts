/**
 * How far a draft is translated. Pure.
 */
import type { InstrumentDocument } from '#contract/instrument-document';
import { textsOf } from '#contract/instrument-texts';
import type { Scale } from '#contract/scales';
import { language as shown, t } from '../words/words.ts';

/** The name of a language in the reader's own; its code where nobody knows it. */
export const sayLanguage = (code: string): string => {
  try {
    return new Intl.DisplayNames([shown.startsWith('xx') ? 'en-GB' : shown], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

export const allTexts = (document: InstrumentDocument, scales: readonly Scale[]) =>
  textsOf(document, new Map(scales.map((scale) => [scale.key as string, scale])));

export const progressOf = (document: InstrumentDocument, language: string, scales: readonly Scale[]) => {
  const texts = allTexts(document, scales);
  const done = texts.filter(({ path }) => (document.translations[language]?.[path] ?? '').trim() !== '').length;
  return { done, total: texts.length };
};

export const sayProgress = (document: InstrumentDocument, language: string, scales: readonly Scale[]): string =>
  t('instruments.translate.progress', { language: sayLanguage(language), ...progressOf(document, language, scales) });
