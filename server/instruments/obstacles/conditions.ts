/** What is shown only on a condition: whether the condition can ever be met. */
import type { AskedItem, InstrumentDocument, ShowIf } from '../../contract/instrument-document.ts';
import type { Obstacle } from '../../contract/instruments.ts';
import { conditionsIn, itemsOf, say } from './say.ts';

const ofAnswer = (showIf: ShowIf, asked: AskedItem): string | null => {
  switch (showIf.is) {
    case 'answered':
      return null;
    case 'one-of': {
      if (asked.kind !== 'choice' && asked.kind !== 'choices') return 'It is shown by a choice, but that question offers none.';
      const codes = new Set(asked.choices.map(({ code }) => code));
      return showIf.codes.every((code) => codes.has(code))
        ? null
        : 'It is shown by a choice that the question no longer offers. Choose again.';
    }
    case 'at-least':
    case 'at-most': {
      if (asked.kind !== 'number' && asked.kind !== 'range') return 'It is shown by a number, but that question asks for none.';
      const isNever = showIf.is === 'at-least' ? showIf.number > asked.max : showIf.number < asked.min;
      return isNever ? 'It is shown by a number that cannot be answered. Choose another.' : null;
    }
  }
};

/**
 * A condition rests on a question of the respondent that came before. What is asked of each one named has as many answers as
 * there are names, and is no condition.
 */
export const obstaclesOfConditions = ({ blocks }: InstrumentDocument): readonly Obstacle[] => {
  const order = blocks.flatMap((block) => [block.key, ...itemsOf(block).map(({ key }) => key)]);
  const questions = new Map(
    blocks.flatMap((block) => itemsOf(block).map((item) => [item.key as string, { item, block }] as const)),
  );
  return conditionsIn(blocks).flatMap(({ block, item, showIf }) => {
    const found = questions.get(showIf.question);
    if (!found) return [say('It is shown by a question that is not there. Choose another, or show it always.', block, item)];
    if (found.block.is === 'follow-ups') {
      return [say('It is shown by a question about those named, which has many answers. Choose another.', block, item)];
    }
    if (order.indexOf(showIf.question) >= order.indexOf((item ?? block).key)) {
      return [say('It is shown by a question that comes later. Move one of the two.', block, item)];
    }
    const message = ofAnswer(showIf, found.item);
    return message === null ? [] : [say(message, block, item)];
  });
};
