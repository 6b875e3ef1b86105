/**
 * The columns that a mapping may name, and how one of them is changed. A column that is not in the file is left out of
 * the mapping altogether.
 */
import type { ImportMapping } from '#contract/import-mapping';

export type Part = 'people' | 'ties' | 'others';

export const columnsOf = {
  people: ['id', 'name', 'neighbourhood', 'ageBand', 'age', 'gender', 'answered'],
  ties: ['reportedBy', 'from', 'to', 'toKind', 'generator', 'strength'],
  others: ['id', 'kind', 'name', 'assetKind', 'formality', 'about', 'contact', 'latitude', 'longitude', 'neighbourhood'],
} as const;

export type ColumnName = (typeof columnsOf)[Part][number];

const needed = { people: ['id'], ties: ['from', 'to', 'generator'], others: ['id', 'kind', 'name'] } as const;

/** Meanings that must have a column and have none. */
export const missingColumns = (mapping: ImportMapping, parts: readonly Part[]): { part: Part; name: ColumnName }[] =>
  parts.flatMap((part) =>
    needed[part]
      .filter((name) => readColumn(mapping, part, name) === '' && !isAlways(mapping, name))
      .map((name) => ({ part, name })),
  );

/** One question for the whole file needs no column. */
const isAlways = (mapping: ImportMapping, name: ColumnName): boolean =>
  name === 'generator' && typeof mapping.ties.generator === 'object';

/** The column chosen for a meaning; "" when there is none. */
export const readColumn = (mapping: ImportMapping, part: Part, name: ColumnName): string => {
  const value = (mapping[part] as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'column' in value) return String(value.column);
  return '';
};

/** @param column "" takes the meaning away. */
export const writeColumn = (mapping: ImportMapping, part: Part, name: ColumnName, column: string): ImportMapping => {
  const { [name]: before, ...rest } = mapping[part] as Readonly<Record<string, unknown>>;
  if (column === '') return { ...mapping, [part]: rest };
  const yes = mapping.people.answered?.yes ?? ['1'];
  const value = name === 'answered' ? { column, yes } : column;
  return { ...mapping, [part]: { ...rest, [name]: value } };
};

export const listToText = (values: readonly string[]): string => values.join(', ');

export const textToList = (text: string): string[] =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);

/** Makes sure that each code of the file is a question: one that the mapping knows, or one of its own. */
export const withCodes = (mapping: ImportMapping, codes: readonly string[]): ImportMapping => ({
  ...mapping,
  generators: { ...Object.fromEntries(codes.map((code) => [code, { label: code }])), ...mapping.generators },
});
