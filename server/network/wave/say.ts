/**
 * Numbers as a finding says them: plain, and never so small that somebody could be told by it.
 */

/** Fewer are not told of by their number. */
export const fewestTold = 5;

export const people = (count: number): string =>
  count === 0 ? 'nobody' : count < fewestTold ? 'fewer than five people' : `${count} people`;

/** `Nobody`, `Fewer than five people`, at the head of a sentence. */
export const startOf = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A share as a count out of a hundred. */
export function inHundred(share: number): string {
  const rounded = Math.round(share * 100);
  if (share === 0) return 'none';
  if (share === 1) return 'all';
  return rounded === 0 ? 'fewer than 1 in 100' : rounded === 100 ? 'nearly all' : `${rounded} in 100`;
}

/** One decimal, and none where it would be a nought; what is there at all never rounds to nothing. */
export function amount(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.05) return 'less than 0.1';
  return String(Math.round(value * 10) / 10);
}

/** A place on a scale, with two decimals at most. */
export const onScale = (value: number): string => String(Math.round(value * 100) / 100);

export const counted = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many}` : count === 1 ? `one ${one}` : `${amount(count)} ${many}`;
