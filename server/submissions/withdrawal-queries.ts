import { z } from 'zod';
import { defineQuery, Whole } from '../neo4j/query.ts';

const byCode = z.object({ hash: z.string() });
const one = { communityId: z.uuid(), id: z.uuid() };
const IdRow = z.object({ id: z.string() });
const Removed = z.object({ removed: Whole });

export const useCode = defineQuery(
  'withdrawals/use-code',
  'write',
  z.object({ hash: z.string(), at: z.iso.datetime() }),
  z.object({ hash: z.string() }),
);
export const findInterviews = defineQuery(
  'withdrawals/find-interviews',
  'read',
  byCode,
  z.object({
    id: z.string(),
    communityId: z.string(),
    waveId: z.string(),
    residentId: z.string(),
    how: z.string(),
    gaveContact: z.boolean(),
    filledBands: z.array(z.string()),
    saidBands: z.string(),
    isContactOfAnother: z.boolean(),
  }),
);
export const listUntold = defineQuery(
  'withdrawals/list-untold',
  'read',
  byCode,
  z.object({ id: z.string(), communityId: z.string() }),
);
export const noteTold = defineQuery('withdrawals/note-told', 'write', z.object(one), IdRow);
export const listNamed = defineQuery('withdrawals/list-named', 'read', z.object(one), IdRow);
export const removeHeld = defineQuery('withdrawals/remove-held', 'write', byCode, Removed);
export const removeAnswers = defineQuery('withdrawals/remove-answers', 'write', z.object({ ...one, hash: z.string() }), Removed);
export const removeUnsaid = defineQuery(
  'withdrawals/remove-unsaid',
  'write',
  z.object({ communityId: z.uuid(), ids: z.array(z.string()) }),
  Removed,
);

const ofResident = { communityId: z.uuid(), residentId: z.uuid() };
export const removeContact = defineQuery(
  'withdrawals/remove-contact',
  'write',
  z.object({ ...ofResident, isOfAnother: z.boolean() }),
  z.object({ identities: Whole }),
);
export const forgetTold = defineQuery('withdrawals/forget-told', 'write', z.object({ ...ofResident, waveId: z.uuid() }), Removed);
export const unlist = defineQuery('withdrawals/unlist', 'write', z.object({ ...ofResident, waveId: z.uuid() }), Removed);
export const forgetRespondent = defineQuery(
  'withdrawals/forget-respondent',
  'write',
  z.object({ ...ofResident, byAnswering: z.boolean() }),
  IdRow,
);
const Said = { name: z.string(), contact: z.string(), said: z.array(z.string()) };
export const listSaid = defineQuery('withdrawals/list-said', 'read', z.object(ofResident), z.object({ id: z.string(), ...Said }));
export const putBack = defineQuery(
  'withdrawals/put-back',
  'write',
  z.object({ ...one, ...Said }),
  z.object({ identities: Whole }),
);
