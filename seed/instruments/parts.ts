/**
 * What the ready instruments are put together from. Every question is worded by us, but for the scales, which bring their own.
 */
import type { z } from 'zod';
import type { Block, InstrumentDocument } from '../../server/contract/instrument-document.ts';
import { scales } from '../../server/instruments/scales.ts';
import { readyQuestions } from '../generators.ts';

export type NewBlock = z.input<typeof Block>;
type NewNames = Extract<NewBlock, { is: 'names' }>;
export type NewItem = Extract<NewBlock, { is: 'questions' }>['items'][number];
export type NewDocument = z.input<typeof InstrumentDocument>;

/** Choices by their codes, in this order. */
export const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** One of the ready questions, as it is asked everywhere else. */
export const readyNames = (code: string, more: Pick<NewNames, 'kinds' | 'max'> & Partial<NewNames>): NewBlock => {
  const found = readyQuestions.find((one) => one.code === code);
  if (!found) throw new Error(`there is no ready question ${code}`);
  const { label, question, asksFor } = found;
  return { is: 'names', key: code, title: label, text: question, asksFor, ...more };
};

/** A scale of the library, in the version that is there. */
export const scaleBlock = (key: string, title: string, scale: string): NewBlock => {
  const found = scales.find((one) => one.key === scale);
  if (!found) throw new Error(`there is no scale ${scale}`);
  return { is: 'scale', key, title, scale, scaleVersion: found.version };
};
