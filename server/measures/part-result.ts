/**
 * What a part of the figures of a wave is kept as.
 */
import { z } from 'zod';

/** With probability 1 - delta right to within epsilon, in the figure's own words. */
export const Estimate = z.object({ epsilon: z.number(), delta: z.number(), samples: z.number() });

/** `of`: a trait or a name generator, where there is one figure for each. */
const which = { id: z.string(), of: z.string().nullable() };
const why = { reason: z.string(), base: z.number().nullable(), estimate: Estimate.nullable() };

export const Figure = z.object({ ...which, value: z.number().nullable(), ...why });
export type Figure = z.infer<typeof Figure>;

export const Bin = z.object({ from: z.number(), to: z.number(), members: z.number() });
export type Bin = z.infer<typeof Bin>;

export const SpreadNumbers = z.object({
  members: z.number(),
  without: z.number(),
  smallest: z.number(),
  tenth: z.number(),
  median: z.number(),
  mean: z.number(),
  ninetieth: z.number(),
  largest: z.number(),
});

/** How a figure of each member is spread; null where it is not told, and why. */
export const SpreadFigure = z.object({ ...which, spread: SpreadNumbers.nullable(), bins: z.array(Bin), ...why });
export type SpreadFigure = z.infer<typeof SpreadFigure>;

/** How unsure a figure is; null numbers where that cannot be told, and why. */
export const Range = z.object({
  ...which,
  low: z.number().nullable(),
  high: z.number().nullable(),
  standardError: z.number().nullable(),
  resamples: z.number(),
  reason: z.string(),
});
export type Range = z.infer<typeof Range>;

/** A figure of each asset, group and organisation, in the order of `assets`. */
export const AssetColumn = z.object({
  id: z.string(),
  values: z.array(z.number().nullable()),
  reasons: z.array(z.string()),
});
export type AssetColumn = z.infer<typeof AssetColumn>;

/** A figure of each member of the wave by which a mark is sized, in the order of the wave's members. */
export const Mark = z.object({ id: z.string(), values: z.array(z.number().nullable()), estimate: Estimate.nullable() });
export type Mark = z.infer<typeof Mark>;

export const PartResult = z.object({
  figures: z.array(Figure).default([]),
  spreads: z.array(SpreadFigure).default([]),
  ranges: z.array(Range).default([]),
  assets: z.object({ ids: z.array(z.string()), columns: z.array(AssetColumn) }).optional(),
  marks: z.array(Mark).default([]),
  /** A number for each member of the wave; null for who is in none. */
  circles: z.array(z.number().nullable()).optional(),
});
/** As a part gives it: what it leaves out is empty. */
export type GivenResult = z.input<typeof PartResult>;
export type PartResult = z.output<typeof PartResult>;
