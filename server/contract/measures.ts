/**
 * The figures of a wave: each with its question, what was found in a sentence, what it stands on, how unsure it is, and why
 * it is missing when it is.
 */
import { z } from 'zod';
import { CommunityId, JobId, MemberId, WaveId } from './ids.ts';
import { Bases } from './network.ts';
import { defineRoute } from './route.ts';

/** Under which heading a figure is shown, in this order. */
export const MeasureFamily = z.enum([
  'coverage',
  'size',
  'cohesion',
  'relations',
  'circles',
  'mixing',
  'position',
  'brokerage',
  'uses',
  'organisations',
  'change',
]);
export type MeasureFamily = z.infer<typeof MeasureFamily>;

/** What there is one figure of each for: an area, an age, a name generator. */
export const FigureOf = z.strictObject({ kind: z.enum(['trait', 'generator']), code: z.string(), label: z.string() });
export type FigureOf = z.infer<typeof FigureOf>;

/** A figure from samples: with probability 1 - delta right to within epsilon, in its own words. */
export const Estimated = z.strictObject({ epsilon: z.number(), delta: z.number(), samples: z.number() });
export type Estimated = z.infer<typeof Estimated>;

/** Between what a figure would lie 95 times in 100, had other people like these been asked. */
export const Interval = z.strictObject({
  low: z.number(),
  high: z.number(),
  how: z.enum(['bootstrap', 'jackknife']),
  resamples: z.number(),
});
export type Interval = z.infer<typeof Interval>;

const words = {
  id: z.string(),
  family: MeasureFamily,
  label: z.string(),
  /** What a panel member would ask. */
  question: z.string(),
  of: FigureOf.nullable(),
  /** What was found, in plain words; empty where there is no value. */
  finding: z.string(),
  /** Why there is no value: undefined for this network, or not run for lack of time; empty otherwise. */
  reason: z.string(),
  caveats: z.array(z.string()),
  version: z.string(),
  /**
   * How many it stands on, and of whom: all residents of the wave, those who answered, or whatever is counted, people or
   * ties. Null where there is no value.
   */
  base: z.strictObject({ count: z.number(), of: z.enum(['everyone', 'answered', 'counted']) }).nullable(),
  /** It stands on so few that it tells of these people, and of no pattern. */
  isOfFew: z.boolean(),
  estimated: Estimated.nullable(),
};

export const Measure = z.strictObject({
  ...words,
  value: z.number().nullable(),
  interval: Interval.nullable(),
  /** Why there is no interval; empty where there is one. */
  noInterval: z.string(),
  /** The same figure in each wave for which it is kept, in their order; this one among them. */
  history: z.array(z.strictObject({ waveId: WaveId, value: z.number() })),
});
export type Measure = z.infer<typeof Measure>;

/** `from` up to, but without, `to`; the last bin also holds whatever is beyond. */
export const Bin = z.strictObject({ from: z.number(), to: z.number(), members: z.number() });
export type Bin = z.infer<typeof Bin>;

/** How a figure of each member is spread; null numbers where that is not told. */
export const MeasureSpread = z.strictObject({
  ...words,
  spread: z
    .strictObject({
      members: z.number(),
      without: z.number(),
      smallest: z.number(),
      tenth: z.number(),
      median: z.number(),
      mean: z.number(),
      ninetieth: z.number(),
      largest: z.number(),
    })
    .nullable(),
  bins: z.array(Bin),
});
export type MeasureSpread = z.infer<typeof MeasureSpread>;

/** A figure of each asset, group and organisation, in the order of `assets`. */
export const AssetColumn = z.strictObject({
  id: z.string(),
  label: z.string(),
  question: z.string(),
  caveats: z.array(z.string()),
  version: z.string(),
  values: z.array(z.number().nullable()),
  /** Why each has no value; empty where it has one. */
  reasons: z.array(z.string()),
  /** Between what each would lie 95 times in 100, had other people like these answered; null where that is not told. */
  ranges: z.array(z.strictObject({ low: z.number(), high: z.number() }).nullable()),
});
export type AssetColumn = z.infer<typeof AssetColumn>;

export const Measures = z.strictObject({
  bases: Bases,
  /** When the newest of them was worked out; null until there are any for what is stored now. */
  computedAt: z.string().nullable(),
  inputsHash: z.string(),
  /** How many of the parts in which figures are worked out are there, and how many there are. */
  parts: z.strictObject({ done: z.number(), all: z.number() }),
  measures: z.array(Measure),
  spreads: z.array(MeasureSpread),
  assets: z.strictObject({
    members: z.array(z.strictObject({ id: MemberId, name: z.string() })),
    columns: z.array(AssetColumn),
  }),
  /** The work that computes what is missing, while it waits, runs, or was stopped. */
  job: JobId.nullable(),
});
export type Measures = z.infer<typeof Measures>;

export const MeasureFileForm = z.enum(['csv', 'json']);
export type MeasureFileForm = z.infer<typeof MeasureFileForm>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });

export const measureRoutes = {
  readMeasures: defineRoute({
    id: 'readMeasures',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/measures',
    summary: 'Figures of a wave; computes what is missing when what is stored has changed, unless that was stopped',
    who: ['coordinator'],
    audit: 'figures-opened',
    takes: 'long',
    params,
    reply: Measures,
  }),
  downloadMeasures: defineRoute({
    id: 'downloadMeasures',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/measures/file',
    summary: 'The figures of a wave as a file: a table as CSV, or as JSON what readMeasures answers',
    who: ['coordinator'],
    audit: 'figures-downloaded',
    takes: 'long',
    params,
    query: z.strictObject({ as: MeasureFileForm.default('csv') }),
    kind: 'file',
    mediaTypes: ['text/csv', 'application/json'],
  }),
  analyseWave: defineRoute({
    id: 'analyseWave',
    method: 'POST',
    path: '/api/communities/:communityId/waves/:waveId/measures',
    summary: 'Computes what is missing of the figures of a wave, also after it was stopped',
    who: ['coordinator'],
    params,
    reply: z.strictObject({ job: JobId.nullable() }),
    status: 202,
  }),
} as const;
