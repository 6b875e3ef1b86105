/**
 * An interview while it is filled in: plain JSON, so that it can be kept at any moment and gone on with. What is hidden by a later
 * answer stays in it; only what leaves it (to-filled.ts) is cut to what was asked. Pure.
 */
import type { FillingMode, ItemStatus } from '#contract/filled';
import { type CommunityId, type InstrumentVersionId, ResponseId, type UserId, type WaveId } from '#contract/ids';
import type { ConsentPurpose } from '#contract/instrument-document';
import type { NamedKind } from '#contract/interviews';
import { makeWithdrawalCode, signsOfCode } from '#contract/withdrawal-code';
import type { FillingPack } from './pack.ts';

export type Value = number | string | readonly string[];
export type DraftAnswer = { readonly status: ItemStatus; readonly value: Value | null };

export type DraftNamed = {
  /** n1, n2, …: never used again in this interview, even when the name is taken back. */
  readonly ref: string;
  /** Of an entry of the directory; null for words that were typed. */
  readonly id: string | null;
  readonly words: string;
  readonly kind: NamedKind;
};

export type DraftNames = { readonly status: ItemStatus; readonly named: readonly string[] };

export type DraftRespondent = {
  readonly is: 'new' | 'coded' | null;
  readonly id: string;
  readonly code: string;
  readonly name: string;
};

export type Know = 'yes' | 'no' | 'declined';

export type FillingDraft = {
  readonly id: ResponseId;
  readonly communityId: CommunityId;
  readonly waveId: WaveId;
  readonly versionId: InstrumentVersionId;
  readonly language: string;
  readonly mode: FillingMode;
  /** Who writes it down; not known where nobody took the questions along. */
  readonly writtenBy?: UserId | undefined;
  readonly startedAt: string;
  /** How long its pages were in view. */
  readonly seconds: number;
  /** Key of the page where she was. */
  readonly page: string;
  /** Keys of the pages that were gone past. */
  readonly done: readonly string[];
  /** On the way back to "check your answers". */
  readonly reviewing: boolean;
  readonly respondent: DraftRespondent;
  readonly consents: Readonly<Record<string, boolean>>;
  readonly named: readonly DraftNamed[];
  /** What is typed on a page of names and not added yet. */
  readonly typed: string;
  /** What that is; null for what the question asks for first. */
  readonly typedKind: NamedKind | null;
  /** By key of the block. */
  readonly names: Readonly<Record<string, DraftNames>>;
  /** By `answerKey`. */
  readonly items: Readonly<Record<string, DraftAnswer>>;
  /** By `pairKey`. */
  readonly ties: Readonly<Record<string, Know>>;
  readonly contact: string;
  readonly withdrawalCode: string;
};

export type Chance = {
  readonly makeId: () => string;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => Date;
};

export const newDraft = (pack: FillingPack, { makeId, random, now }: Chance, mode: FillingMode = 'asked'): FillingDraft => ({
  id: ResponseId.parse(makeId()),
  communityId: pack.communityId,
  waveId: pack.wave.id,
  versionId: pack.instrument.versionId,
  language: pack.instrument.document.language,
  mode,
  startedAt: now().toISOString(),
  seconds: 0,
  page: 'why',
  done: [],
  reviewing: false,
  respondent: { is: null, id: makeId(), code: '', name: '' },
  consents: {},
  named: [],
  typed: '',
  typedKind: null,
  names: {},
  items: {},
  ties: {},
  contact: '',
  withdrawalCode: makeWithdrawalCode(random(signsOfCode)),
});

/** For `newDraft` in a browser. */
export const browserChance: Chance = {
  makeId: () => crypto.randomUUID(),
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  now: () => new Date(),
};

/** A question's key may be called as something that every object has. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

export const answerKey = (question: string, about: string | null): string => (about === null ? question : `${about} ${question}`);

/** The same for both of them, whichever was asked. */
export const pairKey = (one: string, other: string): string =>
  Number(one.slice(1)) < Number(other.slice(1)) ? `${one} ${other}` : `${other} ${one}`;

export const unanswered: DraftAnswer = { status: 'unanswered', value: null };
export const answerTo = (draft: FillingDraft, key: string): DraftAnswer => own(draft.items, key) ?? unanswered;

const isEmpty = (value: Value): boolean =>
  typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;

/** An empty value is no answer; 0 is one. */
export const setValue = (draft: FillingDraft, key: string, value: Value): FillingDraft => ({
  ...draft,
  items: { ...draft.items, [key]: isEmpty(value) ? unanswered : { status: 'answered', value } },
});

/** None, declined, or left out: whatever was answered before is gone. */
export const setStatus = (draft: FillingDraft, key: string, status: Exclude<ItemStatus, 'answered'>): FillingDraft => ({
  ...draft,
  items: { ...draft.items, [key]: { status, value: null } },
});

export const setConsent = (draft: FillingDraft, purpose: ConsentPurpose, given: boolean): FillingDraft => ({
  ...draft,
  consents: { ...draft.consents, [purpose]: given },
});

export const setRespondent = (draft: FillingDraft, changed: Partial<DraftRespondent>): FillingDraft => ({
  ...draft,
  respondent: { ...draft.respondent, ...changed },
});

/** Undefined takes back what was said of the two. */
export const setTie = (draft: FillingDraft, pair: string, know: Know | undefined): FillingDraft => {
  const { [pair]: _before, ...others } = draft.ties;
  return { ...draft, ties: know === undefined ? others : { ...others, [pair]: know } };
};

export const addSeconds = (draft: FillingDraft, seconds: number): FillingDraft =>
  seconds > 0 ? { ...draft, seconds: draft.seconds + seconds } : draft;
