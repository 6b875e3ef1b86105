/**
 * Refused rows as a file: the columns as they were sent, and why each row was refused in a last one. Mended and sent
 * again, the last column is ignored.
 */
import type { FileRole } from '../contract/imports.ts';
import { byteOrderMark, toLines } from '../csv/write-csv.ts';
import type { Store } from '../neo4j/store.ts';
import { whyRefused } from './columns.ts';
import { readRefusals } from './report.ts';

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
