/**
 * The measures of a wave: each with its question, what it stands on, and why it is missing when it is.
 */
import { z } from 'zod';
import { CommunityId, JobId, WaveId } from './ids.ts';
import { Bases } from './network.ts';
import { defineRoute } from './route.ts';

export const Measure = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** What a panel member would ask. */
  question: z.string(),
  value: z.number().nullable(),
  /** Why there is no value: undefined for this network, or not run for lack of time; empty otherwise. */
  reason: z.string(),
  caveats: z.array(z.string()),
  version: z.string(),
});
export type Measure = z.infer<typeof Measure>;

export const Measures = z.strictObject({
  bases: Bases,
  /** Null until they have been computed for what is stored now. */
  computedAt: z.string().nullable(),
  inputsHash: z.string(),
  measures: z.array(Measure),
  /** The work that computes them, while it runs. */
  job: JobId.nullable(),
});
export type Measures = z.infer<typeof Measures>;

export const measureRoutes = {
  readMeasures: defineRoute({
    id: 'readMeasures',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/measures',
    summary: 'Measures of the ties between residents in a wave; computes them when what is stored has changed',
    who: ['coordinator'],
    audit: 'figures-opened',
    takes: 'long',
    params: z.strictObject({ communityId: CommunityId, waveId: WaveId }),
    reply: Measures,
  }),
} as const;
