/**
 * A pretend language made from English. A text on screen without its brackets did not come from the catalogue.
 */
export type Words = { readonly [name: string]: string | Words };

const accents: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ğ',
  h: 'ĥ',
  i: 'í',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ó',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
};

const accent = (text: string): string =>
  text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replace(/[a-z]/g, (letter) => accents[letter] ?? letter)))
    .join('');

/** ⟦Ĥéļļó {{name}}⟧: accented, placeholders untouched. */
export const toPseudo = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, typeof value === 'string' ? `⟦${accent(value)}⟧` : toPseudo(value)]),
  );
