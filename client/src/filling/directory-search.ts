/**
 * What the directory that travels with a device has under the letters that somebody types: without a network, at once. Pure.
 */
import type { PackEntry } from '#contract/field-work';
import type { NamedKind } from '#contract/interviews';
import { plain } from '../ui/plain-text.ts';
import { kindOfEntry } from './naming.ts';

type Searched = { readonly entry: PackEntry; readonly plain: string; readonly kind: NamedKind };

/** Of each directory, as far as it was made. */
const made = new WeakMap<readonly PackEntry[], Searched[]>();

const makeUpTo = (directory: readonly PackEntry[], end: number): readonly Searched[] => {
  const index = made.get(directory) ?? [];
  made.set(directory, index);
  for (const entry of directory.slice(index.length, end)) {
    index.push({ entry, plain: ` ${plain(entry.label)}`, kind: kindOfEntry(entry) });
  }
  return index;
};

const atOnce = 200;

/**
 * Makes ready what is searched, a little at a time: taking the accents off twenty thousand names takes longer than a letter or a tap
 * may take. Whatever is not ready when a search comes is made then.
 * @returns how to stop that.
 */
export const makeSearchable = (directory: readonly PackEntry[]): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = () => {
    const { length } = makeUpTo(directory, (made.get(directory)?.length ?? 0) + atOnce);
    if (length < directory.length) timer = setTimeout(goOn, 20);
  };
  timer = setTimeout(goOn, 20);
  return () => clearTimeout(timer);
};

const leastLetters = 2;

/**
 * Those that begin so first, then those with a word that does, then those with the letters anywhere; each in the order of the
 * directory, which is that of its names.
 */
export const search = (
  directory: readonly PackEntry[],
  typed: string,
  kinds: readonly NamedKind[],
  most: number,
): readonly PackEntry[] => {
  const letters = plain(typed).trim();
  if ([...letters].length < leastLetters) return [];
  const words = letters.split(/\s+/);
  const ranks: readonly PackEntry[][] = [[], [], []];
  for (const one of makeUpTo(directory, directory.length)) {
    if (!kinds.includes(one.kind) || !words.every((word) => one.plain.includes(word))) continue;
    const rank = one.plain.startsWith(` ${letters}`) ? 0 : words.every((word) => one.plain.includes(` ${word}`)) ? 1 : 2;
    const found = ranks[rank] as PackEntry[];
    if (found.length < most) found.push(one.entry);
    if (rank === 0 && found.length === most) break;
  }
  return ranks.flat().slice(0, most);
};
