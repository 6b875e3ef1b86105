/**
 * How figures about people are shown to anyone who does not look after the map. Every count, share and average about people
 * passes here before it leaves; the schemas of contract/figures.ts refuse those that did not. Rounding has to be done before
 * anything is sorted, added up or sent: whoever sees an order, a sum or a share of true figures can take it back.
 *
 * Counts: 1 to 7 as "fewer than 8", everything else as the nearest 5, as the disclosure control of NHS hospital statistics
 * has it. Averages: of at least 10 people, as the ONS Longitudinal Study has it; nothing that is true of all of them or of
 * none, and nothing that stands on one person.
 */
import type { ShownAverage, ShownCount, ShownShare } from '../contract/figures.ts';

export const fewerThan = 8;
export const fewestForAverage = 10;
const step = 5;

/** @throws Error for what is no count: such a number must not reach anyone. */
export const showCount = (count: number): ShownCount => {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error('only whole numbers from 0 are counts');
  if (count === 0) return 0;
  return count < fewerThan ? 'few' : Math.round(count / step) * step;
};

/** For sorting, largest first: what is shown, never what was counted. */
export const rankOf = (shown: ShownCount): number => (shown === 'few' ? 1 : shown);

/**
 * The share of people with a trait, of shown counts and so no finer than they are.
 * @throws Error when the part is larger than the whole.
 */
export const showShare = (part: number, whole: number): ShownShare => {
  if (part > whole) throw new Error('a part is not larger than the whole');
  const [shownPart, shownWhole] = [showCount(part), showCount(whole)];
  if (whole < fewestForAverage || shownPart === 'few' || shownWhole === 'few') return null;
  // That all of them have it, or none, says it of each. Next to all is as good as all: the few others can be told apart.
  if (whole - part < fewerThan || part === 0) return null;
  const share = Math.round((100 * shownPart) / shownWhole);
  return share > 0 && share < 100 ? share : null;
};

/**
 * @param values one a person.
 * @param supplied how much of what was averaged each of them supplied, in the same order: their ties, say.
 * @throws Error for values that are no numbers.
 */
export const showAverage = (values: readonly number[], supplied: readonly number[] = []): ShownAverage => {
  if (!values.every(Number.isFinite)) throw new Error('only numbers have an average');
  if (values.length < fewestForAverage || values.every((value) => value === values[0])) return null;
  const all = supplied.reduce((sum, one) => sum + one, 0);
  if (supplied.some((one) => one * 2 > all)) return null;
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.round(average * 10) / 10;
};
