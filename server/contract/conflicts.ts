/**
 * Interviews of which not all can count: two of one person in one wave, and one that was sent twice with other answers. All are
 * kept; a coordinator chooses, and may choose again.
 */
import { z } from 'zod';
import { CommunityId, HeldId, MemberId, ResponseId, WaveId } from './ids.ts';
import { InterviewSummary } from './interviews.ts';
import { defineRoute } from './route.ts';
import { Telling } from './tellings.ts';

/** What came under the id of an interview that is stored with other answers. */
export const HeldSubmission = z.strictObject({
  id: HeldId,
  /** The stored one. */
  responseId: ResponseId,
  respondentId: MemberId,
  pseudonym: z.string(),
  storedAt: z.string(),
  heldAt: z.string(),
  by: z.string(),
  /** Of several that were held back under one id, at most one counts: of all others this says `stored`, whichever counts. */
  counts: z.enum(['undecided', 'stored', 'held']),
});
export type HeldSubmission = z.infer<typeof HeldSubmission>;

/** Several interviews of the same person; of one that was sent twice, the one that was chosen. */
export const SamePerson = z.strictObject({
  respondentId: MemberId,
  pseudonym: z.string(),
  interviews: z.array(InterviewSummary),
});
export type SamePerson = z.infer<typeof SamePerson>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const ofHeld = z.strictObject({ ...params.shape, heldId: HeldId });
const ofInterview = z.strictObject({ ...params.shape, id: ResponseId });
const path = '/api/communities/:communityId/waves/:waveId';

export const conflictRoutes = {
  listConflicts: defineRoute({
    id: 'listConflicts',
    method: 'GET',
    path: `${path}/conflicts`,
    summary: 'Interviews of a wave of which somebody has to choose one: sent twice with other answers, or two of one person',
    who: ['coordinator'],
    audit: 'interviews-listed',
    params,
    reply: z.strictObject({ held: z.array(HeldSubmission), samePerson: z.array(SamePerson) }),
  }),
  countConflicts: defineRoute({
    id: 'countConflicts',
    method: 'GET',
    path: `${path}/conflicts/count`,
    summary: 'How many of them nobody has chosen from yet',
    who: ['coordinator'],
    params,
    reply: z.strictObject({ undecided: z.number() }),
  }),
  readHeld: defineRoute({
    id: 'readHeld',
    method: 'GET',
    path: `${path}/held/:heldId`,
    summary: 'What was held back, to look at beside what is stored',
    who: ['coordinator'],
    audit: 'interview-opened',
    params: ofHeld,
    /** Without who answered and how to reach them, which are kept apart. */
    reply: z.strictObject({ held: HeldSubmission, telling: Telling }),
  }),
  chooseHeld: defineRoute({
    id: 'chooseHeld',
    method: 'POST',
    path: `${path}/held/:heldId/choose`,
    summary: 'Let the stored one count, or what was held back; the other is kept, and can be chosen later',
    who: ['coordinator'],
    audit: 'interview-changed',
    params: ofHeld,
    body: z.strictObject({ counts: z.enum(['stored', 'held']) }),
    reply: HeldSubmission,
  }),
  countInterview: defineRoute({
    id: 'countInterview',
    method: 'PUT',
    path: `${path}/interviews/:id/counts`,
    summary: 'Set an interview aside, so that nothing it says counts, or let it count again. Nothing of it is lost',
    who: ['coordinator'],
    audit: 'interview-changed',
    params: ofInterview,
    body: z.strictObject({ counts: z.boolean() }),
    reply: InterviewSummary,
  }),
} as const;
