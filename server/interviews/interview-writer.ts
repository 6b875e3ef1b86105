/**
 * Writing the answers of an interview inside the transaction of whoever takes one: typed in here, or sent by a device.
 */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../contract/interviews.ts';
import { notFound } from '../errors.ts';
import { followJoins } from '../joins/follow-joins.ts';
import type { Run } from '../neo4j/store.ts';
import * as queries from './interview-queries.ts';
import type { Resolved } from './resolve-named.ts';

export type InWave = { readonly communityId: string; readonly waveId: string };

export type Writing = { readonly communityId: string; readonly id: string; readonly by: string; readonly batchId: string };

/**
 * How each question was met.
 * @param inward codes of the questions that ask who comes to whoever answers.
 */
export const writeAnswers = async (
  run: Run,
  { communityId, id }: Writing,
  answers: readonly Pick<Answer, 'generator' | 'status'>[],
  inward: ReadonlySet<string> = new Set(),
): Promise<void> => {
  const rows = answers.map(({ generator, status }, position) => ({
    ...{ generator, status, position },
    direction: inward.has(generator) ? ('in' as const) : ('out' as const),
  }));
  await run(queries.saveAnswers, { communityId, id, rows });
};

/**
 * One report for each, in the direction in which its question was asked; the same words for the same one are one mention. Keys are random: words stay out of them.
 * @returns the id of the mention of each, in their order.
 */
export const writeReports = async (run: Run, writing: Writing, resolved: readonly Resolved[]): Promise<string[]> => {
  if (resolved.length === 0) return [];
  const mentions = new Map<string, string>();
  const rows = resolved.map(({ generator, memberId, words, strength, how, position }) => {
    const same = JSON.stringify([memberId, words]);
    const mentionId = mentions.get(same) ?? randomUUID();
    mentions.set(same, mentionId);
    const key = `${writing.id}|${mentionId}|${generator}`;
    return { key, generator, memberId, words, strength, how, position, mentionId, mentionKey: `${writing.id}|${mentionId}` };
  });
  await run(queries.saveReports, { ...writing, rows });
  await followJoins(run, writing);
  return rows.map(({ mentionId }) => mentionId);
};

/** @throws DomainError notFound */
export const requireWave = async (run: Run, wave: InWave) => {
  const [found] = await run(queries.findWave, wave);
  if (!found) throw notFound('wave');
  return found;
};
