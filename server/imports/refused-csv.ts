/**
 * Refused rows as a file: the columns as they were sent, and why each row was refused in a last one. Mended and sent
 * again, the last column is ignored.
 */
import { stringify } from 'csv-stringify/sync';
import type { FileRole } from '../contract/imports.ts';
import type { Store } from '../neo4j/store.ts';
import { whyRefused } from './columns.ts';
import { guardFormula } from './formula-guard.ts';
import { readRefusals } from './report.ts';

// Spreadsheets take a file without this mark for Latin-1.
const byteOrderMark = '\ufeff';

const toLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => cells.map(guardFormula)),
    // Every cell: a program that takes semicolons for commas would begin a new one, and run it, in the middle of this.
    { quoted: true, quoted_empty: true },
  );

/** Every row as wide as the header, so that the reason stands in its own column. */
const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '');

/** Yields the text of the file, piece by piece; only the header when nothing was refused. */
export async function* refusedCsv(
  store: Store,
  given: { readonly communityId: string; readonly importId: string; readonly role: FileRole; readonly header: readonly string[] },
): AsyncGenerator<string> {
  const { header, ...which } = given;
  yield byteOrderMark + toLines([[...header, whyRefused]]);
  for await (const part of readRefusals(store, which)) {
    yield toLines(part.cells.map((text, index) => [...padded(JSON.parse(text), header.length), part.reasons[index] ?? '']));
  }
}
