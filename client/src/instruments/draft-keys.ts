/**
 * What blocks, questions and answers are called by data: made once from their first words and kept, whatever is reworded. Pure.
 */
import type { Block, InstrumentDocument } from '#contract/instrument-document';

/** Leaves room for a number behind it. */
const longest = 50;

/** @returns a key that is not taken; words without a letter of the Latin alphabet are called by `otherwise`. */
export const keyFrom = (words: string, taken: ReadonlySet<string>, otherwise: string): string => {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  const key = plain === '' ? otherwise : plain;
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}-${number}`)) number += 1;
  return `${key}-${number}`;
};

export const itemsOf = (block: Block) => (block.is === 'questions' || block.is === 'follow-ups' ? block.items : []);

/** Answers are kept under these, whichever block they stand in. */
export const keysIn = ({ blocks }: InstrumentDocument): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => [block.key, ...itemsOf(block).map(({ key }) => key)]));
