/** How an obstacle is told: where it is, and what to do. */
import type { AskedItem, Block, ShowIf } from '../../contract/instrument-document.ts';
import type { Obstacle } from '../../contract/instruments.ts';
import type { AsksFor } from '../../contract/interviews.ts';
import type { Scale } from '../../contract/scales.ts';

/** What a draft is held against: the scales there are, and the questions that this community asks already. */
export type Known = {
  readonly scales: ReadonlyMap<string, Scale>;
  readonly questions: readonly { readonly code: string; readonly asksFor: AsksFor }[];
};

type Keyed = { readonly key: string };

export const say = (message: string, block: Keyed | null = null, item: Keyed | null = null): Obstacle => ({
  block: block?.key ?? null,
  item: item?.key ?? null,
  message,
});

/** Each question that a block asks item by item. */
export const itemsOf = (block: Block): readonly AskedItem[] =>
  block.is === 'questions' || block.is === 'follow-ups' ? block.items : [];

/** Everything that may be shown on a condition, in the order in which it is asked. */
export const conditionsIn = (blocks: readonly Block[]): readonly { block: Block; item: AskedItem | null; showIf: ShowIf }[] =>
  blocks.flatMap((block) =>
    [null, ...itemsOf(block)].flatMap((item) => {
      const { showIf } = item ?? block;
      return showIf === null ? [] : [{ block, item, showIf }];
    }),
  );

/** Those that were there before, each once. */
export const doublesIn = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) < at)),
];
