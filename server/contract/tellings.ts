/**
 * One interview as it was told: each answer with what it takes to read it beside its question. Of a stored one, and in the same
 * form of one that was held back, so that the two can be laid side by side.
 */
import { z } from 'zod';
import { CommunityId, ResponseId, WaveId } from './ids.ts';
import { InstrumentDocument } from './instrument-document.ts';
import { Interview, InterviewSummary, StoredConsent } from './interviews.ts';
import { defineRoute } from './route.ts';

const { answers, items, versionId, mode, language, seconds } = Interview.shape;

export const Telling = z.strictObject({
  /** Name of whoever wrote it down; empty where it is nobody who works here. */
  by: z.string(),
  versionId,
  mode,
  language,
  seconds,
  /** By the clock of the device, which may be wrong by a year; null for one that was typed in here. */
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** What was asked; null for one that was typed in here. */
  instrument: z.strictObject({ title: z.string(), number: z.number(), document: InstrumentDocument }).nullable(),
  /** The words of the questions that ask for names, by their codes, as they stand today. */
  questions: z.array(z.strictObject({ code: z.string(), question: z.string() })),
  answers,
  items,
  consents: z.array(StoredConsent.omit({ versionId: true })),
  /** Which of those named know each other, as they are told in `answers`. */
  knows: z.array(z.strictObject({ a: z.string(), b: z.string(), know: z.enum(['yes', 'no', 'declined']) })),
});
export type Telling = z.infer<typeof Telling>;

export const tellingRoutes = {
  readTelling: defineRoute({
    id: 'readTelling',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/interviews/:id/telling',
    summary: 'One interview as it was told, with the questions that it answers',
    who: ['coordinator'],
    idle: 'long',
    audit: 'interview-opened',
    params: z.strictObject({ communityId: CommunityId, waveId: WaveId, id: ResponseId }),
    reply: z.strictObject({ interview: InterviewSummary, telling: Telling }),
  }),
} as const;
