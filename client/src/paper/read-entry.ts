/**
 * A form that was typed in, as an interview: what it says, what is wrong with it, and what of it was not to be answered. Pure.
 */
import { ResponseId } from '#contract/ids';
import { answerKey, type FillingDraft, newDraft, pairKey, setConsent, setRespondent, setTie } from '../filling/draft.ts';
import type { AskedBlock } from '../filling/localise.ts';
import type { FillingPack } from '../filling/pack.ts';
import { pagesOf } from '../filling/pages.ts';
import { readCode } from '../filling/respondent-code.ts';
import type { FormError } from '../ui/error-summary.tsx';
import { t } from '../words/words.ts';
import { fieldNames, type PaperEntry, typedIn } from './entry.ts';
import { declinedMark, type FollowUpsPart, type PaperPart, type PaperQuestion } from './layout.ts';
import { letterIn, readAnswer, readPairs } from './read-answer.ts';
import { readDay } from './read-day.ts';
import { errorAt, type Followed, readFollowed, readNames, type SoFar } from './read-names.ts';

export type Form = {
  readonly pack: FillingPack;
  readonly blocks: readonly AskedBlock[];
  readonly parts: readonly PaperPart[];
  /** Words by which people speak of themselves. */
  readonly selves: readonly string[];
};

export type ReadEntry = {
  readonly draft: FillingDraft;
  readonly errors: readonly FormError[];
  /** No: nothing of it may be kept. */
  readonly isRefused: boolean;
  /** Boxes with something in them that other answers say was not asked. */
  readonly leftOut: ReadonlySet<string>;
  /** By the key of the block. */
  readonly followed: Readonly<Record<string, Followed>>;
};

const unknownId = '00000000-0000-4000-8000-000000000000';
/** Noon, so that it is the same day wherever the form was filled in. */
export const momentOf = (date: string): Date => new Date(`${date}T12:00:00.000Z`);

const emptyDraft = (entry: PaperEntry, pack: FillingPack): FillingDraft => ({
  ...newDraft(pack, { makeId: () => unknownId, random: (bytes) => new Uint8Array(bytes), now: () => new Date(0) }, 'paper'),
  id: ResponseId.parse(unknownId),
  language: entry.language,
});

/** What is wrong with what was typed, in the words of the question's kind. */
export const sayFault = ({ number, takes, min, max, marks }: PaperQuestion): string =>
  takes === 'number'
    ? t('paper.entry.fault.number', { number, min, max })
    : t(takes === 'several' ? 'paper.entry.fault.several' : 'paper.entry.fault.one', {
        number,
        first: marks[0]?.mark ?? '',
        last: marks.at(-1)?.mark ?? '',
      });

const readQuestion = (before: SoFar, entry: PaperEntry, question: PaperQuestion, field: string, key: string): SoFar => {
  const read = readAnswer(question, typedIn(entry, field));
  if (read.is === 'fault') return { ...before, errors: [...before.errors, errorAt(field, sayFault(question))] };
  return { ...before, draft: { ...before.draft, items: { ...before.draft.items, [key]: read.answer } } };
};

const readTies = (before: SoFar, entry: PaperEntry, { key, ties, count, number }: FollowUpsPart, followed: Followed): SoFar => {
  const field = fieldNames.ties(key);
  const typed = typedIn(entry, field);
  if (ties === null || typed.trim() === '') return before;
  const letter = letterIn(typed);
  const pairs = letter === undefined ? readPairs(typed, count) : [];
  const known = pairs?.map(([one, other]) => [followed[one - 1], followed[other - 1]] as const);
  if (!known || known.some((pair) => pair.includes(undefined))) {
    return { ...before, errors: [...before.errors, errorAt(field, t('paper.entry.fault.ties', { number, last: count }))] };
  }
  const refs = followed.filter((ref) => ref !== undefined);
  const rest = letter === declinedMark ? 'declined' : 'no';
  let { draft } = before;
  for (const [at, one] of refs.entries())
    for (const other of refs.slice(at + 1)) draft = setTie(draft, pairKey(one, other), rest);
  for (const [one = '', other = ''] of known) draft = setTie(draft, pairKey(one, other), 'yes');
  return { ...before, draft };
};

const readFollowUps = (before: SoFar, entry: PaperEntry, part: FollowUpsPart): SoFar & { readonly followed: Followed } => {
  const { followed, errors } = readFollowed(before.draft, entry, part);
  let now: SoFar = { draft: before.draft, errors: [...before.errors, ...errors] };
  for (const [at, ref] of followed.entries()) {
    const isWritten = typedIn(entry, fieldNames.followed(part.key, at + 1)).trim() !== '';
    for (const question of part.questions) {
      const field = fieldNames.followUp(part.key, at + 1, question.key);
      if (ref !== undefined) now = readQuestion(now, entry, question, field, answerKey(question.key, ref));
      else if (!isWritten && typedIn(entry, field).trim() !== '') {
        now = {
          ...now,
          errors: [...now.errors, errorAt(field, t('paper.entry.fault.noName', { number: part.number, place: at + 1 }))],
        };
        break;
      }
    }
  }
  return { ...readTies(now, entry, part, followed), followed };
};

const readWho = (before: SoFar, entry: PaperEntry): SoFar => {
  const [typed, name, contact] = [fieldNames.whoCode, fieldNames.whoName, fieldNames.contact].map((field) =>
    typedIn(entry, field),
  );
  const code = readCode(typed ?? '');
  const errors = [...before.errors];
  if ((typed ?? '').trim() !== '' && code === undefined) errors.push(errorAt(fieldNames.whoCode, t('paper.entry.fault.whoCode')));
  if ((contact ?? '').trim() !== '' && before.draft.consents['contact'] !== true) {
    errors.push(errorAt(fieldNames.contact, t('paper.entry.fault.contact')));
  }
  const who = { is: code === undefined ? 'new' : 'coded', id: unknownId, code: code ?? '', name: name ?? '' } as const;
  return { draft: { ...setRespondent(before.draft, who), contact: contact ?? '' }, errors };
};

const readDate = (before: SoFar, entry: PaperEntry, today: string): SoFar => {
  const date = readDay(typedIn(entry, fieldNames.date));
  if (date !== undefined && date <= today) {
    return { ...before, draft: { ...before.draft, startedAt: momentOf(date).toISOString() } };
  }
  const fault = t(date === undefined ? 'paper.entry.fault.date' : 'paper.entry.fault.future');
  return { ...before, errors: [...before.errors, errorAt(fieldNames.date, fault)] };
};

const findLeftOut = (draft: FillingDraft, entry: PaperEntry, { blocks, parts }: Form, followed: ReadEntry['followed']) => {
  const reached = new Set(
    pagesOf(blocks, draft).flatMap((page) =>
      page.is === 'question' || page.is === 'scale' ? [page.answer] : page.is === 'names' ? [page.block.key] : [],
    ),
  );
  const fields = parts.flatMap((part): readonly (readonly [string, string])[] => {
    if (part.is === 'questions') return part.questions.map(({ key }) => [fieldNames.question(key), key]);
    if (part.is === 'names') return [1, 'letter'].map((line) => [`n.${part.key}.${line}`, part.key]);
    if (part.is !== 'follow-ups') return [];
    return (followed[part.key] ?? []).flatMap((ref, at) =>
      part.questions.map(({ key }) => [fieldNames.followUp(part.key, at + 1, key), answerKey(key, ref ?? '')] as const),
    );
  });
  return new Set(fields.flatMap(([field, key]) => (typedIn(entry, field).trim() !== '' && !reached.has(key) ? [field] : [])));
};

/** @param today as a date, by the clock of this device. */
export const readEntry = (entry: PaperEntry, form: Form, today: string): ReadEntry => {
  const { pack, parts, selves } = form;
  const followed: Record<string, Followed> = {};
  let now: SoFar = readDate({ draft: emptyDraft(entry, pack), errors: [] }, entry, today);
  // Who it is must be known before names are: nobody names themself.
  now = { ...now, draft: setRespondent(now.draft, { name: typedIn(entry, fieldNames.whoName) }) };
  for (const part of parts) {
    if (part.is === 'names') now = readNames(now, entry, part, pack, selves);
    if (part.is === 'questions') {
      for (const one of part.questions) now = readQuestion(now, entry, one, fieldNames.question(one.key), one.key);
    }
    if (part.is === 'consent') {
      for (const question of part.questions) {
        const field = fieldNames.consent(question.purpose);
        const read = readAnswer(question, typedIn(entry, field));
        const isGiven = read.is === 'read' && read.answer.status === 'answered' ? read.answer.value === 1 : undefined;
        if (isGiven !== undefined) now = { ...now, draft: setConsent(now.draft, question.purpose, isGiven) };
        else if (read.is === 'fault') now = { ...now, errors: [...now.errors, errorAt(field, sayFault(question))] };
        else if (question.purpose === 'survey')
          now = { ...now, errors: [...now.errors, errorAt(field, t('paper.entry.fault.survey'))] };
      }
    }
    if (part.is === 'follow-ups') {
      const after = readFollowUps(now, entry, part);
      followed[part.key] = after.followed;
      now = after;
    }
  }
  const { draft, errors } = readWho(now, entry);
  // Those who are followed up come first: only so many are.
  const order = Object.values(followed).flat();
  const placeOf = (ref: string) => (order.includes(ref) ? order.indexOf(ref) : order.length);
  const sorted = { ...draft, named: draft.named.toSorted((one, other) => placeOf(one.ref) - placeOf(other.ref)) };
  const leftOut = sorted.consents['survey'] === true ? findLeftOut(sorted, entry, form, followed) : new Set<string>();
  return { draft: sorted, errors, isRefused: sorted.consents['survey'] === false, leftOut, followed };
};
