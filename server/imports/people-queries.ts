import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };
const byImport = { communityId: z.uuid(), importId: z.uuid(), by: z.string() };
const keys = z.array(z.string()).readonly();
const details = { ageBand: z.string().nullable(), gender: z.string().nullable(), neighbourhoodId: z.string().nullable() };

export const StoredPerson = z.object({
  key: z.string(),
  id: z.string(),
  identityId: z.string(),
  name: z.string().nullable(),
  ...details,
  listed: z.boolean(),
  answered: z.boolean(),
});
export type StoredPerson = z.infer<typeof StoredPerson>;

export const findPeople = defineQuery('imports/find-people', 'read', z.object({ ...inWave, keys }), StoredPerson);

export const PersonToMake = z.object({
  id: z.uuid(),
  identityId: z.uuid(),
  key: z.string(),
  externalId: z.string(),
  name: z.string().nullable(),
  pseudonym: z.string(),
  ...details,
});
export type PersonToMake = z.infer<typeof PersonToMake>;
export const createPeople = defineQuery(
  'imports/create-people',
  'write',
  z.object({ communityId: z.uuid(), by: z.string(), source: z.string(), rows: z.array(PersonToMake).readonly() }),
  z.object({ made: z.number() }),
);

const revision = { revisionId: z.uuid(), before: z.string() };
export const PersonToChange = z.object({ id: z.string(), ...details, ...revision });
export type PersonToChange = z.infer<typeof PersonToChange>;
export const updatePeople = defineQuery(
  'imports/update-people',
  'write',
  z.object({ ...byImport, rows: z.array(PersonToChange).readonly() }),
  z.object({ changed: z.number() }),
);

export const NameToChange = z.object({ identityId: z.string(), name: z.string().nullable(), ...revision });
export type NameToChange = z.infer<typeof NameToChange>;
export const renamePeople = defineQuery(
  'imports/rename-people',
  'write',
  z.object({ ...byImport, rows: z.array(NameToChange).readonly() }),
  z.object({ changed: z.number() }),
);

export const listInWave = defineQuery(
  'imports/list-in-wave',
  'write',
  z.object({ ...inWave, keys }),
  z.object({ listed: z.number() }),
);

const ResponseToMake = z.object({ id: z.uuid(), residentId: z.string() });
export const saveResponses = defineQuery(
  'imports/save-responses',
  'write',
  z.object({ ...byImport, waveId: z.uuid(), rows: z.array(ResponseToMake).readonly() }),
  z.object({ responses: z.number() }),
);

export const streamListed = defineQuery(
  'imports/stream-listed',
  'read',
  z.object({ ...inWave, source: z.string() }),
  z.object({ id: z.string(), externalId: z.string() }),
);

const PersonToUnlist = z.object({ id: z.string(), ...revision });
export const unlistPeople = defineQuery(
  'imports/unlist-people',
  'write',
  z.object({ ...byImport, waveId: z.uuid(), rows: z.array(PersonToUnlist).readonly() }),
  z.object({ unlisted: z.number() }),
);
