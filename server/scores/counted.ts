/**
 * Interviews as they are counted, and how each met a measure. Pure.
 */
import type { Defined } from './measures-of.ts';
import type { Answers, Met } from './meet.ts';

/** One interview that counts. */
export type Counted = {
  /** Tells it apart from every other; correcting the names in it, on which no score depends, makes it no other. */
  readonly mark: string;
  /** What an older Kith marked it by, which took it for another after every correction. */
  readonly formerMarks: readonly string[];
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
