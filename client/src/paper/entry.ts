/**
 * A form as it is typed in: what stands in each box, as it was typed. Plain JSON, so that it can be kept at any moment. Pure.
 */
import { own } from '../filling/draft.ts';
import type { NamesPart } from './layout.ts';

export type PaperEntry = {
  /** By chance. From it follows the number of a form whose own cannot be read. */
  readonly id: string;
  readonly language: string;
  /** By the names below. */
  readonly fields: Readonly<Record<string, string>>;
};

export const fieldNames = {
  number: 'number',
  code: 'code',
  date: 'date',
  whoCode: 'who-code',
  whoName: 'who-name',
  contact: 'contact',
  consent: (purpose: string) => `c.${purpose}`,
  question: (key: string) => `q.${key}`,
  /** @param line from 1, as on the form. */
  name: (block: string, line: number) => `n.${block}.${line}`,
  kind: (block: string, line: number) => `k.${block}.${line}`,
  letter: (block: string) => `n.${block}.letter`,
  followed: (block: string, place: number) => `f.${block}.${place}`,
  followUp: (block: string, place: number, key: string) => `f.${block}.${place}.q.${key}`,
  ties: (block: string) => `t.${block}`,
} as const;

/** What a field is called in the page. */
export const idOf = (field: string): string => `paper-${field}`;

/** What a box of the page is called among the fields. */
export const fieldOf = (id: string): string => id.replace(/^paper-/, '');

export const typedIn = (entry: PaperEntry, field: string): string => own(entry.fields, field) ?? '';

export const typeIn = (entry: PaperEntry, field: string, typed: string): PaperEntry => ({
  ...entry,
  fields: { ...entry.fields, [field]: typed },
});

/** The next form: of the same day and in the same language, as a rule. */
export const newEntry = (makeId: () => string, language: string, date: string): PaperEntry => ({
  id: makeId(),
  language,
  fields: date === '' ? {} : { [fieldNames.date]: date },
});

/** Anything in it that would be a loss. */
export const isBegun = ({ fields }: PaperEntry): boolean =>
  Object.entries(fields).some(([field, typed]) => field !== fieldNames.date && typed.trim() !== '');

/** Lines to show: those that are filled, and one more. */
export const linesShown = (entry: PaperEntry, { block }: NamesPart): number => {
  let last = 0;
  for (let line = 1; line <= block.max; line += 1)
    if (typedIn(entry, fieldNames.name(block.key, line)).trim() !== '') last = line;
  return Math.min(block.max, last + 1);
};
