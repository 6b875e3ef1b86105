/**
 * Interviews: one is stored whole or not at all, once however often it is sent, and corrected without losing what was
 * said first.
 */
import { createHash, randomUUID } from 'node:crypto';
import * as communityQueries from '../communities/community-queries.ts';
import { requireCommunity } from '../communities/community-service.ts';
import type {
  Answer,
  Interview,
  InterviewForm,
  InterviewSummary,
  NewInterview,
  Question,
  ReadyQuestion,
  Receipt,
} from '../contract/interviews.ts';
import { refuse } from '../directory/check-links.ts';
import { readCursor, toPage } from '../directory/cursor.ts';
import { DomainError, notFound, taken } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { deriveTies } from '../ties/tie-store.ts';
import { checkAnswers } from './check-answers.ts';
import { createFirstAlone } from './first-alone.ts';
import * as queries from './interview-queries.ts';
import { type OneInterview, readInterview } from './interview-reader.ts';
import { type InWave, requireWave, writeAnswers, writeReports } from './interview-writer.ts';
import { mendInterview } from './mend-interview.ts';
import { findSelfAndDoubles, placeNamed, resolveNamed } from './resolve-named.ts';
import { checkRespondent, placeRespondent } from './respondent.ts';

export type InterviewService = {
  readForm(wave: InWave): Promise<InterviewForm>;
  /** Questions that are there already, by their code, stay as they are worded. */
  addReadyQuestions(communityId: string): Promise<Question[]>;
  list(
    wave: InWave,
    asked: { cursor?: string | undefined; limit: number; writtenBy: string | null },
  ): Promise<{ items: InterviewSummary[]; next: string | null; total: number }>;
  /** @throws DomainError invalid; notFound; conflict when other answers arrived under this id before. */
  create(wave: InWave, given: NewInterview, by: string): Promise<Receipt>;
  read(one: OneInterview): Promise<Interview>;
  /** @throws DomainError stale; invalid; notFound */
  mend(one: OneInterview, version: number | undefined, answers: readonly Answer[], by: string): Promise<Interview>;
};

/** A database that has just started first plans each of these twenty statements: longer than others may take. */
const patience = { timeoutMs: 60_000 };

/** Parsed values have their keys in the order of their schema, so that equal content gives equal text. */
const hashOf = ({ respondent, answers }: NewInterview): string =>
  createHash('sha256').update(JSON.stringify({ respondent, answers })).digest('hex');

const requireReceipt = async (run: Run, one: OneInterview): Promise<Receipt> => {
  const [receipt] = await run(queries.readReceipt, one);
  if (!receipt) throw notFound('interview');
  return receipt;
};

const storeOnce = async (run: Run, wave: InWave, given: NewInterview, by: string): Promise<Receipt> => {
  const { communityId, waveId } = wave;
  const one = { ...wave, id: given.id };
  await requireWave(run, wave);
  const contentHash = hashOf(given);
  // New in every try: whoever finds another's is not the first, be it a second sender or our own second try.
  const batchId = randomUUID();
  const [begun] = await run(queries.begin, { ...one, by, batchId, contentHash });
  if (!begun) throw taken('interview');
  if (begun.batchId !== batchId) {
    if (begun.contentHash === contentHash) return requireReceipt(run, one);
    throw new DomainError(
      'conflict',
      'An interview with this number has already arrived, with other answers. It was left as it is, and yours was not stored: keep it, open the stored one, and correct that.',
      { extra: { stored: await requireReceipt(run, one) } },
    );
  }
  const questions = await run(queries.listQuestions, { communityId });
  refuse([
    ...checkAnswers(given.answers, new Set(questions.map((question) => question.code))),
    ...(await checkRespondent(run, communityId, given.respondent)),
  ]);
  const respondent = await placeRespondent(run, communityId, given.respondent, by);
  const { residentId } = respondent;
  const { resolved, errors } = await resolveNamed(run, { communityId, by }, placeNamed(given.answers));
  refuse([...errors, ...findSelfAndDoubles(resolved, residentId)]);
  await run(queries.setRespondent, { communityId, id: given.id, residentId, how: respondent.how });
  const writing = { communityId, id: given.id, by, batchId };
  await writeAnswers(run, writing, given.answers);
  await writeReports(run, writing, resolved);
  await deriveTies(run, { communityId, waveId, responseIds: [given.id] });
  return requireReceipt(run, one);
};

/** @param ready questions that are offered to a community without any. */
export const createInterviewService = (
  store: Store,
  ready: readonly ReadyQuestion[],
  inTurn = createFirstAlone(),
): InterviewService => ({
  readForm: (wave) =>
    store.read(async (run) => {
      const found = await requireWave(run, wave);
      const { communityId } = wave;
      const questions = await run(queries.listQuestions, { communityId });
      const neighbourhoods = await run(communityQueries.listNeighbourhoods, { communityId });
      return { wave: found, neighbourhoods, questions, ready: questions.length === 0 ? [...ready] : [] };
    }),

  addReadyQuestions: (communityId) =>
    store.write(async (run) => {
      await requireCommunity(run, communityId);
      const known = await run(queries.listQuestions, { communityId });
      const missing = ready.filter((one) => !known.some((question) => question.code === one.code));
      const rows = missing.map((one, index) => ({
        ...one,
        id: randomUUID(),
        key: `${communityId}|${one.code}`,
        position: known.length + index,
      }));
      await run(communityQueries.saveGenerators, { communityId, rows });
      return run(queries.listQuestions, { communityId });
    }),

  list: (wave, { cursor, limit, writtenBy }) =>
    store.read(async (run) => {
      await requireWave(run, wave);
      const after = readCursor(cursor);
      const rows = await run(queries.findPage, {
        ...wave,
        writtenBy,
        afterSort: after?.sort ?? null,
        afterId: after?.id ?? null,
        limit: limit + 1,
      });
      const { next, total } = toPage(rows, limit);
      return { items: rows.slice(0, limit).map(({ sort, total: _all, ...summary }) => summary), next, total };
    }),

  create: (wave, given, by) => inTurn(() => store.write((run) => storeOnce(run, wave, given, by), patience)),
  read: (one) => store.read((run) => readInterview(run, one)),
  mend: (one, version, answers, by) => {
    const revisionId = randomUUID();
    return store.write((run) => mendInterview(run, { one, version, answers, by, revisionId }), patience);
  },
});
