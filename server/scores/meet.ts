/**
 * How one interview met one measure. Pure.
 */
import type { ItemStatus } from '../contract/filled.ts';
import type { Scale } from '../contract/scales.ts';
import { scoreScale } from '../instruments/score-scale.ts';

/** Of one interview, by question. */
export type Answers = ReadonlyMap<
  string,
  { readonly status: ItemStatus; readonly number: number | null; readonly codes: readonly string[] | null }
>;

export type Met = {
  readonly status: ItemStatus | 'not-asked';
  readonly value: number | null;
  readonly codes: readonly string[];
};

const notAsked: Met = { status: 'not-asked', value: null, codes: [] };

export const meetItem = (answers: Answers, question: string): Met => {
  const answer = answers.get(question);
  return answer ? { status: answer.status, value: answer.number, codes: answer.codes ?? [] } : notAsked;
};

/** Scored only where the scale's own rule gives a score; otherwise declined where any of it was, and else not answered. */
export const meetScore = (answers: Answers, block: string, scale: Scale, score: string): Met => {
  const items = scale.scores.find(({ key }) => key === score)?.items ?? [];
  const met = items.map((item) => answers.get(`${block}.${item}`));
  if (met.every((answer) => answer === undefined)) return notAsked;
  const codes = new Map(scale.items.map(({ key }) => [key, answers.get(`${block}.${key}`)?.number ?? null]));
  const value = scoreScale(scale, codes).find(({ key }) => key === score)?.value ?? null;
  if (value !== null) return { status: 'answered', value, codes: [] };
  const isDeclined = met.some((answer) => answer?.status === 'declined');
  return { status: isDeclined ? 'declined' : 'unanswered', value: null, codes: [] };
};
