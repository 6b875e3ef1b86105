import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';

const ofWave = z.object({ communityId: z.uuid(), waveId: z.uuid() });

export const savePart = defineQuery(
  'measures/save-part',
  'write',
  z.object({
    ...ofWave.shape,
    key: z.string(),
    part: z.string(),
    inputsHash: z.string(),
    version: z.string(),
    result: z.string(),
  }),
  z.object({ key: z.string() }),
);
export const readParts = defineQuery(
  'measures/read-parts',
  'read',
  z.object({ ...ofWave.shape, parts: z.array(z.string()) }),
  z.object({
    part: z.string(),
    inputsHash: z.string(),
    version: z.string(),
    result: z.string(),
    computedAt: z.string(),
  }),
);
export const listParts = defineQuery(
  'measures/list-parts',
  'read',
  ofWave,
  z.object({ part: z.string(), inputsHash: z.string(), version: z.string() }),
);
export const listLinks = defineQuery(
  'measures/list-links',
  'read',
  z.object({ communityId: z.uuid() }),
  z.object({ fromId: z.string(), kind: z.enum(['RUNS', 'MEETS_AT', 'WORKS_WITH']), toId: z.string() }),
);
export const listAsked = defineQuery(
  'measures/list-asked',
  'read',
  z.object({ communityId: z.uuid() }),
  z.object({ code: z.string(), asksFor: z.enum(['people', 'uses']) }),
);
export const listNames = defineQuery(
  'measures/list-names',
  'read',
  z.object({ communityId: z.uuid() }),
  z.object({ id: z.string(), name: z.string() }),
);
