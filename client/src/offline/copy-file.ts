/**
 * What a copy in a file is made of. Written by this Kith and by older ones; a file may also be anything else.
 */
import { z } from 'zod';
import { CommunityId, DeviceId, InstrumentVersionId, ResponseId, WaveId } from '#contract/ids';
import { Sealed, Submission } from '#contract/submissions';
import { mostReplaced } from './versions.ts';

const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const KeptInFile = z.strictObject({ iv: Base64.max(24), data: Base64.max(8_000_000) });
export type KeptInFile = z.infer<typeof KeptInFile>;
const belongs = { deviceId: DeviceId, communityId: CommunityId, waveId: WaveId };
const interview = { ...belongs, id: ResponseId, packId: z.string().max(100) };

/** The device's key, sealed for the service: a coordinator can have drafts freed with it. The PIN opens nothing in a copy. */
const itsKey = { deviceId: DeviceId, escrow: Sealed, madeAt: z.iso.datetime() };

export const Copy = z.strictObject({
  kith: z.literal('copy-of-a-device'),
  form: z.literal(1),
  ...itsKey,
  /** The set-ups before it whose drafts are in here and still closed. Copies by an older Kith have none. */
  earlier: z.array(z.strictObject(itsKey)).max(1_000).default([]),
  /** What the drafts ask: their wave may be closed by now, or ask something else. Copies by an older Kith have none. */
  packs: z
    .array(
      z.strictObject({
        ...belongs,
        versionId: InstrumentVersionId,
        madeAt: z.iso.datetime({ offset: true }),
        takenAt: z.iso.datetime(),
        kept: KeptInFile,
      }),
    )
    .max(1_000)
    .default([]),
  drafts: z
    .array(
      z.strictObject({
        ...interview,
        startedAt: z.iso.datetime(),
        changedAt: z.iso.datetime(),
        revision: z.int().min(1),
        kept: KeptInFile,
      }),
    )
    .max(10_000),
  finished: z
    .array(
      z.strictObject({
        ...interview,
        finishedAt: z.iso.datetime(),
        submission: Submission,
        own: KeptInFile.nullable(),
        // Copies by an older Kith have none of these.
        revision: z.int().min(1).optional(),
        replaces: z.array(Submission.shape.contentHash).max(mostReplaced).optional(),
        /** Open as the draft of its id, and not sent until that is finished. Where it is not said, every one with a draft is. */
        changing: z.boolean().optional(),
      }),
    )
    .max(10_000),
});
export type Copy = z.infer<typeof Copy>;
