/**
 * From those named in a filled-in instrument to what is stored of them: how close each is as the strength of what was said, the
 * same one twice in one block as one, and the respondent, who may name themself, as an answer without a tie.
 */
import type { Filled, NamedOne } from '../contract/filled.ts';
import { strengthOfRing } from '../contract/instrument-flow.ts';
import type { Named } from '../contract/interviews.ts';
import type { Placed, Resolved } from '../interviews/resolve-named.ts';
import type { Asked } from './questions-of.ts';

export type FilledPlaced = Placed & { readonly ref: string };
export type FilledResolved = Resolved & FilledPlaced;

/** @returns by the one named and the block; only where it was asked how close they are. */
const strengthsOf = ({ items }: Filled, { ofNamed }: Asked): ReadonlyMap<string, number> => {
  const strengths = new Map<string, number>();
  for (const { question, about, value } of items) {
    const followUp = about === null ? undefined : ofNamed.get(question);
    if (followUp?.question.is !== 'item' || followUp.question.item.kind !== 'circles') continue;
    if (typeof value !== 'number') continue;
    const strength = strengthOfRing(value, followUp.question.item.rings.length);
    for (const block of followUp.about) strengths.set(`${about}|${block}`, strength);
  }
  return strengths;
};

const toNamed = (one: NamedOne, strength: number | null): Named =>
  one.is === 'known'
    ? { is: 'known', id: one.id, words: one.words, strength }
    : { is: 'new', words: one.words, kind: one.kind, strength };

/** Each one named to each question, once. */
export const placeFilledNames = (filled: Filled, asked: Asked): FilledPlaced[] => {
  const strengths = strengthsOf(filled, asked);
  const byRef = new Map(filled.named.map((one, index) => [one.ref, { one, index }]));
  return filled.names.flatMap(({ block, named }) =>
    [...new Set(named)].flatMap((ref, position) => {
      const found = byRef.get(ref);
      if (!found) return [];
      const strength = strengths.get(`${ref}|${block}`) ?? null;
      return [{ ref, generator: block, position, named: toNamed(found.one, strength), pointer: `/filled/named/${found.index}` }];
    }),
  );
};

const greater = (a: number | null, b: number | null): number | null => (a === null || (b !== null && b > a) ? b : a);

/** The same one twice in one block is one, as close as the closer of the two. */
export const joinDoubles = (resolved: readonly FilledResolved[], respondentId: string): FilledResolved[] => {
  const joined = new Map<string, FilledResolved>();
  for (const row of resolved) {
    const key = `${row.generator}|${row.memberId}`;
    const before = joined.get(key);
    const how = row.memberId === respondentId ? 'self' : row.how;
    joined.set(key, before ? { ...before, strength: greater(before.strength, row.strength) } : { ...row, how });
  }
  return [...joined.values()];
};

const sameWords = ({ memberId, words }: Resolved): string => JSON.stringify([memberId, words]);

/** @param mentions the mention of each of `joined`, in their order. @returns the mention of each one named, by its ref. */
export const mentionsByRef = (
  resolved: readonly FilledResolved[],
  joined: readonly FilledResolved[],
  mentions: readonly string[],
): ReadonlyMap<string, string> => {
  const byWords = new Map(joined.map((row, index) => [sameWords(row), mentions[index]]));
  const byMember = new Map(joined.map((row, index) => [row.memberId, mentions[index]]));
  return new Map(
    resolved.flatMap((row) => {
      const mention = byWords.get(sameWords(row)) ?? byMember.get(row.memberId);
      return mention === undefined ? [] : [[row.ref, mention] as const];
    }),
  );
};
