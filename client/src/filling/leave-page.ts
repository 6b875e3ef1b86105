/**
 * Pressing Continue: what is typed and not added yet counts, and nothing chosen is said rather than taken for an answer. Pure.
 */
import type { ItemStatus } from '#contract/filled';
import type { NamesBlock } from '#contract/instrument-document';
import type { NamedKind } from '#contract/interviews';
import { answerTo, type FillingDraft, own, pairKey, setStatus, setTie } from './draft.ts';
import { addWords, namesTo, setNamesStatus } from './naming.ts';
import type { FillingPage, NamesPage, QuestionPage, TiesPage } from './pages.ts';
import { readCode } from './respondent-code.ts';
import type { FillingWord } from './say.ts';

export type Problem = {
  readonly word: FillingWord;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Id of what to mend. */
  readonly field: string;
};
export type Left = { readonly draft: FillingDraft; readonly problem?: Problem };

/** Ids on a page: there is one question on each. */
export const fieldIds = { answer: 'answer', name: 'named' } as const;

const leaveQuestion = (draft: FillingDraft, { item, answer }: QuestionPage, hasAreas: boolean): Left => {
  const { status } = answerTo(draft, answer);
  // Nobody is told to choose where there is nothing to choose from.
  if (item.kind === 'neighbourhood' && !hasAreas) return { draft };
  if (item.kind === 'number' && (status === 'unanswered' || draft.typed !== '')) {
    return { draft, problem: { word: 'missing.number', values: { min: item.min, max: item.max }, field: fieldIds.answer } };
  }
  if (status !== 'unanswered') return { draft };
  return { draft, problem: { word: item.kind === 'text' ? 'missing.text' : 'missing.choice', field: fieldIds.answer } };
};

/** What the words that are typed stand for. */
export const kindOf = (draft: FillingDraft, block: Pick<NamesBlock, 'kinds'>): NamedKind =>
  draft.typedKind !== null && block.kinds.includes(draft.typedKind) ? draft.typedKind : (block.kinds[0] ?? 'person');

const leaveNames = (draft: FillingDraft, { block }: NamesPage, selves: readonly string[]): Left => {
  if (draft.typed.trim() !== '') {
    const { draft: after, outcome } = addWords(draft, block, { words: draft.typed, kind: kindOf(draft, block), selves });
    if (outcome.is === 'yourself') return { draft, problem: { word: 'yourself', field: fieldIds.name } };
    if (outcome.is === 'unusable') return { draft, problem: { word: 'missing.unusable', field: fieldIds.name } };
    if (outcome.is === 'full') return { draft, problem: { word: 'full', values: { count: block.max }, field: fieldIds.name } };
    return { draft: after };
  }
  if (namesTo(draft, block.key).status !== 'unanswered') return { draft };
  return { draft, problem: { word: 'missing.names', field: fieldIds.name } };
};

/** Where some are said to know each other, the others on the page do not. */
const leaveTies = (draft: FillingDraft, { ref, others }: TiesPage): Left => {
  const pairs = others.map((other) => pairKey(ref, other));
  const said = pairs.filter((pair) => own(draft.ties, pair) !== undefined);
  if (said.length === 0) return { draft, problem: { word: 'missing.ties', field: fieldIds.answer } };
  const open = pairs.filter((pair) => own(draft.ties, pair) === undefined);
  return { draft: open.reduce((before, pair) => setTie(before, pair, 'no'), draft) };
};

const leaveRespondent = (draft: FillingDraft): Left => {
  const { is, code } = draft.respondent;
  if (is === null) return { draft, problem: { word: 'missing.who', field: fieldIds.answer } };
  const read = readCode(code);
  if (is === 'new') return { draft };
  if (read === undefined) return { draft, problem: { word: 'missing.code', field: fieldIds.name } };
  return { draft: { ...draft, respondent: { ...draft.respondent, code: read } } };
};

/**
 * @param selves words by which respondents speak of themselves.
 * @param hasAreas whether the community has neighbourhoods.
 * @returns the draft to go on with, or what is missing.
 */
export const leavePage = (draft: FillingDraft, page: FillingPage, selves: readonly string[], hasAreas: boolean): Left => {
  switch (page.is) {
    case 'question':
      return leaveQuestion(draft, page, hasAreas);
    case 'scale':
      return answerTo(draft, page.answer).status === 'unanswered'
        ? { draft, problem: { word: 'missing.choice', field: fieldIds.answer } }
        : { draft };
    case 'names':
      return leaveNames(draft, page, selves);
    case 'ties':
      return leaveTies(draft, page);
    case 'consent':
      return own(draft.consents, page.purpose) === undefined
        ? { draft, problem: { word: 'missing.consent', field: fieldIds.answer } }
        : { draft };
    case 'respondent':
      return leaveRespondent(draft);
    default:
      return { draft };
  }
};

/** Whether a page may be left out, and declined. */
export const mayDecline = (page: FillingPage): boolean => ['question', 'scale', 'names', 'ties'].includes(page.is);

/** None, declined, or left out: of whatever the page asks. */
export const leaveOpen = (draft: FillingDraft, page: FillingPage, status: Exclude<ItemStatus, 'answered'>): FillingDraft => {
  switch (page.is) {
    case 'question':
    case 'scale':
      return { ...setStatus(draft, page.answer, status), typed: '' };
    case 'names':
      return { ...setNamesStatus(draft, page.block.key, status), typed: '' };
    case 'ties': {
      const know = status === 'none' ? 'no' : status === 'declined' ? 'declined' : undefined;
      return page.others.reduce((before, other) => setTie(before, pairKey(page.ref, other), know), draft);
    }
    default:
      return draft;
  }
};

/** How the page stands. */
export const statusOf = (draft: FillingDraft, page: FillingPage): ItemStatus => {
  switch (page.is) {
    case 'question':
    case 'scale':
      return answerTo(draft, page.answer).status;
    case 'names':
      return namesTo(draft, page.block.key).status;
    case 'ties': {
      const said = page.others.map((other) => own(draft.ties, pairKey(page.ref, other)));
      if (said.some((know) => know === 'yes')) return 'answered';
      if (said.some((know) => know === 'declined')) return 'declined';
      return said.length > 0 && said.every((know) => know === 'no') ? 'none' : 'unanswered';
    }
    default:
      return 'unanswered';
  }
};
