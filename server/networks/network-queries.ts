import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';

const inCommunity = z.object({ communityId: z.uuid() });
const inWave = z.object({ communityId: z.uuid(), waveId: z.uuid() });
const place = { x: z.number().nullable(), y: z.number().nullable() };

export const listResidents = defineQuery(
  'networks/list-residents',
  'read',
  inWave,
  z.object({
    id: z.string(),
    label: z.string(),
    neighbourhoodId: z.string().nullable(),
    ageBand: z.string().nullable(),
    ...place,
    listed: z.boolean(),
    answered: z.boolean(),
  }),
);
export const listOthers = defineQuery(
  'networks/list-others',
  'read',
  inCommunity,
  z.object({
    id: z.string(),
    kind: z.enum(['asset', 'group', 'organisation']),
    label: z.string(),
    neighbourhoodId: z.string().nullable(),
    assetKind: z.string().nullable(),
    formality: z.string().nullable(),
    ...place,
  }),
);
export const listTies = defineQuery(
  'networks/list-ties',
  'read',
  inWave,
  z.object({ fromId: z.string(), ties: z.array(z.tuple([z.string(), z.string(), z.number().nullable(), z.boolean()])) }),
);
export const listPairs = defineQuery(
  'networks/list-pairs',
  'read',
  inCommunity,
  z.object({ fromId: z.string(), toIds: z.array(z.string()) }),
);
export const listPlaces = defineQuery(
  'networks/list-places',
  'read',
  inCommunity,
  z.object({ id: z.string(), isResident: z.boolean(), ...place }),
);
export const savePlaces = defineQuery(
  'networks/save-places',
  'write',
  z.object({ communityId: z.uuid(), rows: z.array(z.object({ id: z.string(), x: z.number(), y: z.number() })) }),
  z.object({ saved: z.number() }),
);
