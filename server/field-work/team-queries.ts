import { z } from 'zod';
import { FieldResearcher } from '../contract/field-team.ts';
import { Training } from '../contract/field-work.ts';
import { defineQuery } from '../neo4j/query.ts';
import { IdRow } from './field-work-queries.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };

const { interviews, training: _, ...fields } = FieldResearcher.shape;
const { trainedOn, trainedUntil } = Training.shape;
/** `today` where the community is. */
const days = { trainedOn, trainedUntil, today: z.string() };

export const listResearchers = defineQuery(
  'field-work/list-researchers',
  'read',
  z.object(inWave),
  z.object({ ...fields, ...days }),
);
export const readTraining = defineQuery(
  'field-work/read-training',
  'read',
  z.object({ communityId: z.uuid(), userId: z.uuid() }),
  z.object(days),
);
export const countByResearcher = defineQuery(
  'field-work/count-by-researcher',
  'read',
  z.object(inWave),
  z.object({ userId: z.string(), interviews }),
);
export const saveAreas = defineQuery(
  'field-work/save-areas',
  'write',
  z.object({ ...inWave, userId: z.uuid(), neighbourhoodIds: z.array(z.uuid()), by: z.string() }),
  IdRow,
);
/** `before`: what was said of it, as JSON. */
export const revise = defineQuery(
  'field-work/revise',
  'write',
  z.object({ ...inWave, revisionId: z.uuid(), by: z.string(), before: z.string() }),
  z.object({ version: z.number() }),
);
