import { z } from 'zod';
import { defineQuery } from '../neo4j/query.ts';
import { IdRow } from './field-work-queries.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };

/** `targets`: JSON of the cells. */
export const readTargets = defineQuery(
  'field-work/read-targets',
  'read',
  z.object(inWave),
  z.object({ version: z.number(), needsTraining: z.boolean(), targets: z.string().nullable() }),
);
export const saveTargets = defineQuery('field-work/save-targets', 'write', z.object({ ...inWave, targets: z.string() }), IdRow);
export const countRespondents = defineQuery(
  'field-work/count-respondents',
  'read',
  z.object(inWave),
  z.object({ neighbourhoodId: z.string().nullable(), ageBand: z.string().nullable(), respondents: z.number() }),
);
export const countDays = defineQuery(
  'field-work/count-days',
  'read',
  z.object(inWave),
  z.object({ day: z.string(), interviews: z.number() }),
);
