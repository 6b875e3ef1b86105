/**
 * Interviews that took so little time that it is worth asking how they went. Pure.
 */
import type { QualityFlag } from '../../contract/field-quality.ts';

export type Timed = {
  /** How long its pages were in view; null where nobody measured, as on paper. */
  readonly seconds: number | null;
  /** How many questions were met, in whatever way. */
  readonly asked: number;
};

const leastForUsual = 5;
const leastSecondsEach = 4;

/** What half of the interviews stayed under; null where fewer than five were timed. */
export const usualSeconds = (interviews: readonly Timed[]): number | null => {
  const sorted = interviews.flatMap(({ seconds }) => seconds ?? []).sort((one, other) => one - other);
  if (sorted.length < leastForUsual) return null;
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (below + above) / 2;
};

/** @param usual of the wave, as {@link usualSeconds} says it. */
export const tooFast = ({ seconds, asked }: Timed, usual: number | null): QualityFlag[] => {
  if (seconds === null) return [];
  const flags: QualityFlag[] = [];
  if (usual !== null && seconds * 3 < usual) flags.push({ is: 'quicker-than-others', seconds, usualSeconds: Math.round(usual) });
  if (asked > 0 && seconds < leastSecondsEach * asked) flags.push({ is: 'few-seconds-each', seconds, asked });
  return flags;
};
