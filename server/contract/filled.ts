/**
 * One filled-in instrument, as it leaves a doorstep: whom and what was named, what was said of them, what was answered, and what
 * was agreed to. Not answered, none, "prefer not to say" and 0 are four different things.
 */
import { z } from 'zod';
import { InstrumentVersionId, MemberId, ResponseId, UserId, WaveId } from './ids.ts';
import { ConsentPurpose, ItemKey, Language } from './instrument-document.ts';
import { NamedKind, Respondent } from './interviews.ts';
import { ResidentFields } from './residents.ts';
import { Line, Lines } from './text.ts';

export const ItemStatus = z.enum(['answered', 'none', 'declined', 'unanswered']);
export type ItemStatus = z.infer<typeof ItemStatus>;

/** Within one interview: n1, n2, … */
export const NamedRef = z.string().regex(/^n[1-9][0-9]{0,3}$/, 'must be n1, n2, …');

/** Each one named, once, whatever questions they were named to. */
export const NamedOne = z.discriminatedUnion('is', [
  z.strictObject({ ref: NamedRef, is: z.literal('known'), id: MemberId, words: Line(300).nullable() }),
  z.strictObject({ ref: NamedRef, is: z.literal('new'), words: Line(300), kind: NamedKind }),
]);
export type NamedOne = z.infer<typeof NamedOne>;

const Value = z.union([z.number(), z.string().max(4000), z.array(ItemKey).max(50)]);

export const ItemAnswer = z.strictObject({
  /** Key of a question, or of a scale's item as `block.item`. */
  question: z.string().min(1).max(121),
  /** Of whom it was asked; null for what was asked of the respondent. */
  about: NamedRef.nullable(),
  status: ItemStatus,
  /** A number for numbers, ranges, circles and scales; a code for one choice, codes for several; words; the id of a neighbourhood. Null unless answered. */
  value: Value.nullable(),
});
export type ItemAnswer = z.infer<typeof ItemAnswer>;

/**
 * Who answered. `coded`: they said a code from an earlier wave. No resident travels with a device, so the service looks it up;
 * where it leads to nobody, they are somebody new under `id`, and nothing is lost.
 */
export const FilledRespondent = z.discriminatedUnion('is', [
  ...Respondent.options,
  z.strictObject({
    is: z.literal('coded'),
    /** As it was typed, in capitals: a coordinator may still read a mistyped one. */
    code: Line(40),
    id: MemberId,
    ...ResidentFields.shape,
    name: Line(200).nullable().default(null),
  }),
]);
export type FilledRespondent = z.infer<typeof FilledRespondent>;

/** Handed over: the respondent held the device. Alone: by a link, with nobody else there. */
export const FillingMode = z.enum(['asked', 'handed-over', 'alone', 'paper']);
export type FillingMode = z.infer<typeof FillingMode>;

/**
 * Of a form on paper: what could not be read of what ties it to its slip. Where that is the code, the slip still takes the answers
 * back, by the number; where it is the number too, the form was given a new one, and the slip takes nothing back.
 */
export const Unread = z.enum(['code', 'number']);
export type Unread = z.infer<typeof Unread>;

export const Filled = z.strictObject({
  id: ResponseId,
  waveId: WaveId,
  versionId: InstrumentVersionId,
  language: Language,
  mode: FillingMode,
  /**
   * Who wrote it down, whoever brings it home: only they, and coordinators, may read it. Left out where nobody is known to have, on
   * paper and by an older Kith: whoever sends it then has.
   */
  writtenBy: UserId.optional(),
  /** By the clock of the device, which may be wrong by a year: the service keeps its own time beside it. */
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** How long the pages were in view, which needs no clock that is right. */
  seconds: z.int().min(0).max(604_800),
  respondent: FilledRespondent,
  consents: z.array(z.strictObject({ purpose: ConsentPurpose, given: z.boolean() })).max(4),
  /**
   * SHA-256, in hex, of the withdrawal code on the slip: the code itself stays with the respondent. Where the code on a form cannot
   * be read, the number of the form and zeros.
   */
  withdrawalHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Left out where all could be read, and for all that is not on paper. */
  unread: Unread.optional(),
  /** How to reach them, where they agreed to that; kept apart, as a name is. */
  contact: Lines(500).default(''),
  named: z.array(NamedOne).max(500),
  names: z.array(z.strictObject({ block: ItemKey, status: ItemStatus, named: z.array(NamedRef).max(60) })).max(60),
  items: z.array(ItemAnswer).max(5000),
  /** Which of those named know each other. */
  ties: z.array(z.strictObject({ a: NamedRef, b: NamedRef, know: z.enum(['yes', 'no', 'declined']) })).max(2000),
});
export type Filled = z.infer<typeof Filled>;
