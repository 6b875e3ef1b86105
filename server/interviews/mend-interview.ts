/**
 * Correcting an interview: reports that no longer hold are ended, new ones are added, and the rest stays as it was
 * said. Nothing is overwritten.
 */
import { randomUUID } from 'node:crypto';
import type { Answer, Interview } from '../contract/interviews.ts';
import { refuse } from '../directory/check-links.ts';
import { requireVersion } from '../directory/entry-service.ts';
import { DomainError } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import { deriveTies } from '../ties/tie-store.ts';
import { checkAnswers } from './check-answers.ts';
import * as queries from './interview-queries.ts';
import { type OneInterview, readInterview } from './interview-reader.ts';
import { writeAnswers, writeReports } from './interview-writer.ts';
import { findSelfAndDoubles, placeNamed, resolveNamed } from './resolve-named.ts';

type Mending = {
  readonly one: OneInterview;
  readonly version: number | undefined;
  readonly answers: readonly Answer[];
  readonly by: string;
  readonly revisionId: string;
};

type Said = { readonly generator: string; readonly id: string; readonly words: string; readonly strength: number | null };
const keyOf = ({ generator, id, words, strength }: Said): string => JSON.stringify([generator, id, words, strength]);

const statuses = (answers: readonly { readonly generator: string; readonly status: string }[]): string =>
  JSON.stringify(answers.map(({ generator, status }) => [generator, status]).sort());

/** @throws DomainError stale, with the stored interview, when `version` is not the stored one; invalid; notFound */
export const mendInterview = async (run: Run, { one, version, answers, by, revisionId }: Mending): Promise<Interview> => {
  const expected = requireVersion(version);
  const { communityId, waveId, id } = one;
  await run(queries.lock, one);
  const before = await readInterview(run, one);
  if (before.setAside) {
    throw new DomainError('conflict', 'This interview was set aside. Nothing was changed; let it count again, then correct it.');
  }
  const questions = await run(queries.listQuestions, { communityId });
  refuse(checkAnswers(answers, new Set(questions.map((question) => question.code))));
  const standing = await run(queries.listReports, one);
  const { resolved, errors } = await resolveNamed(run, { communityId, by, standing }, placeNamed(answers));
  refuse([...errors, ...findSelfAndDoubles(resolved, before.respondentId)]);

  const wanted = new Map(resolved.map((row) => [keyOf({ ...row, id: row.memberId }), row]));
  const held = new Set(standing.map(keyOf));
  const ended = standing.filter((report) => !wanted.has(keyOf(report))).map((report) => report.key);
  const added = [...wanted].filter(([key]) => !held.has(key)).map(([, row]) => row);
  // A question that is left out of a correction was not answered, and says so.
  const left = before.answers.filter((answer) => !answers.some((other) => other.generator === answer.generator));
  const all = [...answers, ...left.map(({ generator }) => ({ generator, status: 'unanswered' as const, named: [] }))];
  // What is asked for is there already: the reply to the first try was lost.
  if (ended.length === 0 && added.length === 0 && statuses(all) === statuses(before.answers)) return before;
  if (before.version !== expected) {
    throw new DomainError('stale', 'Somebody else corrected this interview meanwhile. Nothing of yours was stored yet.', {
      extra: { current: before },
    });
  }
  await run(queries.revise, { communityId, id, revisionId, by, before: JSON.stringify(statusesOnly(before)) });
  await run(queries.endReports, { communityId, id, by, revisionId, keys: ended });
  const writing = { communityId, id, by, batchId: randomUUID() };
  await writeAnswers(run, writing, all);
  await writeReports(run, writing, added);
  await deriveTies(run, { communityId, waveId, responseIds: [id] });
  return readInterview(run, one);
};

/** What a revision keeps: the ended reports themselves tell who was named, so that erasing a name reaches it. */
const statusesOnly = ({ version, answers }: Interview) => ({
  version,
  answers: answers.map(({ generator, status }) => ({ generator, status })),
});
