/**
 * Which ties are handed to the map. Tens of thousands of lines are one grey felt, and take seconds to draw: beyond the
 * limit only those of the chosen member are drawn, and the page says so.
 */
import { type Dataset, forEachTieOf } from './dataset.ts';
import type { Visible } from './visible.ts';

/** Most lines drawn at once. */
export const mostTies = 20_000;

export type TiesToDraw = {
  /** Places of ties; those that the filters hide may be among them, and are hidden when drawn. */
  readonly ties: Iterable<number>;
  /** Some that pass the filters are not drawn. */
  readonly tooMany: boolean;
  /** Changes when other ties must be handed over. */
  readonly key: string;
};

const everything = (count: number): Iterable<number> => Array.from({ length: count }, (_none, tie) => tie);

export const chooseTies = (dataset: Dataset, visible: Visible, selected: number | undefined): TiesToDraw => {
  if (dataset.tieCount <= mostTies) return { ties: everything(dataset.tieCount), tooMany: false, key: 'all' };
  const kept: number[] = [];
  if (visible.tieCount <= mostTies) {
    visible.ties.forEach((isKept, tie) => {
      if (isKept) kept.push(tie);
    });
    return { ties: kept, tooMany: false, key: `passing ${kept.length} ${kept[0]} ${kept.at(-1)} ${checksum(kept)}` };
  }
  if (selected !== undefined) {
    forEachTieOf(dataset, selected, (tie) => {
      if (visible.ties[tie]) kept.push(tie);
    });
  }
  return { ties: kept, tooMany: true, key: `of ${selected ?? 'nobody'} ${kept.length} ${checksum(kept)}` };
};

const checksum = (ties: readonly number[]): number => ties.reduce((sum, tie) => (Math.imul(sum, 31) + tie) >>> 0, 0);
