/**
 * From an entry to what its form holds, and back. Pure. A form holds text, ticks and links; the service wants numbers,
 * nulls and ids.
 */
import type { EntryLink } from '#contract/directory';
import type { EntryKindHere, FieldSpec } from './kinds.ts';

export type FormValue = string | boolean | readonly EntryLink[];
export type FormValues = Readonly<Record<string, FormValue>>;

const emptyOf = (field: FieldSpec): FormValue => {
  if (field.type === 'check') return false;
  if (field.type === 'links') return [];
  if (field.name === 'visibility') return 'professionals';
  if (field.name === 'formality') return 'informal';
  return field.type === 'choice' ? (field.options[0] ?? '') : '';
};

const fromStored = (field: FieldSpec, stored: unknown): FormValue => {
  if (stored === null || stored === undefined) return emptyOf(field);
  if (field.type === 'links') return stored as readonly EntryLink[];
  return typeof stored === 'boolean' ? stored : String(stored);
};

/** @param entry what is stored; undefined for a new one. */
export const toFormValues = (fields: readonly FieldSpec[], entry: Readonly<Record<string, unknown>> | undefined): FormValues =>
  Object.fromEntries(fields.map((field) => [field.name, entry ? fromStored(field, entry[field.name]) : emptyOf(field)]));

/** A number that cannot be read goes as it was typed, and the service says what is wrong with it. */
const toNumber = (text: string): number | string | null => {
  if (text.trim() === '') return null;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : text;
};

const nullWhenEmpty = new Set<string>(['neighbourhoodId', 'endedOn', 'ageBand', 'gender', 'timeHere']);

const toSend = (field: FieldSpec, value: FormValue | undefined): unknown => {
  if (field.type === 'links') return (value as readonly EntryLink[]).map((link) => link.id);
  if (field.type === 'number') return toNumber(String(value ?? ''));
  if (nullWhenEmpty.has(field.name)) return value === '' ? null : value;
  return value;
};

/** The body of a request. */
export const toFields = ({ fields }: EntryKindHere, values: FormValues): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.name, toSend(field, values[field.name])]));

/** In words, for comparing two versions. */
export const sayValue = (value: FormValue | undefined): string => {
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'string') return value;
  return (value ?? []).map((link) => link.name).join(', ');
};
