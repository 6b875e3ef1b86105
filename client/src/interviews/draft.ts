/**
 * An interview while it is being entered, and how it is sent. Pure: no React, no service.
 */
import type { AnswerStatus, NamedKind, NewInterview, Question } from '#contract/interviews';
import { nameKey } from '#contract/name-key';

export type DraftNamed = {
  /** For the list on screen; not sent. */
  readonly key: string;
  /** An entry that was chosen; undefined for words that were typed. */
  readonly memberId: string | undefined;
  readonly label: string;
  readonly kind: NamedKind | 'resident' | 'asset';
  readonly strength: number | null;
};

export type DraftAnswer = { readonly status: AnswerStatus; readonly named: readonly DraftNamed[] };

export type DraftRespondent = {
  readonly is: 'new' | 'known' | undefined;
  readonly newId: string;
  readonly name: string;
  readonly ageBand: string;
  readonly neighbourhoodId: string;
  readonly known: { readonly id: string; readonly label: string } | undefined;
};

export type Draft = {
  /** The same for every try, so that a second one is known for what it is. */
  readonly id: string;
  readonly respondent: DraftRespondent;
  /** By code of the question; one that is missing has not been reached yet. */
  readonly answers: ReadonlyMap<string, DraftAnswer>;
};

export const unanswered: DraftAnswer = { status: 'unanswered', named: [] };

export const newDraft = (makeId: () => string): Draft => ({
  id: makeId(),
  respondent: { is: undefined, newId: makeId(), name: '', ageBand: '', neighbourhoodId: '', known: undefined },
  answers: new Map(),
});

/** Anything in it that would be a loss. */
export const isBegun = ({ respondent, answers }: Draft): boolean => respondent.is !== undefined || answers.size > 0;

/** The same entry, or the same words for the same kind. */
export const isNamed = (named: readonly DraftNamed[], one: Omit<DraftNamed, 'key' | 'strength'>): boolean =>
  named.some((other) =>
    one.memberId
      ? other.memberId === one.memberId
      : !other.memberId && nameKey(other.label) === nameKey(one.label) && other.kind === one.kind,
  );

export const setAnswer = (draft: Draft, code: string, answer: DraftAnswer): Draft => ({
  ...draft,
  answers: new Map(draft.answers).set(code, answer),
});

/** Named ones make it answered; without any it is what was chosen. */
export const withNamed = (answer: DraftAnswer, named: readonly DraftNamed[]): DraftAnswer => ({
  named,
  status: named.length > 0 ? 'answered' : answer.status === 'answered' ? 'unanswered' : answer.status,
});

const respondentToSend = ({ is, known, newId, name, ageBand, neighbourhoodId }: DraftRespondent) =>
  is === 'known' && known
    ? { is: 'known', id: known.id }
    : { is: 'new', id: newId, name: name.trim() || null, ageBand: ageBand || null, neighbourhoodId: neighbourhoodId || null };

const namedToSend = ({ memberId, label, kind, strength }: DraftNamed) =>
  memberId
    ? // Of a resident only the code is on screen, and that is not what anybody said.
      { is: 'known', id: memberId, words: kind === 'resident' ? null : label, strength }
    : { is: 'new', words: label, kind, strength };

/** The body of the request; questions in the order in which they are asked. */
export const toBody = (draft: Draft, questions: readonly Pick<Question, 'code'>[]): NewInterview =>
  ({
    id: draft.id,
    respondent: respondentToSend(draft.respondent),
    answers: questions.map(({ code }) => {
      const { status, named } = draft.answers.get(code) ?? unanswered;
      return { generator: code, status, named: named.map(namedToSend) };
    }),
  }) as NewInterview;

/** Which question a refused field belongs to: /body/answers/3/named/1 is of the fourth. */
export const questionOfPointer = (pointer: string): number | undefined => {
  const found = /^\/body\/answers\/(\d+)/.exec(pointer)?.[1];
  return found === undefined ? undefined : Number(found);
};
