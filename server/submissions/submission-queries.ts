import { z } from 'zod';
import { FillingMode, ItemStatus, Unread } from '../contract/filled.ts';
import { ConsentPurpose } from '../contract/instrument-document.ts';
import { Receipt } from '../contract/interviews.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const inCommunity = { communityId: z.uuid() };
const one = { ...inCommunity, id: z.uuid() };
const IdRow = z.object({ id: z.string() });

export const findArrived = defineQuery(
  'submissions/find-arrived',
  'read',
  z.object({ ...one, waveId: z.uuid(), contentHash: z.string() }),
  z.object(Receipt.shape),
);
export const findForm = defineQuery(
  'submissions/find-form',
  'read',
  z.object({ ...one, waveId: z.uuid() }),
  z.object({ is: z.enum(['arrived', 'taken-back']), at: z.string() }),
);
export const findByPseudonym = defineQuery(
  'submissions/find-by-pseudonym',
  'read',
  z.object({ ...inCommunity, pseudonym: z.string() }),
  IdRow,
);
export const lockCode = defineQuery(
  'withdrawals/lock-code',
  'write',
  z.object({ id: z.uuid(), hash: z.string() }),
  z.object({ withdrawn: z.boolean() }),
);
export const describe = defineQuery(
  'submissions/describe',
  'write',
  z.object({
    ...one,
    versionId: z.uuid(),
    language: z.string(),
    mode: FillingMode,
    startedAt: z.string(),
    finishedAt: z.string(),
    seconds: boltInt(z.int()),
    withdrawalHash: z.string(),
    sentAs: z.uuid().nullable(),
    saidCode: z.string().nullable(),
    filledBands: z.array(z.string()).readonly().nullable(),
    saidBands: z.string().nullable(),
    gaveContact: z.boolean(),
    unread: Unread.nullable(),
  }),
  IdRow,
);
const Bands = { said: z.string(), filled: z.array(z.string()) };
const ofResponse = { communityId: z.uuid(), id: z.uuid() };
export const readBands = defineQuery(
  'submissions/read-bands',
  'read',
  z.object(ofResponse),
  z.object({ residentId: z.string(), ...Bands }),
);
export const listSaidBands = defineQuery(
  'submissions/list-said-bands',
  'read',
  z.object({ communityId: z.uuid(), residentId: z.uuid() }),
  z.object({ id: z.string(), ...Bands }),
);
export const setFilledBands = defineQuery(
  'submissions/set-filled-bands',
  'write',
  z.object({ ...ofResponse, bands: z.array(z.string()) }),
  IdRow,
);
export const saveItems = defineQuery(
  'submissions/save-items',
  'write',
  z.object({
    ...one,
    rows: z.array(
      z.object({
        question: z.string(),
        ref: z.string().nullable(),
        mentionId: z.uuid().nullable(),
        status: ItemStatus,
        number: z.number().nullable(),
        text: z.string().nullable(),
        codes: z.array(z.string()).nullable(),
        position: boltInt(z.int()),
      }),
    ),
  }),
  z.object({ about: z.number() }),
);
export const saveConsents = defineQuery(
  'submissions/save-consents',
  'write',
  z.object({ ...one, versionId: z.uuid(), rows: z.array(z.object({ purpose: ConsentPurpose, given: z.boolean() })) }),
  z.object({ consents: z.number() }),
);
export const saveKnows = defineQuery(
  'submissions/save-knows',
  'write',
  z.object({ ...one, rows: z.array(z.object({ a: z.uuid(), b: z.uuid(), know: z.enum(['yes', 'no', 'declined']) })) }),
  z.object({ pairs: z.number() }),
);

export const hold = defineQuery(
  'submissions/hold',
  'write',
  z.object({
    ...one,
    waveId: z.uuid(),
    responseId: z.uuid(),
    contentHash: z.string(),
    withdrawalHash: z.string(),
    by: z.string(),
    keyId: z.uuid(),
    wrappedKey: z.string(),
    iv: z.string(),
    ciphertext: z.string(),
    atMostOne: z.boolean(),
  }),
  IdRow,
);
