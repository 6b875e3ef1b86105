import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';

export const saveMeasurement = defineQuery(
  'measures/save',
  'write',
  z.object({
    communityId: z.uuid(),
    waveId: z.uuid(),
    key: z.string(),
    inputsHash: z.string(),
    version: z.string(),
    result: z.string(),
  }),
  z.object({ key: z.string() }),
);
export const readMeasurement = defineQuery(
  'measures/read',
  'read',
  z.object({ communityId: z.uuid(), key: z.string() }),
  z.object({ inputsHash: z.string(), version: z.string(), result: z.string(), computedAt: z.string() }),
);
