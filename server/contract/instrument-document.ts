/**
 * What an instrument is made of: blocks of questions, as data. The same document is edited, shown beside it, asked at the
 * doorstep, printed, and checked again when answers arrive. Texts in other languages hang on the same keys.
 */
import { z } from 'zod';
import { NamedKind } from './interviews.ts';
import { Line, Lines } from './text.ts';

/** What something in an instrument is called by answers; it goes on meaning the same when the wording changes. */
export const ItemKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be small letters, digits and hyphens, beginning with a letter');
export type ItemKey = z.infer<typeof ItemKey>;

/** As in BCP 47: en, cy, pa-Arab. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en or cy');
export type Language = z.infer<typeof Language>;

const Text = Lines(2000).refine((given) => given !== '', 'must not be empty');

/** Shown only where an earlier question of the document was met so. Followed in the order of the document. */
export const ShowIf = z.discriminatedUnion('is', [
  z.strictObject({ question: ItemKey, is: z.literal('answered') }),
  z.strictObject({ question: ItemKey, is: z.literal('one-of'), codes: z.array(ItemKey).min(1).max(50) }),
  z.strictObject({ question: ItemKey, is: z.literal('at-least'), number: z.number() }),
  z.strictObject({ question: ItemKey, is: z.literal('at-most'), number: z.number() }),
]);
export type ShowIf = z.infer<typeof ShowIf>;

export const Choice = z.strictObject({ code: ItemKey, label: Line(200) });
export type Choice = z.infer<typeof Choice>;

const asked = {
  key: ItemKey,
  text: Text,
  hint: Lines(1000).default(''),
  showIf: ShowIf.nullable().default(null),
};
const choices = z.array(Choice).min(2, 'must have two choices').max(50, 'must be at most 50');
/** The words of "none of these"; null where that is no answer. It is not the same as leaving the question out. */
const none = Line(200).nullable().default(null);

/** Every question may be left out, and "prefer not to say" may be said to each. */
export const AskedItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), ...asked, choices, none }),
  z.strictObject({ kind: z.literal('choices'), ...asked, choices, none }),
  z.strictObject({ kind: z.literal('number'), ...asked, min: z.int(), max: z.int(), unit: Line(40).nullable().default(null) }),
  /** Whole numbers with words at both ends, such as 0 to 10. */
  z.strictObject({ kind: z.literal('range'), ...asked, min: z.int(), max: z.int(), lowest: Line(100), highest: Line(100) }),
  z.strictObject({ kind: z.literal('text'), ...asked, none }),
  /** Circles around "you", from the innermost; its answer is 1 for that. Kept as the strength of what was named. */
  z.strictObject({ kind: z.literal('circles'), ...asked, rings: z.array(Line(100)).min(2).max(5) }),
  /** One of the neighbourhoods of the community; its answer is the id. Somewhere else is none of them. */
  z.strictObject({ kind: z.literal('neighbourhood'), ...asked, none }),
]);
export type AskedItem = z.infer<typeof AskedItem>;

/** `survey` is asked of everybody, and without it there is no interview. */
export const ConsentPurpose = z.enum(['survey', 'next-wave', 'contact', 'connector']);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

const block = { key: ItemKey, title: Line(200), intro: Lines(2000).default(''), showIf: ShowIf.nullable().default(null) };

export const ConsentBlock = z.strictObject({
  is: z.literal('consent'),
  ...block,
  purposes: z
    .array(z.strictObject({ purpose: ConsentPurpose, text: Text }))
    .min(1)
    .max(4),
});

/**
 * Of the respondent, or anything else that is asked plainly. The keys `age-band`, `gender` and `time-here` and the kind
 * `neighbourhood` also become the bands of the resident.
 */
export const QuestionsBlock = z.strictObject({ is: z.literal('questions'), ...block, items: z.array(AskedItem).min(1).max(60) });

/** A name generator, or the places, activities, services and groups that somebody uses. */
export const NamesBlock = z.strictObject({
  is: z.literal('names'),
  ...block,
  /** The question itself; `title` is its short name, as on a map. Its `key` is the code of the generator. */
  text: Text,
  hint: Lines(1000).default(''),
  asksFor: z.enum(['people', 'uses']),
  kinds: z.array(NamedKind).min(1),
  /** Who turns to whom: `out`, whoever answers to those named; `in`, those named to whoever answers ("Who comes to you?"). */
  direction: z.enum(['out', 'in']).default('out'),
  /** How many may be named. */
  max: z.int().min(1).max(60),
});
export type NamesBlock = z.infer<typeof NamesBlock>;

/** Asked once for each one named in the blocks it is about, however often they were named. */
export const FollowUpsBlock = z.strictObject({
  is: z.literal('follow-ups'),
  ...block,
  about: z.array(ItemKey).min(1),
  /** Asked about so many, in the order in which they were named. */
  max: z.int().min(1).max(60),
  items: z.array(AskedItem).min(1).max(20),
  /** Which of those named know each other; null where it is not asked. */
  ties: z.strictObject({ text: Text }).nullable().default(null),
});
export type FollowUpsBlock = z.infer<typeof FollowUpsBlock>;

/** A scale of the library, by its key and version. The wording of one that may not be passed on is pasted in, with its licence. */
export const ScaleBlock = z.strictObject({
  is: z.literal('scale'),
  ...block,
  scale: z.string().max(40),
  scaleVersion: z.int().min(1),
  pasted: z
    .strictObject({
      intro: Lines(2000).default(''),
      /** By the key of the item. */
      items: z.record(z.string().max(40), Text),
      /** By the code of the answer. */
      answers: z.record(z.string().max(10), Line(200)).default({}),
      licence: z.strictObject({ holder: Line(200), reference: Line(200), date: z.iso.date() }).nullable(),
    })
    .nullable()
    .default(null),
});
export type ScaleBlock = z.infer<typeof ScaleBlock>;

export const Block = z.discriminatedUnion('is', [ConsentBlock, QuestionsBlock, NamesBlock, FollowUpsBlock, ScaleBlock]);
export type Block = z.infer<typeof Block>;

export const InstrumentDocument = z.strictObject({
  title: Line(120),
  /** Of the texts in the blocks. */
  language: Language,
  blocks: z.array(Block).max(60),
  /** By language, then by the path of a text (`blockKey.title`, `blockKey.itemKey.text`, `blockKey.itemKey.choices.code`). */
  translations: z.record(Language, z.record(z.string().max(200), Lines(2000))).default({}),
});
export type InstrumentDocument = z.infer<typeof InstrumentDocument>;
