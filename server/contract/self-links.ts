/**
 * Answering alone: a link for one interview, made by whoever looks after a wave or asks in it, used at most once. Whoever has it
 * needs no account, and finds nothing with it but what is asked.
 */
import { z } from 'zod';
import { FieldPack } from './field-work.ts';
import { CommunityId, ResponseId, SelfLinkId, WaveId } from './ids.ts';
import { defineRoute } from './route.ts';
import { Submission } from './submissions.ts';

/** 32 random bytes. It travels behind the # of an address, which no server logs. */
const SelfToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a link of Kith; copy the whole of it');

/** As it is shown to whoever made it, once. */
export const NewSelfLink = z.strictObject({ id: SelfLinkId, secret: z.string(), expiresAt: z.string() });
export type NewSelfLink = z.infer<typeof NewSelfLink>;

export const SelfLink = z.strictObject({
  id: SelfLinkId,
  madeAt: z.string(),
  /** Empty for an account that is not here any more. */
  madeBy: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'used', 'over']),
});
export type SelfLink = z.infer<typeof SelfLink>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const path = '/api/communities/:communityId/waves/:waveId/self-links';
const who = ['researcher', 'coordinator'] as const;

export const selfLinkRoutes = {
  makeSelfLink: defineRoute({
    id: 'makeSelfLink',
    method: 'POST',
    path,
    summary: 'Make a link by which one person answers alone: the reply holds it, once',
    who,
    audit: 'self-link-made',
    params,
    body: z.strictObject({ id: SelfLinkId, days: z.int('must be a whole number').min(1).max(90, 'must be at most 90') }),
    reply: NewSelfLink,
    status: 201,
  }),
  listSelfLinks: defineRoute({
    id: 'listSelfLinks',
    method: 'GET',
    path,
    summary: 'Links of a wave by which people answer alone, the newest first; to a researcher, those of their own',
    who,
    params,
    reply: z.strictObject({ items: z.array(SelfLink) }),
  }),
  removeSelfLink: defineRoute({
    id: 'removeSelfLink',
    method: 'DELETE',
    path: `${path}/:selfLinkId`,
    summary: 'Take a link back that nobody has used: it no longer works',
    who,
    audit: 'self-link-withdrawn',
    params: z.strictObject({ communityId: CommunityId, waveId: WaveId, selfLinkId: SelfLinkId }),
  }),
  /** 404 for every link that does not work, whatever the reason. 429 after many tries. */
  openAnswers: defineRoute({
    id: 'openAnswers',
    method: 'POST',
    path: '/api/answers/open',
    summary: 'What is asked of whoever has this link',
    who: ['anyone'],
    body: z.strictObject({ token: SelfToken }),
    reply: FieldPack,
  }),
  /** As `sendSubmission`; the same again has the same receipt, anything else finds the link used. */
  sendAnswers: defineRoute({
    id: 'sendAnswers',
    method: 'POST',
    path: '/api/answers',
    summary: 'Hand in the answers of whoever has this link, sealed',
    who: ['anyone'],
    body: z.strictObject({ token: SelfToken, submission: Submission }),
    reply: z.strictObject({ id: ResponseId, contentHash: z.string(), receivedAt: z.string() }),
    status: 201,
  }),
} as const;
