import { z } from 'zod';
import { Wave } from '../contract/communities.ts';
import {
  AnswerStatus,
  InterviewForms,
  InterviewSummary,
  Question,
  Receipt,
  StoredConsent,
  StoredItem,
  StoredNamed,
} from '../contract/interviews.ts';
import { MemberKind } from '../contract/network.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const inCommunity = { communityId: z.uuid() };
const inWave = { ...inCommunity, waveId: z.uuid() };
const oneInWave = { ...inWave, id: z.uuid() };
const one = { ...inCommunity, id: z.uuid() };
const IdRow = z.object({ id: z.string() });

export const findWave = defineQuery('interviews/find-wave', 'read', z.object(inWave), z.object(Wave.shape));
export const listQuestions = defineQuery('interviews/list-questions', 'read', z.object(inCommunity), z.object(Question.shape));

export const begin = defineQuery(
  'interviews/begin',
  'write',
  z.object({ ...oneInWave, by: z.string(), batchId: z.uuid(), contentHash: z.string() }),
  z.object({ batchId: z.string(), contentHash: z.string() }),
);
export const setRespondent = defineQuery(
  'interviews/set-respondent',
  'write',
  z.object({ ...one, residentId: z.uuid(), how: z.string() }),
  IdRow,
);
export const acceptPerson = defineQuery(
  'interviews/accept-person',
  'write',
  z.object({ ...inCommunity, residentId: z.uuid() }),
  IdRow,
);
export const readReceipt = defineQuery('interviews/read-receipt', 'read', z.object(oneInWave), z.object(Receipt.shape));

const byName = z.object({ ...inCommunity, nameKeys: z.array(z.string()) });
export const findPeople = defineQuery(
  'interviews/find-people',
  'read',
  byName,
  z.object({ nameKey: z.string(), id: z.string(), unmatched: z.boolean() }),
);
export const findOthers = defineQuery(
  'interviews/find-others',
  'read',
  byName,
  z.object({ nameKey: z.string(), id: z.string(), kind: MemberKind, assetKind: z.string().nullable() }),
);

const fresh = { id: z.uuid(), nameKey: z.string(), words: z.string() };
const Made = z.object({ nameKey: z.string(), id: z.string() });
const adding = <S extends z.ZodRawShape>(row: S) => z.object({ ...inCommunity, by: z.string(), rows: z.array(z.object(row)) });
export const addPeople = defineQuery(
  'interviews/add-people',
  'write',
  adding({ ...fresh, identityId: z.uuid(), pseudonym: z.string() }),
  Made,
);
export const addAssets = defineQuery('interviews/add-assets', 'write', adding({ ...fresh, kind: z.string() }), Made);
export const addGroups = defineQuery('interviews/add-groups', 'write', adding(fresh), Made);
export const addOrganisations = defineQuery('interviews/add-organisations', 'write', adding(fresh), Made);

export const saveAnswers = defineQuery(
  'interviews/save-answers',
  'write',
  z.object({
    ...one,
    rows: z.array(
      z.object({
        generator: z.string(),
        status: AnswerStatus,
        direction: z.enum(['out', 'in']),
        position: boltInt(z.int()),
      }),
    ),
  }),
  z.object({ generator: z.string() }),
);
export const saveReports = defineQuery(
  'interviews/save-reports',
  'write',
  z.object({
    ...one,
    by: z.string(),
    batchId: z.uuid(),
    rows: z.array(
      z.object({
        key: z.string(),
        generator: z.string(),
        strength: boltInt(z.int()).nullable(),
        position: boltInt(z.int()),
        mentionKey: z.string(),
        mentionId: z.uuid(),
        memberId: z.uuid(),
        words: z.string(),
        how: z.string(),
      }),
    ),
  }),
  z.object({ reports: z.number() }),
);
export const endReports = defineQuery(
  'interviews/end-reports',
  'write',
  z.object({ ...one, by: z.string(), revisionId: z.uuid(), keys: z.array(z.string()) }),
  z.object({ ended: z.number() }),
);
export const listReports = defineQuery(
  'interviews/list-reports',
  'read',
  z.object(oneInWave),
  z.object({ ...StoredNamed.shape, id: z.string(), how: z.string(), key: z.string(), generator: z.string() }),
);
export const listAnswers = defineQuery(
  'interviews/list-answers',
  'read',
  z.object(oneInWave),
  z.object({ generator: z.string(), status: AnswerStatus }),
);

export const readForm = defineQuery('interviews/read-form', 'read', z.object(oneInWave), z.object(InterviewForms.shape));
export const listItems = defineQuery('interviews/list-items', 'read', z.object(oneInWave), z.object(StoredItem.shape));
export const listConsents = defineQuery('interviews/list-consents', 'read', z.object(oneInWave), z.object(StoredConsent.shape));

const SummaryRow = z.object(InterviewSummary.shape);
const writtenBy = z.string().nullable();
export const read = defineQuery('interviews/read', 'read', z.object({ ...oneInWave, writtenBy }), SummaryRow);
export const findPage = defineQuery(
  'interviews/find-page',
  'read',
  z.object({
    ...inWave,
    writtenBy,
    afterSort: z.string().nullable(),
    afterId: z.string().nullable(),
    limit: boltInt(z.int()),
  }),
  z.object({ ...InterviewSummary.shape, sort: z.string(), total: z.number() }),
);
export const lock = defineQuery('interviews/lock', 'write', z.object(oneInWave), IdRow);
export const revise = defineQuery(
  'interviews/revise',
  'write',
  z.object({ ...one, revisionId: z.uuid(), by: z.string(), before: z.string() }),
  z.object({ version: z.number() }),
);
