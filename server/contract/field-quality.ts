/**
 * Interviews that are worth a look before anything is read from them, and who may be asked again. Nothing of it says that
 * anybody did wrong.
 */
import { z } from 'zod';
import { Cursor, ListQuery, pageOf } from './directory.ts';
import { ShownCount, ShownShare } from './figures.ts';
import { FillingMode } from './filled.ts';
import { CommunityId, MemberId, NeighbourhoodId, ResponseId, UserId, WaveId } from './ids.ts';
import { defineRoute } from './route.ts';

export const QualityFlag = z.discriminatedUnion('is', [
  /** Took under a third of what half of the interviews of the wave took. */
  z.strictObject({ is: z.literal('quicker-than-others'), seconds: z.number(), usualSeconds: z.number() }),
  /** Took under 4 seconds for each answer. */
  z.strictObject({ is: z.literal('few-seconds-each'), seconds: z.number(), asked: z.number() }),
  /** A form on paper whose number could not be read: it may be here twice. */
  z.strictObject({ is: z.literal('no-number') }),
  /** The same answer to every item of a scale; `bothWays` where its items are worded in both directions. */
  z.strictObject({ is: z.literal('same-answer'), scale: z.string(), items: z.number(), bothWays: z.boolean() }),
]);
export type QualityFlag = z.infer<typeof QualityFlag>;

export const FlaggedInterview = z.strictObject({
  id: ResponseId,
  pseudonym: z.string(),
  receivedAt: z.string(),
  /** Name of whoever asked; empty where it is nobody who works here. */
  by: z.string(),
  mode: FillingMode.nullable(),
  flags: z.array(QualityFlag).min(1),
});
export type FlaggedInterview = z.infer<typeof FlaggedInterview>;

export const ResearcherQuality = z.strictObject({
  userId: UserId,
  name: z.string(),
  interviews: z.number(),
  flagged: z.number(),
  /** How many answers were given to them, "prefer not to say" among them. */
  asked: ShownCount,
  declined: ShownCount,
  /** "Prefer not to say" was said far more often than to the others: a share that chance alone seldom makes. */
  manyDeclined: z.boolean(),
  /** In a hundred of what the others asked; null where nobody else asked, or hardly anybody declined. */
  othersDeclinedPercent: ShownShare,
});
export type ResearcherQuality = z.infer<typeof ResearcherQuality>;

export const WaveQuality = z.strictObject({
  /** How many interviews were looked at. */
  interviews: z.number(),
  /** Half of the interviews took less; null where fewer than five say how long they took. */
  usualSeconds: z.number().nullable(),
  items: z.array(FlaggedInterview),
  researchers: z.array(ResearcherQuality),
});
export type WaveQuality = z.infer<typeof WaveQuality>;

/** Somebody who agreed to be asked in the next wave. How to reach them is in their entry, behind a step of its own. */
export const NextWavePerson = z.strictObject({
  residentId: MemberId,
  pseudonym: z.string(),
  neighbourhoodId: NeighbourhoodId.nullable(),
  ageBand: z.string().nullable(),
  answeredAt: z.string(),
  /** They have answered in a wave that began after this one. */
  answeredSince: z.boolean(),
});
export type NextWavePerson = z.infer<typeof NextWavePerson>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const path = '/api/communities/:communityId/waves/:waveId';

export const fieldQualityRoutes = {
  readWaveQuality: defineRoute({
    id: 'readWaveQuality',
    method: 'GET',
    path: `${path}/quality`,
    summary: 'Interviews that are worth a look, and how often each researcher heard "prefer not to say"',
    who: ['coordinator'],
    audit: 'interviews-listed',
    params,
    reply: WaveQuality,
  }),
  listNextWave: defineRoute({
    id: 'listNextWave',
    method: 'GET',
    path: `${path}/next-wave`,
    summary: 'Who agreed to be asked in the next wave, by pseudonym',
    who: ['coordinator'],
    audit: 'residents-listed',
    params,
    query: z.strictObject({ cursor: Cursor.optional(), limit: ListQuery.shape.limit }),
    reply: pageOf(NextWavePerson),
  }),
} as const;
