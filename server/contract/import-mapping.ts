/**
 * What the columns of somebody's files mean: the same from a YAML file, from the page and over the wire. Columns that
 * no line here names are dropped on reading and never stored.
 */
import { z } from 'zod';
import { beyondForm } from './route.ts';
import { Word } from './text.ts';

/** The name of a column, as in the first row of the file. */
const Column = Word(200, 'must be the name of a column');
const Code = z
  .union([Word(100), z.number(), z.boolean()])
  .transform(String)
  .pipe(z.string());
/** One code is a list of one. */
const OneCode = Code.transform((code) => [code]).pipe(z.array(z.string()));
const Codes = z.union([OneCode, z.array(Code).min(1).max(50)]);
const code = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;

/** Who was listed: one row a person. */
export const PeopleColumns = z.strictObject({
  id: Column,
  /** Kept with the identity, apart from the answers. */
  name: Column.optional(),
  neighbourhood: Column.optional(),
  /** A column that holds bands already. */
  ageBand: Column.optional(),
  /** A column of exact ages: banded on reading, never stored. */
  age: Column.optional(),
  gender: Column.optional(),
  /** Which values of which column mean that the person answered. */
  answered: z.strictObject({ column: Column, yes: Codes }).optional(),
});

/** What was said: one row a report. */
export const TieColumns = z.strictObject({
  from: Column,
  to: Column,
  /** Who said so; without it, `from` did. */
  reportedBy: Column.optional(),
  /** What `to` is: person, asset, group or organisation. Without it, people are looked for first. */
  toKind: Column.optional(),
  /** The column that holds the name generator, or the one generator of the whole file. */
  generator: z.union([Column, z.strictObject({ always: Code })]),
  strength: Column.optional(),
});

/** Assets, groups and organisations. */
export const OtherColumns = z.strictObject({
  id: Column,
  kind: Column,
  name: Column,
  assetKind: Column.optional(),
  formality: Column.optional(),
  about: Column.optional(),
  contact: Column.optional(),
  latitude: Column.optional(),
  longitude: Column.optional(),
  neighbourhood: Column.optional(),
});

export const MappedGenerator = z.strictObject({
  /** The name generator's own code; several codes of a file may be one generator, asked from both sides. */
  generator: Word(60)
    .refine((given) => code.test(given), {
      ...beyondForm,
      error: 'must be letters, digits, spaces, dots, dashes and underscores',
    })
    .optional(),
  label: z.string().trim().max(120, 'must be at most 120 characters').optional(),
  question: z.string().trim().max(500, 'must be at most 500 characters').optional(),
});

const defaultOthers = {
  id: 'id',
  kind: 'kind',
  name: 'name',
  assetKind: 'assetKind',
  formality: 'formality',
  about: 'about',
  contact: 'contact',
  latitude: 'latitude',
  longitude: 'longitude',
  neighbourhood: 'neighbourhood',
} as const;

export const ImportMapping = z.strictObject({
  /** Whose ids these are: the same id from another source is another person. */
  source: Word(100, 'must not be empty', '|'),
  /** Cells that mean "not known", besides empty ones. */
  missing: z.union([OneCode, z.array(Code).max(50)]).default([]),
  people: PeopleColumns,
  ties: TieColumns,
  /** Optional columns may be absent from the file. */
  others: OtherColumns.default(defaultOthers),
  /** By the code in the file. Without any, the community's own generators are the ones known. */
  generators: z.record(z.string(), MappedGenerator).default({}),
});
export type ImportMapping = z.infer<typeof ImportMapping>;
