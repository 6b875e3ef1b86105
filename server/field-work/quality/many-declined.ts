/**
 * Whether one researcher heard "prefer not to say" far more often than the others did. Pure.
 */

export type Declined = { readonly asked: number; readonly declined: number };

const leastAsked = 20;
/** A difference that chance alone makes once in a hundred times. */
const seldom = 0.01;

/**
 * The share of the standard normal distribution beyond `z` on both sides.
 * Source: Abramowitz and Stegun 1964, 7.1.26; its error is under 1.5e-7.
 */
const beyond = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.327_591_1 * x);
  const series = t * (0.254_829_592 + t * (-0.284_496_736 + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
  return series * Math.exp(-x * x);
};

/** How seldom chance alone makes a difference as large as this: the test of two proportions, pooled, two-sided. */
export const chanceOf = (one: Declined, others: Declined): number => {
  const all = one.asked + others.asked;
  const pooled = (one.declined + others.declined) / all;
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / one.asked + 1 / others.asked));
  if (spread === 0) return 1;
  return beyond((one.declined / one.asked - others.declined / others.asked) / spread);
};

export const hasManyDeclined = (one: Declined, others: Declined): boolean =>
  one.asked >= leastAsked &&
  others.asked >= leastAsked &&
  one.declined / one.asked > others.declined / others.asked &&
  chanceOf(one, others) < seldom;
