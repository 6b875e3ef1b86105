/**
 * How a count about people is shown to anyone who does not look after the map: 1 to 7 as "fewer than 8", everything else
 * as the nearest 5. Nought stays nought. Rounding has to be done here, before anything is sorted, added up or sent: whoever
 * sees an order, a sum or a share of true counts can take the rounding back.
 */
export const fewerThan = 8;
const step = 5;

export type ShownCount = number | 'few';

/** @throws Error for what is no count: such a number must not reach anyone. */
export const showCount = (count: number): ShownCount => {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error('only whole numbers from 0 are counts');
  if (count === 0) return 0;
  return count < fewerThan ? 'few' : Math.round(count / step) * step;
};

/** For sorting, largest first: what is shown, never what was counted. */
export const rankOf = (shown: ShownCount): number => (shown === 'few' ? 1 : shown);
