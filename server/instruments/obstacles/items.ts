/** Questions one by one: whether each can be answered, and its answers told apart. */

import type { AskedItem, Block, InstrumentDocument } from '../../contract/instrument-document.ts';
import type { Obstacle } from '../../contract/instruments.ts';
import { nameKey } from '../../contract/name-key.ts';
import { doublesIn, itemsOf, say } from './say.ts';

/** More numbers side by side than fit a phone, and than anybody tells apart. */
const mostSteps = 20;

/** Their answers are also kept as the bands of the resident, which are short. */
const bands = new Set(['age-band', 'gender', 'time-here']);
const longestBand = 40;

const ofChoices = (item: Extract<AskedItem, { kind: 'choice' | 'choices' }>): readonly string[] => {
  const labels = [...item.choices.map(({ label }) => label), ...(item.none === null ? [] : [item.none])];
  return [
    ...(doublesIn(item.choices.map(({ code }) => code)).length > 0 ? ['Two of its answers have one code. Take one away.'] : []),
    ...doublesIn(labels.map(nameKey)).map((label) => `Two of its answers read “${label}”. Change one of them.`),
  ];
};

const ofKind = (item: AskedItem, block: Block): readonly string[] => {
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return ofChoices(item);
    case 'number':
      return item.min > item.max ? ['Its lowest number is above its highest.'] : [];
    case 'range':
      if (item.min >= item.max) return ['Its lowest number must be below its highest.'];
      return item.max - item.min > mostSteps
        ? [`It has more than ${mostSteps + 1} numbers to choose from. Ask for a number instead.`]
        : [];
    case 'circles':
      return [
        ...(block.is === 'follow-ups' ? [] : ['Circles of closeness can be asked only about those named.']),
        ...doublesIn(item.rings.map(nameKey)).map((ring) => `Two of its circles read “${ring}”. Change one of them.`),
      ];
    case 'text':
    case 'neighbourhood':
      return [];
  }
};

const ofBand = (item: AskedItem, block: Block): readonly string[] => {
  if (block.is !== 'questions' || !bands.has(item.key)) return [];
  if (item.kind !== 'choice') return ['It is kept with the resident, and so must be a choice of one answer.'];
  return item.choices.some(({ label }) => [...label].length > longestBand)
    ? [`It is kept with the resident: an answer may have at most ${longestBand} characters.`]
    : [];
};

export const obstaclesOfItems = ({ blocks }: InstrumentDocument): readonly Obstacle[] =>
  blocks.flatMap((block) =>
    itemsOf(block).flatMap((item) =>
      [...ofKind(item, block), ...ofBand(item, block)].map((message) => say(message, block, item)),
    ),
  );
