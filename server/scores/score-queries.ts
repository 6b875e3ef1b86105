import { z } from 'zod';
import { ItemStatus } from '../contract/filled.ts';
import { defineQuery } from '../neo4j/query.ts';

export const listAnswers = defineQuery(
  'scores/list-answers',
  'read',
  z.object({ communityId: z.uuid(), waveId: z.uuid() }),
  z.object({
    id: z.string(),
    /** The hash of all that was sent, which stays as it was, and is gone with the interview. */
    content: z.string(),
    /** How often names in it were corrected, and one more: nothing else of it ever changes. */
    version: z.number(),
    personId: z.string(),
    versionId: z.string().nullable(),
    mode: z.string().nullable(),
    at: z.string(),
    question: z.string().nullable(),
    status: ItemStatus.nullable(),
    number: z.number().nullable(),
    codes: z.array(z.string()).nullable(),
  }),
);
export type AnswerRow = z.infer<typeof listAnswers.row>;
