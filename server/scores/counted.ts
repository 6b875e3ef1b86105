/**
 * Interviews as they are counted, and how each met a measure. Pure.
 */
import type { Defined } from './measures-of.ts';
import type { Answers, Met } from './meet.ts';

/** One interview that counts. */
export type Counted = {
  /** Tells it apart from every other, and from itself as it was before a correction. */
  readonly mark: string;
  readonly personId: string;
  readonly mode: string | null;
  readonly answers: Answers;
  readonly measures: readonly Defined[];
};

export const meet = ({ answers, measures }: Counted, defined: Defined): Met => {
  // With another version of the instrument it may have been asked otherwise.
  const own = measures.find(({ match, sameness }) => match === defined.match && sameness === defined.sameness);
  return own ? own.meet(answers) : { status: 'not-asked', value: null, codes: [] };
};
