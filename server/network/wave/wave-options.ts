import type { ComputeOptions } from '../types.ts';

/** What measures of a wave may be told beside the seed. */
export type WaveOptions = ComputeOptions & {
  /** How many people live in the place or belong to the community, asked or not; null or left out where nobody knows. */
  readonly population?: number | null;
  /** The circle of neighbours each of `wave.members` is in, by number; null for who is in none. Whoever is no resident is in none. */
  readonly circles?: ArrayLike<number | null>;
  /** A smaller circle is not told of: too few to hide among. 10 when left out. */
  readonly smallestCircle?: number;
  /** Fewer people than this of an area, an age band or a circle do not count as it being reached. 3 when left out. */
  readonly fewestPeople?: number;
};

export const defaultFewestPeople = 3;
export const defaultSmallestCircle = 10;
