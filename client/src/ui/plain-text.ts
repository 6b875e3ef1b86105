/**
 * Text as it is looked for: capitals and accents aside. Pure.
 */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word that was typed occurs in the text. */
export const holdsEveryWord = (text: string, typed: string): boolean => {
  const within = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => within.includes(word));
};
