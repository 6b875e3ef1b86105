/** Scales: whether each is one that can be scored, and whether its wording may be asked. */
import type { InstrumentDocument, ScaleBlock } from '../../contract/instrument-document.ts';
import type { Obstacle } from '../../contract/instruments.ts';
import type { Scale } from '../../contract/scales.ts';
import { doublesIn, type Known, say } from './say.ts';

/** Answers that say nothing of themselves: where none has words every one needs them, or else those at both ends. */
const unwordedAnswers = ({ answers: { choices } }: Scale, pasted: Readonly<Record<string, string>>): readonly number[] => {
  const ends = new Set([choices[0]?.code, choices.at(-1)?.code]);
  const needsAll = choices.every(({ label }) => label === null);
  return choices
    .filter(({ code, label }) => label === null && (needsAll || ends.has(code)) && pasted[code] === undefined)
    .map(({ code }) => code);
};

const ofPasted = ({ pasted }: ScaleBlock, scale: Scale): readonly string[] => {
  const items = scale.items.filter(({ key, text }) => text === null && pasted?.items[key] === undefined);
  const answers = unwordedAnswers(scale, pasted?.answers ?? {});
  return [
    ...items.map(({ label }) => `The wording of “${label}” is not pasted in yet.`),
    ...(answers.length > 0 ? ['The wording of its answers is not pasted in yet.'] : []),
    ...(pasted?.licence
      ? []
      : ['Who may ask this scale is not recorded yet: say who holds the licence, its reference and its date.']),
  ];
};

/** Whoever changes the wording of a scale asks another one, and its scores would pass for those of this one. */
const ofOpen = ({ pasted }: ScaleBlock): readonly string[] =>
  pasted === null ? [] : ['The wording of this scale comes with Kith and cannot be replaced. Take the pasted wording away.'];

const ofScale = (block: ScaleBlock, { scales }: Known): readonly string[] => {
  const scale = scales.get(block.scale);
  if (!scale) return ['This scale is not in the library. Choose another.'];
  if (scale.version !== block.scaleVersion) return ['The library has another version of this scale. Choose the scale again.'];
  return scale.licence.is === 'open' ? ofOpen(block) : ofPasted(block, scale);
};

export const obstaclesOfScales = ({ blocks }: InstrumentDocument, known: Known): readonly Obstacle[] => {
  const asked = blocks.filter((block) => block.is === 'scale');
  const twice = new Set(doublesIn(asked.map(({ scale }) => scale)));
  const last = new Map(asked.map((block) => [block.scale, block]));
  return asked.flatMap((block) => {
    const isDouble = twice.has(block.scale) && last.get(block.scale) === block;
    return [...ofScale(block, known), ...(isDouble ? ['This scale is asked twice. Take one away.'] : [])].map((message) =>
      say(message, block),
    );
  });
};
