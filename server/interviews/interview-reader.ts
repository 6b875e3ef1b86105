/**
 * An interview as it stands, read inside a transaction.
 */
import type { z } from 'zod';
import type { Interview, StoredNamed } from '../contract/interviews.ts';
import { notFound } from '../errors.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './interview-queries.ts';
import type { InWave } from './interview-writer.ts';

/** `writtenBy`: whose interviews may be looked at; everybody's when null. */
export type OneInterview = InWave & { readonly id: string; readonly writtenBy?: string | null };

type Report = z.output<typeof queries.listReports.row>;

/**
 * Whoever typed a name is not told whom it is kept as: a list of names, typed into an interview, would come back as a list of
 * pseudonyms, with nothing in the log. Where the words were erased, there is no name to lead from.
 */
const tellNamed = ({ id, kind, label, words, strength, how }: Report): StoredNamed =>
  kind === 'resident' && how !== 'chosen' && words !== ''
    ? { id: null, kind, label: words, words, strength }
    : { id: id as StoredNamed['id'], kind, label, words, strength };

const typedIn = { versionId: null, mode: null, language: null, seconds: null };

/** An interview as it stands. @throws DomainError notFound */
export const readInterview = async (run: Run, one: OneInterview): Promise<Interview> => {
  const [summary] = await run(queries.read, { ...one, writtenBy: one.writtenBy ?? null });
  if (!summary) throw notFound('interview');
  const answers = await run(queries.listAnswers, one);
  const reports = await run(queries.listReports, one);
  const [form = typedIn] = await run(queries.readForm, one);
  return {
    ...summary,
    ...form,
    waveId: one.waveId as Interview['waveId'],
    answers: answers.map((answer) => ({
      ...answer,
      named: reports.filter((report) => report.generator === answer.generator).map(tellNamed),
    })),
    items: await run(queries.listItems, one),
    consents: await run(queries.listConsents, one),
  };
};
