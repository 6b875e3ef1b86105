/**
 * One interview: who answered, whom and what they named to each question, and what they left open. Unanswered, nobody
 * and "prefers not to say" stay three things.
 */
import { z } from 'zod';
import { Generator, Neighbourhood, Wave } from './communities.ts';
import { Cursor, ListQuery, pageOf } from './directory.ts';
import { CommunityId, InstrumentVersionId, MemberId, NeighbourhoodId, ResponseId, WaveId } from './ids.ts';
import { MemberKind } from './network.ts';
import { ResidentFields } from './residents.ts';
import { defineRoute } from './route.ts';
import { Line } from './text.ts';

/** Whom or what new words stand for. */
export const NamedKind = z.enum([
  'person',
  'place',
  'activity',
  'service',
  'person-in-a-role',
  'online-group',
  'group',
  'organisation',
]);
export type NamedKind = z.infer<typeof NamedKind>;

/** 1 (least) to 5 (most); null when it was not asked or not said. */
const Strength = z.int('must be a whole number').min(1, 'must be 1 to 5').max(5, 'must be 1 to 5').nullable().default(null);

/** Somebody or something named: an entry of the directory, or words that are not there yet. */
export const Named = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('known'), id: MemberId, words: Line(300).nullable().default(null), strength: Strength }),
  z.strictObject({ is: z.literal('new'), words: Line(300), kind: NamedKind, strength: Strength }),
]);
export type Named = z.infer<typeof Named>;

export const AnswerStatus = z.enum(['answered', 'nobody', 'declined', 'unanswered']);
export type AnswerStatus = z.infer<typeof AnswerStatus>;

export const Answer = z.strictObject({
  /** Code of the name generator. */
  generator: z.string().min(1).max(200),
  status: AnswerStatus,
  named: z.array(Named).max(100, 'must be at most 100').default([]),
});
export type Answer = z.infer<typeof Answer>;

export const Respondent = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('known'), id: MemberId }),
  z.strictObject({
    is: z.literal('new'),
    id: MemberId,
    ...ResidentFields.shape,
    neighbourhoodId: NeighbourhoodId.nullable().default(null),
    /** Kept apart from the answers, and may be left out. */
    name: Line(200).nullable().default(null),
  }),
]);
export type Respondent = z.infer<typeof Respondent>;

const answers = z.array(Answer).min(1, 'must hold an answer').max(200, 'must be at most 200');

export const NewInterview = z.strictObject({ id: ResponseId, respondent: Respondent, answers });
export type NewInterview = z.infer<typeof NewInterview>;

/** What proves that an interview has arrived; sending the same again gives the same. */
export const Receipt = z.strictObject({
  id: ResponseId,
  waveId: WaveId,
  respondentId: MemberId,
  pseudonym: z.string(),
  receivedAt: z.string(),
  /** SHA-256 of what was sent. */
  contentHash: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

export const InterviewSummary = z.strictObject({
  id: ResponseId,
  respondentId: MemberId,
  pseudonym: z.string(),
  receivedAt: z.string(),
  by: z.string(),
  /** How many were named, over all questions. */
  named: z.number(),
  /** Kept, but it does not count: another interview of the same person does. */
  setAside: z.boolean(),
  version: z.number(),
});
export type InterviewSummary = z.infer<typeof InterviewSummary>;

export const StoredNamed = z.strictObject({
  /** Null for a resident who was named in words: from words to a pseudonym leads only a step of its own, which is logged. */
  id: MemberId.nullable(),
  kind: MemberKind,
  /** The pseudonym of a resident who was chosen by it, the words where they were named in words; the name of anything else. */
  label: z.string(),
  words: z.string(),
  strength: z.number().nullable(),
});
export type StoredNamed = z.infer<typeof StoredNamed>;

const StoredAnswer = z.strictObject({ generator: z.string(), status: AnswerStatus, named: z.array(StoredNamed) });

/** What was answered beside the names; the status is as in `Filled`, and one of the last three values is there when it was answered. */
export const StoredItem = z.strictObject({
  question: z.string(),
  /** Of whom it was asked, as they are told in `answers`; null for what was asked of the respondent. */
  about: z.string().nullable(),
  status: z.enum(['answered', 'none', 'declined', 'unanswered']),
  number: z.number().nullable(),
  text: z.string().nullable(),
  codes: z.array(z.string()).nullable(),
});
export type StoredItem = z.infer<typeof StoredItem>;

export const StoredConsent = z.strictObject({
  purpose: z.enum(['survey', 'next-wave', 'contact', 'connector']),
  given: z.boolean(),
  /** Which has the words. */
  versionId: InstrumentVersionId,
});

/** How it was filled in; all of it null for one that was typed in here. */
const form = {
  versionId: InstrumentVersionId.nullable(),
  mode: z.enum(['asked', 'handed-over', 'alone', 'paper']).nullable(),
  language: z.string().nullable(),
  /** How long its pages were in view. */
  seconds: z.number().nullable(),
};
export const InterviewForms = z.strictObject(form);

export const Interview = z.strictObject({
  ...InterviewSummary.shape,
  ...form,
  waveId: WaveId,
  answers: z.array(StoredAnswer),
  items: z.array(StoredItem),
  consents: z.array(StoredConsent),
});
export type Interview = z.infer<typeof Interview>;

export const AsksFor = z.enum(['people', 'uses']);
export type AsksFor = z.infer<typeof AsksFor>;

export const Question = z.strictObject({ ...Generator.shape, asksFor: AsksFor });
export type Question = z.infer<typeof Question>;

export const ReadyQuestion = z.strictObject({ code: z.string(), label: z.string(), question: z.string(), asksFor: AsksFor });
export type ReadyQuestion = z.infer<typeof ReadyQuestion>;

/** All that the form needs. */
export const InterviewForm = z.strictObject({
  wave: Wave,
  neighbourhoods: z.array(Neighbourhood),
  questions: z.array(Question),
  /** Offered to a community that has no questions yet. */
  ready: z.array(ReadyQuestion),
});
export type InterviewForm = z.infer<typeof InterviewForm>;

const who = ['researcher', 'coordinator'] as const;
const params = z.strictObject({ communityId: CommunityId, waveId: WaveId });
const one = z.strictObject({ ...params.shape, id: ResponseId });
const path = '/api/communities/:communityId/waves/:waveId/interviews';

export const interviewRoutes = {
  readInterviewForm: defineRoute({
    id: 'readInterviewForm',
    method: 'GET',
    path: '/api/communities/:communityId/waves/:waveId/interview-form',
    summary: 'The questions of a wave and what the form needs beside them',
    who: [...who],
    idle: 'long',
    params,
    reply: InterviewForm,
  }),
  addReadyQuestions: defineRoute({
    id: 'addReadyQuestions',
    method: 'POST',
    path: '/api/communities/:communityId/questions/ready',
    summary: 'Take over the ready questions; those that are there already stay as they are',
    who: ['coordinator'],
    params: z.strictObject({ communityId: CommunityId }),
    reply: z.strictObject({ items: z.array(Question) }),
  }),
  listInterviews: defineRoute({
    id: 'listInterviews',
    method: 'GET',
    path,
    summary: 'The interviews of a wave, newest first, without the names of others',
    who: [...who],
    audit: 'interviews-listed',
    params,
    query: z.strictObject({
      cursor: Cursor.optional(),
      limit: ListQuery.shape.limit,
    }),
    reply: pageOf(InterviewSummary),
  }),
  /** Leaves nothing in the log: the interview itself keeps who entered it and when, and its receipt says nothing of it. */
  createInterview: defineRoute({
    id: 'createInterview',
    method: 'POST',
    path,
    summary: 'Enter one interview; sending the same again gives the same receipt',
    who: [...who],
    params,
    body: NewInterview,
    reply: Receipt,
    status: 201,
  }),
  readInterview: defineRoute({
    id: 'readInterview',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'One interview as it stands',
    who: [...who],
    idle: 'long',
    audit: 'interview-opened',
    params: one,
    reply: Interview,
  }),
  mendInterview: defineRoute({
    id: 'mendInterview',
    method: 'PUT',
    path: `${path}/:id`,
    summary: 'Correct the answers of an interview; what they were before is kept. If-Match names the version looked at',
    who: [...who],
    audit: 'interview-changed',
    params: one,
    body: z.strictObject({ answers }),
    reply: Interview,
    ifMatch: 'must',
  }),
} as const;
