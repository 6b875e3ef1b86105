import { z } from 'zod';
import { HeldSubmission } from '../contract/conflicts.ts';
import { InterviewSummary } from '../contract/interviews.ts';
import { defineQuery, Whole } from '../neo4j/query.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };
const one = { ...inWave, id: z.uuid() };

export const listHeld = defineQuery(
  'conflicts/list-held',
  'read',
  z.object({ ...inWave, heldId: z.uuid().nullable() }),
  z.object(HeldSubmission.shape),
);
export const readHeld = defineQuery(
  'conflicts/read-held',
  'read',
  z.object(one),
  z.object({
    responseId: z.string(),
    contentHash: z.string(),
    by: z.string(),
    keyId: z.string(),
    wrappedKey: z.string(),
    iv: z.string(),
    ciphertext: z.string(),
  }),
);
export const listSealed = defineQuery(
  'conflicts/list-sealed',
  'read',
  z.object({ communityId: z.uuid(), after: z.string() }),
  z.object({
    id: z.string(),
    waveId: z.string(),
    responseId: z.string(),
    contentHash: z.string(),
    keyId: z.string(),
    wrappedKey: z.string(),
    iv: z.string(),
    ciphertext: z.string(),
  }),
);
export const forgetHeld = defineQuery(
  'conflicts/forget-held',
  'write',
  z.object({ communityId: z.uuid(), ids: z.array(z.string()) }),
  z.object({ removed: Whole }),
);
export const chooseHeld = defineQuery(
  'conflicts/choose-held',
  'write',
  z.object({ ...one, counts: z.enum(['stored', 'held']) }),
  /** `others`: what else was held back under the same id. */
  z.object({ id: z.string(), others: z.array(z.string()) }),
);
export const countUndecided = defineQuery(
  'conflicts/count-undecided',
  'read',
  z.object(inWave),
  z.object({ undecided: z.number() }),
);
export const listSamePerson = defineQuery(
  'conflicts/list-same-person',
  'read',
  z.object(inWave),
  z.object(InterviewSummary.shape),
);
const Stands = z.object({ id: z.string(), reports: z.number() });
export const setAside = defineQuery('conflicts/set-aside', 'write', z.object({ ...one, by: z.string() }), Stands);
export const countAgain = defineQuery('conflicts/count-again', 'write', z.object(one), Stands);
