import { z } from 'zod';
import { NextWavePerson } from '../contract/field-quality.ts';
import { FillingMode, Unread } from '../contract/filled.ts';
import { PageRow, pageParams } from '../directory/directory-queries.ts';
import { defineQuery } from '../neo4j/query.ts';

const inWave = { communityId: z.uuid(), waveId: z.uuid() };

export const listTimings = defineQuery(
  'field-work/list-timings',
  'read',
  z.object(inWave),
  z.object({
    id: z.string(),
    pseudonym: z.string(),
    receivedAt: z.string(),
    by: z.string(),
    mode: FillingMode.nullable(),
    unread: Unread.nullable(),
    seconds: z.number().nullable(),
    asked: z.number(),
    declined: z.number(),
  }),
);

export const listCodes = defineQuery(
  'field-work/list-codes',
  'read',
  z.object({ ...inWave, questions: z.array(z.string()) }),
  z.object({ id: z.string(), question: z.string(), code: z.number() }),
);

const { residentId: _, ...person } = NextWavePerson.shape;
const { q: __, ...page } = pageParams;
export const listNextWave = defineQuery(
  'field-work/list-next-wave',
  'read',
  z.object({ ...page, waveId: z.uuid() }),
  z.object({ ...PageRow.shape, ...person }),
);
