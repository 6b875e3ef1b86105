/**
 * How somebody's training stands on a day. Pure.
 */
import type { Training } from '../contract/field-work.ts';

type Days = Pick<Training, 'trainedOn' | 'trainedUntil'>;

/** @param today as 2026-05-31; training counts to the end of its last day. */
export const trainingOn = (today: string, { trainedOn, trainedUntil }: Days): Training => {
  if (trainedOn === null || trainedOn > today) return { trainedOn, trainedUntil, state: 'missing' };
  return { trainedOn, trainedUntil, state: trainedUntil !== null && trainedUntil < today ? 'expired' : 'trained' };
};
