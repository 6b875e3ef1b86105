/**
 * Writing and reading the answers of an interview inside a transaction.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Answer, Interview, StoredNamed } from '../contract/interviews.ts';
import { notFound } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './interview-queries.ts';
import type { Resolved } from './resolve-named.ts';

export type InWave = { readonly communityId: string; readonly waveId: string };
/** `writtenBy`: whose interviews may be looked at; everybody's when null. */
export type OneInterview = InWave & { readonly id: string; readonly writtenBy?: string | null };

type Writing = { readonly communityId: string; readonly id: string; readonly by: string; readonly batchId: string };

/** How each question was met. */
export const writeAnswers = async (run: Run, { communityId, id }: Writing, answers: readonly Answer[]): Promise<void> => {
  const rows = answers.map(({ generator, status }, position) => ({ generator, status, position }));
  await run(queries.saveAnswers, { communityId, id, rows });
};

/** One report for each; the same words for the same one are one mention. Keys are random: words stay out of them. */
export const writeReports = async (run: Run, writing: Writing, resolved: readonly Resolved[]): Promise<void> => {
  if (resolved.length === 0) return;
  const mentions = new Map<string, string>();
  const rows = resolved.map(({ generator, memberId, words, strength, how, position }) => {
    const same = JSON.stringify([memberId, words]);
    const mentionId = mentions.get(same) ?? randomUUID();
    mentions.set(same, mentionId);
    const key = `${writing.id}|${mentionId}|${generator}`;
    return { key, generator, memberId, words, strength, how, position, mentionId, mentionKey: `${writing.id}|${mentionId}` };
  });
  await run(queries.saveReports, { ...writing, rows });
};

/** @throws DomainError notFound */
export const requireWave = async (run: Run, wave: InWave) => {
  const [found] = await run(queries.findWave, wave);
  if (!found) throw notFound('wave');
  return found;
};

type Report = z.output<typeof queries.listReports.row>;

/**
 * Whoever typed a name is not told whom it is kept as: a list of names, typed into an interview, would come back as a list of
 * pseudonyms, with nothing in the log. Where the words were erased, there is no name to lead from.
 */
const tellNamed = ({ id, kind, label, words, strength, how }: Report): StoredNamed =>
  kind === 'resident' && how !== 'chosen' && words !== ''
    ? { id: null, kind, label: words, words, strength }
    : { id: id as StoredNamed['id'], kind, label, words, strength };

/** An interview as it stands. @throws DomainError notFound */
export const readInterview = async (run: Run, one: OneInterview): Promise<Interview> => {
  const [summary] = await run(queries.read, { ...one, writtenBy: one.writtenBy ?? null });
  if (!summary) throw notFound('interview');
  const answers = await run(queries.listAnswers, one);
  const reports = await run(queries.listReports, one);
  return {
    ...summary,
    waveId: one.waveId as Interview['waveId'],
    answers: answers.map((answer) => ({
      ...answer,
      named: reports.filter((report) => report.generator === answer.generator).map(tellNamed),
    })),
  };
};
