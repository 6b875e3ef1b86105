/**
 * What was typed for one question, by the numbers and letters that are printed on the form. Not answered, none, "prefer not to
 * say" and 0 are four different things. Pure.
 */
import type { DraftAnswer } from '../filling/draft.ts';
import { readNumber } from '../filling/read-number.ts';
import { declinedMark, type Mark, noneMark, type PaperQuestion } from './layout.ts';

export type ReadAnswer = { readonly is: 'read'; readonly answer: DraftAnswer } | { readonly is: 'fault' };

const read = (status: DraftAnswer['status'], value: DraftAnswer['value'] = null): ReadAnswer => ({
  is: 'read',
  answer: { status, value },
});

const fault: ReadAnswer = { is: 'fault' };

/** Digits of any language are the digits that are printed. */
const markIn = (marks: readonly Mark[], typed: string): Mark | undefined => {
  const number = readNumber(typed, -999_999, 999_999);
  return number === undefined ? undefined : marks.find(({ mark }) => mark === String(number));
};

/** Whether it is one of the two letters: small, large, or of full width. */
export const letterIn = (typed: string): typeof noneMark | typeof declinedMark | undefined => {
  const plain = typed.normalize('NFKC').trim().toUpperCase();
  return plain === noneMark || plain === declinedMark ? plain : undefined;
};

export const readAnswer = (question: PaperQuestion, typed: string): ReadAnswer => {
  if (typed.trim() === '') return read('unanswered');
  const letter = letterIn(typed);
  if (letter === noneMark && question.none !== null) return read('none');
  if (letter === declinedMark && question.declined !== null) return read('declined');
  switch (question.takes) {
    case 'words':
      return read('answered', typed.slice(0, 2000));
    case 'number': {
      const number = readNumber(typed, question.min, question.max);
      return number === undefined ? fault : read('answered', number);
    }
    case 'one': {
      const found = markIn(question.marks, typed);
      return found ? read('answered', found.value) : fault;
    }
    case 'several': {
      const found = typed
        .split(/[\s,;+،、]+/)
        .filter((part) => part !== '')
        .map((part) => markIn(question.marks, part)?.value);
      const codes = [...new Set(found.map(String))];
      return found.includes(undefined) || codes.length === 0 ? fault : read('answered', codes);
    }
  }
};

type Pair = readonly [number, number];

const readPair = (typed: string, count: number): Pair | undefined => {
  const [one, other, ...more] = typed
    .trim()
    .split(/[\s\p{Pd}+&/]+/u)
    .map((number) => readNumber(number, 1, count));
  return one === undefined || other === undefined || one === other || more.length > 0 ? undefined : [one, other];
};

/** "1 2, 3 5": pairs of numbers up to `count`. @returns undefined when it is not that. */
export const readPairs = (typed: string, count: number): readonly Pair[] | undefined => {
  const parts = typed.split(/[,;.،、]+/).filter((part) => part.trim() !== '');
  const pairs = parts.map((part) => readPair(part, count)).filter((pair) => pair !== undefined);
  return pairs.length > 0 && pairs.length === parts.length ? pairs : undefined;
};
