/**
 * Filled-in instruments on their way: sealed on the device for the service alone, sent once or often, stored once.
 */
import { z } from 'zod';
import { CommunityId, ResponseId, SealingKeyId, WaveId } from './ids.ts';
import { Receipt } from './interviews.ts';
import { defineRoute } from './route.ts';

const Base64 = (max: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64')
    .max(max);

/**
 * AES-256-GCM under a key of its own, which is wrapped for the service (RSA-OAEP, SHA-256). Inside is the JSON of a `Filled`.
 * Bound as additional data: `id|waveId|contentHash`.
 */
export const Sealed = z.strictObject({
  keyId: SealingKeyId,
  wrappedKey: Base64(1024),
  iv: Base64(24),
  ciphertext: Base64(1_000_000),
});
export type Sealed = z.infer<typeof Sealed>;

export const Submission = z.strictObject({
  id: ResponseId,
  /** SHA-256, in hex, of the bytes inside. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  sealed: Sealed,
});
export type Submission = z.infer<typeof Submission>;

/** What is sealed along with it, so that nothing that was sealed passes for something else. */
export const boundTo = ({ id, waveId, contentHash }: { id: string; waveId: string; contentHash: string }): string =>
  `${id}|${waveId}|${contentHash}`;

/** For sealing; the other half never leaves the service. */
export const SealingKey = z.strictObject({
  id: SealingKeyId,
  /** SubjectPublicKeyInfo, base64. */
  publicKey: z.string(),
});
export type SealingKey = z.infer<typeof SealingKey>;

/** What is sealed along with the key of a form that is half typed in: nobody else has it opened, and for no other wave. */
export const draftKeyBoundTo = ({ waveId, userId }: { waveId: string; userId: string }): string =>
  `draft-key|${waveId}|${userId}`;

/** Since when it is here, or was taken back. */
export const FoundForm = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['arrived', 'taken-back']), at: z.string() }),
  z.strictObject({ is: z.literal('not-here') }),
]);
export type FoundForm = z.infer<typeof FoundForm>;

const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });

export const submissionRoutes = {
  /**
   * 201 with the receipt, the first time and every time after it. 409 `conflict` when other content came under this id: both are
   * kept, and a coordinator chooses. 410 `withdrawn` when the respondent has taken it back. 400 or 422 when it cannot be read: it
   * stays on the device.
   */
  sendSubmission: defineRoute({
    id: 'sendSubmission',
    method: 'POST',
    path: '/api/communities/:communityId/waves/:waveId/submissions',
    summary: 'Hand in one filled-in instrument, sealed; sending the same again gives the same receipt',
    who: ['researcher', 'coordinator'],
    // It tells nothing but that it has arrived, and what was finished must not wait for the PIN.
    whilePaused: true,
    params,
    body: Submission,
    reply: Receipt,
    status: 201,
  }),
  /**
   * Whether a form has arrived that somebody is about to type in. It tells nothing of what is in it, or of whom it is: only whoever
   * has the form in their hands knows the id.
   */
  findForm: defineRoute({
    id: 'findForm',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/submissions',
    summary: 'Whether a form has arrived, or was taken back',
    who: ['researcher', 'coordinator'],
    idle: 'long',
    params,
    query: z.strictObject({ id: ResponseId }),
    reply: FoundForm,
  }),
  /**
   * What is typed in at a desk lies there encrypted, and its key only sealed for the service, which opens it for whoever is signed
   * in and began it. Nothing of it is stored here. 422 when it cannot be opened, or is somebody else's.
   */
  openDraftKey: defineRoute({
    id: 'openDraftKey',
    method: 'POST',
    path: '/api/communities/:communityId/waves/:waveId/draft-key',
    summary: 'Open the key of a form of one’s own that is half typed in',
    who: ['researcher', 'coordinator'],
    idle: 'long',
    params,
    body: z.strictObject({ sealed: Sealed }),
    /** 32 bytes, base64. */
    reply: z.strictObject({ key: z.string() }),
  }),
} as const;
