import type { ComputeOptions } from '../types.ts';

/** What measures of a wave may be told beside the seed. */
export type WaveOptions = ComputeOptions & {
  /** How many people live in the place or belong to the community, asked or not; null or left out where nobody knows. */
  readonly population?: number | null;
};
