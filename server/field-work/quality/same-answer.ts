/**
 * Scales to which every item got the same answer: so somebody may feel, or so somebody may tick along. Pure.
 */
import type { QualityFlag } from '../../contract/field-quality.ts';
import type { InstrumentDocument } from '../../contract/instrument-document.ts';
import type { Scale } from '../../contract/scales.ts';

/** A scale as an instrument asks it: its items as answers name them. */
export type AskedScale = { readonly title: string; readonly questions: readonly string[]; readonly bothWays: boolean };

const leastItems = 5;

/** 1 where a higher code counts for more, -1 where for less. */
const directionOf = ({ points }: Scale['items'][number], codes: readonly number[]): number => {
  const [lowest = 0, highest = 0] = [Math.min(...codes), Math.max(...codes)];
  return points === undefined ? 1 : Math.sign((points[highest] ?? 0) - (points[lowest] ?? 0));
};

/** The scales of a document that have items enough to tell. */
export const askedScales = (document: InstrumentDocument, scales: readonly Scale[]): AskedScale[] =>
  document.blocks.flatMap((block) => {
    const scale = block.is === 'scale' ? scales.find(({ key }) => key === block.scale) : undefined;
    if (!scale || scale.items.length < leastItems) return [];
    const codes = scale.answers.choices.map(({ code }) => code);
    const directions = new Set(scale.items.map((item) => directionOf(item, codes)));
    const questions = scale.items.map(({ key }) => `${block.key}.${key}`);
    return [{ title: scale.title, questions, bothWays: directions.has(1) && directions.has(-1) }];
  });

/** @param codes of one interview: what was answered to each item, before anything is turned round. */
export const sameAnswer = (scales: readonly AskedScale[], codes: ReadonlyMap<string, number>): QualityFlag[] =>
  scales.flatMap(({ title, questions, bothWays }) => {
    const given = questions.map((question) => codes.get(question));
    const isSame = given[0] !== undefined && given.every((code) => code === given[0]);
    return isSame ? [{ is: 'same-answer' as const, scale: title, items: questions.length, bothWays }] : [];
  });
