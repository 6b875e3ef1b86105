/**
 * Mean change of those who answered twice, with its 95 % interval: the paired t interval. Pure.
 * Source: Abramowitz & Stegun 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4 (Student's t for whole degrees of freedom).
 */
import type { ScoreChange } from '../contract/scores.ts';

export const fewest = 10;

/** The probability that |T| is at most t. */
export const probabilityWithin = (t: number, freedom: number): number => {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
};

/** The t that |T| stays within with this probability. */
export const studentT = (probability: number, freedom: number): number => {
  let [low, high] = [0, 1_000];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (probabilityWithin(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Without a sign where it is nought. */
export const toOneDecimal = (value: number): number => Math.round(value * 10) / 10 + 0;

/** @param changes one for each who answered twice: later less earlier. */
export const pairedChange = (changes: readonly number[]): ScoreChange => {
  const pairs = changes.length;
  if (pairs < fewest) return { is: 'none', why: 'few-pairs' };
  // That all of them changed by the same says it of each.
  if (changes.every((change) => change === changes[0])) return { is: 'none', why: 'same' };
  const mean = changes.reduce((sum, change) => sum + change, 0) / pairs;
  const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (pairs - 1);
  const half = studentT(0.95, pairs - 1) * Math.sqrt(variance / pairs);
  return {
    is: 'change',
    pairs,
    mean: toOneDecimal(mean),
    low: toOneDecimal(mean - half),
    high: toOneDecimal(mean + half),
  };
};
