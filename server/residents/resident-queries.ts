import { z } from 'zod';
import { Identity, Resident, ResidentFields } from '../contract/residents.ts';
import { BeginRow, createParams, IdRow, oneOf, PageRow, pageParams, readParams } from '../directory/directory-queries.ts';
import { defineQuery } from '../neo4j/query.ts';

const ofResident = { communityId: z.uuid(), residentId: z.uuid() };

export const findPage = defineQuery('residents/find-page', 'read', z.object(pageParams), PageRow);
export const read = defineQuery('residents/read', 'read', readParams, z.object(Resident.shape));
export const create = defineQuery('residents/create', 'write', z.object({ ...createParams, pseudonym: z.string() }), BeginRow);
export const fill = defineQuery('residents/fill', 'write', z.object({ ...oneOf, ...ResidentFields.shape }), IdRow);

export const readIdentity = defineQuery(
  'residents/read-identity',
  'read',
  z.object(ofResident),
  z.object({ id: z.string(), ...Identity.omit({ unchecked: true }).shape, said: z.array(z.string()) }),
);
export const beginIdentity = defineQuery('residents/begin-identity', 'write', z.object({ ...ofResident, id: z.uuid() }), IdRow);
export const saveIdentity = defineQuery(
  'residents/save-identity',
  'write',
  z.object({
    ...oneOf,
    revisionId: z.uuid(),
    by: z.string(),
    before: z.string(),
    name: z.string(),
    contact: z.string(),
    aliases: z.array(z.string()),
    said: z.array(z.string()),
  }),
  z.object({ version: z.number() }),
);
export const noteErasure = defineQuery(
  'residents/note-erasure',
  'write',
  z.object({ communityId: z.uuid(), residentId: z.uuid() }),
  z.object({ key: z.string() }),
);
export const readTraces = defineQuery(
  'residents/read-traces',
  'read',
  z.object({ communityId: z.uuid(), ids: z.array(z.uuid()) }),
  z.object({
    pseudonym: z.string(),
    known: z.array(z.string()),
    said: z.array(z.string()),
    before: z.array(z.string()),
    words: z.array(z.string()),
    responseIds: z.array(z.string()),
  }),
);
export const eraseIdentity = defineQuery('residents/erase-identity', 'write', z.object(ofResident), IdRow);
