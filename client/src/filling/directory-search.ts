/**
 * What the directory that travels with a device has under the letters that somebody types: without a network, at once. Pure.
 */
import type { PackEntry } from '#contract/field-work';
import type { NamedKind } from '#contract/interviews';
import { plain } from '../ui/plain-text.ts';
import { kindOfEntry } from './naming.ts';

export type Searched = { readonly entry: PackEntry; readonly plain: string; readonly kind: NamedKind };

/** Made once for a pack: taking accents off thousands of names is not done at every letter. */
export const searchable = (directory: readonly PackEntry[]): readonly Searched[] =>
  directory.map((entry) => ({ entry, plain: ` ${plain(entry.label)}`, kind: kindOfEntry(entry) }));

const leastLetters = 2;

/** Those that begin so first, then those with a word that does, then those with the letters anywhere; each by its name. */
export const search = (
  index: readonly Searched[],
  typed: string,
  kinds: readonly NamedKind[],
  most: number,
): readonly PackEntry[] => {
  const letters = plain(typed).trim();
  if ([...letters].length < leastLetters) return [];
  const words = letters.split(/\s+/);
  const found: { readonly rank: number; readonly one: Searched }[] = [];
  for (const one of index) {
    if (!kinds.includes(one.kind) || !words.every((word) => one.plain.includes(word))) continue;
    const rank = one.plain.startsWith(` ${letters}`) ? 0 : words.every((word) => one.plain.includes(` ${word}`)) ? 1 : 2;
    found.push({ rank, one });
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.one.plain < b.one.plain ? -1 : a.one.plain > b.one.plain ? 1 : 0))
    .slice(0, most)
    .map(({ one }) => one.entry);
};
