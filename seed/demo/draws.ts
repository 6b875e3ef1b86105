/**
 * Chance, from one seed: the same seed draws the same community on every machine.
 */
import { seededRandom } from '#network/random';

export type Draws = {
  /** In [0, 1). */
  readonly number: () => number;
  /** 0 to `below` - 1. */
  readonly whole: (below: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty, likelier the greater its weight; weights of 0 are never drawn. */
  readonly pick: <T>(list: readonly T[], weight?: (one: T) => number) => T | undefined;
  /** Up to `count` different ones, in the order in which they were drawn. */
  readonly sample: <T>(list: readonly T[], count: number, weight?: (one: T) => number) => T[];
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

export const createDraws = (seed: number): Draws => {
  const number = seededRandom(seed);
  const whole = (below: number) => Math.floor(number() * below);
  const pick: Draws['pick'] = (list, weight) => {
    if (!weight) return list[whole(list.length)];
    let left = number() * list.reduce((sum, one) => sum + weight(one), 0);
    for (const one of list) {
      left -= weight(one);
      if (left < 0 && weight(one) > 0) return one;
    }
    return undefined;
  };
  const sample: Draws['sample'] = (list, count, weight) => {
    const left = [...list];
    const drawn: (typeof left)[number][] = [];
    while (drawn.length < count && left.length > 0) {
      const one = pick(left, weight);
      if (one === undefined) break;
      left.splice(left.indexOf(one), 1);
      drawn.push(one);
    }
    return drawn;
  };
  const shuffle: Draws['shuffle'] = (list) => {
    const order = [...list];
    for (let at = order.length - 1; at > 0; at--) {
      const other = whole(at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return order;
  };
  return { number, whole, chance: (share) => number() < share, pick, sample, shuffle };
};

/** What a truncated negative binomial distribution is made of; `size` is its dispersion (the smaller, the more skewed). */
type Shape = { readonly mean: number; readonly size: number; readonly atLeast: number; readonly atMost: number };

/** Chances of atLeast … atMost, adding up to 1. */
const chances = ({ mean, size, atLeast, atMost }: Shape): number[] => {
  const all: number[] = [(size / (size + mean)) ** size];
  for (let k = 0; k < atMost; k++) all.push(all[k]! * ((k + size) / (k + 1)) * (mean / (size + mean)));
  const kept = all.slice(atLeast);
  const sum = kept.reduce((total, chance) => total + chance, 0);
  return kept.map((chance) => chance / sum);
};

/**
 * `count` whole numbers that follow a truncated negative binomial distribution, in random order. Drawn systematically (one
 * from each of `count` equal slices of the distribution), so that 240 people show its shape without luck.
 */
export const drawNegativeBinomial = (draws: Draws, count: number, shape: Shape): number[] => {
  const share = chances(shape);
  const values = Array.from({ length: count }, (_, slice) => {
    let left = (slice + draws.number()) / count;
    let at = 0;
    while (at < share.length - 1 && left >= share[at]!) left -= share[at++]!;
    return shape.atLeast + at;
  });
  return draws.shuffle(values);
};
