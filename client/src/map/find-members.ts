/**
 * Finding members by a part of their name, pure.
 */
import type { NetworkMember } from '#contract/network';

/** Capitals and accents aside. */
export const foldName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();

/**
 * @param folded names by {@link foldName}, in the order of `members`.
 * @returns places in `members`: names that begin with the text first, then names with it inside; each by its name.
 */
export const findMembers = (members: readonly NetworkMember[], folded: readonly string[], text: string): readonly number[] => {
  const wanted = foldName(text);
  if (wanted === '') return [];
  const begin: number[] = [];
  const within: number[] = [];
  folded.forEach((name, index) => {
    const at = name.indexOf(wanted);
    if (at === 0) begin.push(index);
    else if (at > 0) within.push(index);
  });
  const byName = (one: number, other: number) => {
    const [first, second] = [members[one]?.label ?? '', members[other]?.label ?? ''];
    return first === second ? one - other : first < second ? -1 : 1;
  };
  return [...begin.sort(byName), ...within.sort(byName)];
};
