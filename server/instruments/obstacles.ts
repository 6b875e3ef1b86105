/**
 * What keeps a draft from being published, and what is only worth knowing of it. Pure.
 */
import type { InstrumentDocument } from '../contract/instrument-document.ts';
import { isPathOfWord, textsOf } from '../contract/instrument-texts.ts';
import type { Obstacle } from '../contract/instruments.ts';
import { obstaclesOfConditions } from './obstacles/conditions.ts';
import { obstaclesOfItems } from './obstacles/items.ts';
import { obstaclesOfNamed } from './obstacles/named.ts';
import { doublesIn, itemsOf, type Known, say } from './obstacles/say.ts';
import { obstaclesOfScales } from './obstacles/scales.ts';

/** Answers are kept under keys, whichever block they stand in. */
const ofKeys = ({ blocks }: InstrumentDocument): readonly Obstacle[] => {
  const seen = new Set<string>();
  return blocks.flatMap((block) =>
    [null, ...itemsOf(block)].flatMap((item) => {
      const { key } = item ?? block;
      const isDouble = seen.has(key);
      seen.add(key);
      return isDouble ? [say(`Something else has the key “${key}” too. Give one of them another.`, block, item)] : [];
    }),
  );
};

/** Nothing is asked before somebody has agreed, and each thing is agreed to once. */
const ofConsent = ({ blocks }: InstrumentDocument): readonly Obstacle[] => {
  const [first = null] = blocks;
  const purposes = blocks.flatMap((block) => (block.is === 'consent' ? block.purposes.map(({ purpose }) => purpose) : []));
  const begins = first?.is === 'consent' && first.purposes.some(({ purpose }) => purpose === 'survey');
  return [
    ...(begins ? [] : [say('It must begin by asking whether somebody agrees to take part in the survey.', first)]),
    ...(doublesIn(purposes).length > 0 ? [say('It asks twice for the same agreement.')] : []),
    ...(first?.is === 'consent' && first.showIf !== null ? [say('The first agreement must be asked of everybody.', first)] : []),
  ];
};

/** Every reason, in the order in which they are mended best. */
export const obstaclesOf = (draft: InstrumentDocument, known: Known): Obstacle[] => {
  if (draft.blocks.length === 0) return [say('There is nothing in it yet. Begin by adding a block.')];
  return [
    ...ofConsent(draft),
    ...ofKeys(draft),
    ...obstaclesOfItems(draft),
    ...obstaclesOfNamed(draft, known),
    ...obstaclesOfConditions(draft),
    ...obstaclesOfScales(draft, known),
  ];
};

/** Translations of texts that are no longer there, which nobody sees. */
export const noticesOf = (draft: InstrumentDocument, { scales }: Known): Obstacle[] => {
  const paths = new Set(textsOf(draft, scales).map(({ path }) => path));
  return Object.entries(draft.translations).flatMap(([language, texts]) => {
    const left = Object.keys(texts).filter((path) => !paths.has(path) && !isPathOfWord(path)).length;
    return [
      ...(language === draft.language ? [say(`There are translations into ${language}, which its texts are in.`)] : []),
      ...(left > 0
        ? [say(`${left === 1 ? 'A translation' : `${left} translations`} into ${language} belong to no text any more.`)]
        : []),
    ];
  });
};
