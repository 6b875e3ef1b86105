/**
 * By what somebody can be known again in a text. An erasure leaves nothing of them, so that in doubt they are taken to be in it:
 * capitals, accents, signs and endings make no difference. Pure.
 */
import { z } from 'zod';
import { nameKey } from '../contract/name-key.ts';
import { readSaid } from './said-identity.ts';

export type Traces = {
  readonly ids: ReadonlySet<string>;
  /** Under which ids their own interviews were sent. */
  readonly responseIds: ReadonlySet<string>;
  isIn(text: string): boolean;
};

/** Of one resident, as it is kept: what interviews `said` of them, and what was known `before`, are JSON. */
export type Kept = {
  readonly pseudonym: string;
  readonly known: readonly string[];
  readonly said: readonly string[];
  readonly before: readonly string[];
  readonly words: readonly string[];
  readonly responseIds: readonly string[];
};

const Before = z.object({ name: z.string(), contact: z.string(), aliases: z.array(z.string()) }).partial();

/** Words alone: "Zoë O’Brien-Hill" and "zoe o'brien hill" are the same. */
const wordsIn = (text: string): string =>
  nameKey(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const withoutGaps = (text: string): string => wordsIn(text).replaceAll(' ', '');

/** Short names begin many other words. */
const short = 3;

/** "Gil" is in "for Gil’s shop", "Annan" has an ending, and Chinese has no gaps between its words. */
const findIn = (key: string): ((words: string) => boolean) => {
  if (/\p{L}/u.test(key) && key.toLowerCase() === key.toUpperCase()) return (words) => words.includes(key);
  const sought = key.length > short ? ` ${key}` : ` ${key} `;
  return (words) => ` ${words} `.includes(sought);
};

const textsOf = ({ pseudonym, known, said, before, words }: Kept): string[] => [
  pseudonym,
  ...known,
  ...words,
  ...readSaid(said).flatMap(({ name, contact }) => [name, contact]),
  ...before.flatMap((text) => {
    const { name = '', contact = '', aliases = [] } = Before.parse(JSON.parse(text));
    return [name, contact, ...aliases];
  }),
];

/** @param ids of one person: theirs, and those of entries that were joined to it. */
export const tracesOf = (ids: readonly string[], kept: readonly Kept[]): Traces => {
  const keys = new Set(kept.flatMap(textsOf).map(wordsIn));
  keys.delete('');
  const finders = [...keys].map(findIn);
  // A code may be typed with a gap anywhere.
  const codes = new Set(kept.map(({ pseudonym }) => withoutGaps(pseudonym)));
  return {
    ids: new Set(ids),
    responseIds: new Set(kept.flatMap(({ responseIds }) => responseIds)),
    isIn: (text) => {
      const words = wordsIn(text);
      return codes.has(words.replaceAll(' ', '')) || finders.some((isIn) => isIn(words));
    },
  };
};
