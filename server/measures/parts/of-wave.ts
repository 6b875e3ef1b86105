/**
 * Figures of a wave as a part keeps them.
 */
import { isUndefined } from '#network/types';
import type { WaveFigure } from '#network/wave/wave-measure';
import type { Figure } from '../part-result.ts';

/** @param of the name generator that it is for, by its code. */
export const toFigure = (id: string, of: string | null, { value, base }: WaveFigure): Figure => {
  const common = { id, of, base, estimate: null };
  if (isUndefined(value)) return { ...common, value: null, reason: value.undefined };
  // The last line of defence, as for every other figure.
  if (!Number.isFinite(value)) return { ...common, value: null, reason: 'the numbers involved are too large to work with' };
  return { ...common, value, reason: '' };
};
