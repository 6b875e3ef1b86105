/**
 * Words on screen: `t('map.title')`, `t('map.selected.names', { count: 3 })`. Keys are checked by the compiler.
 */
import i18next from 'i18next';
import { en } from './catalogue.ts';
import { toPseudo } from './pseudo.ts';

type Base<K extends string> = K extends `${infer B}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? B : K;
type KeysOf<T> = { [K in keyof T & string]: T[K] extends string ? Base<K> : `${K}.${KeysOf<T[K]>}` }[keyof T & string];

/** The address of a text in the catalogue, without its plural ending. */
export type WordKey = KeysOf<typeof en>;

const pseudo = 'xx-pseudo';
const languages: Record<string, { readonly tag: string; readonly direction: 'ltr' | 'rtl' }> = {
  en: { tag: 'en-GB', direction: 'ltr' },
  [pseudo]: { tag: pseudo, direction: 'ltr' },
};

/** `?lang=` chooses, for this tab and the pages after this one. */
const chooseLanguage = (): string => {
  if (typeof location === 'undefined') return 'en';
  const asked = new URLSearchParams(location.search).get('lang');
  const remember = 'kith-language';
  try {
    if (asked && languages[asked]) sessionStorage.setItem(remember, asked);
    const kept = asked ?? sessionStorage.getItem(remember);
    return kept && languages[kept] ? kept : 'en';
  } catch {
    return asked && languages[asked] ? asked : 'en';
  }
};

const chosen = chooseLanguage();
/** For the `lang` attribute and for Intl. */
export const language = languages[chosen]?.tag ?? 'en-GB';
export const direction = languages[chosen]?.direction ?? 'ltr';

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: chosen,
  fallbackLng: false,
  initAsync: false,
  resources: { en: { translation: en }, ...(chosen === pseudo ? { [pseudo]: { translation: toPseudo(en) } } : {}) },
  // React escapes.
  interpolation: { escapeValue: false },
});

/** What has nothing to fill in is looked up once: on a slow phone a page of words took some of the time that a tap may take. */
const plain = new Map<WordKey, string>();
const plainWords = (key: WordKey): string => {
  const known = plain.get(key) ?? catalogue.t(key as string);
  plain.set(key, known);
  return known;
};

/** Numbers are shown in the reader's way when written `{{count, number}}`. `count` chooses the plural. */
export const t = (key: WordKey, values?: Readonly<Record<string, string | number>>): string =>
  values === undefined ? plainWords(key) : catalogue.t(key as string, { ...values });

const numbers = new Intl.NumberFormat(chosen === pseudo ? 'en-GB' : language, { maximumFractionDigits: 3 });
/** A number as people write it: 1,612 or 0.032. */
export const showNumber = (value: number): string => numbers.format(value);

const lists = new Intl.ListFormat(chosen === pseudo ? 'en-GB' : language, { type: 'conjunction' });
/** "one, two and three" */
export const showList = (parts: readonly string[]): string => lists.format(parts);
