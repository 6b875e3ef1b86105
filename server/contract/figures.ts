/**
 * Figures about people as they may leave for whoever does not look after the map: made by disclosure/small-numbers.ts, and
 * refused on their way out where they were not.
 */
import { z } from 'zod';

/** 0, `few` for 1 to 7, or the nearest 5. */
export const ShownCount = z.union([z.int().min(0).multipleOf(5), z.literal('few')]);
export type ShownCount = z.infer<typeof ShownCount>;

/** Whole per cent of rounded counts, never 0 nor 100; null where it would tell of single people. */
export const ShownShare = z.int().min(1).max(99).nullable();
export type ShownShare = z.infer<typeof ShownShare>;

/** To one decimal; null where it would tell of single people. */
export const ShownAverage = z.number().multipleOf(0.1).nullable();
export type ShownAverage = z.infer<typeof ShownAverage>;
