/**
 * Reads a file of somebody's spreadsheet row by row, however their program wrote it: commas, semicolons or tabs; UTF-8,
 * UTF-16 or Windows' Latin-1; any line ends. Nothing of it is held but the row at hand.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DomainError, invalid } from '../errors.ts';
import { delimiterOf, markedEncoding, openingLength, refuseOtherKinds } from './opening.ts';
import { isBlank, plainRows, type Rest } from './plain-rows.ts';
import { createUtf8Check } from './utf8-check.ts';

/** A file where it lies, and what its owner calls it. */
export type SourceFile = { readonly path: string; readonly name: string };

/** What has to be known before the first row can be read. */
export type Form = { readonly encoding: string; readonly delimiter: string; readonly lines: number };

/** One row, counted as a spreadsheet does: the column names are row 1. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] };

/** No honest row is longer; a quotation mark that is never closed makes one row of all the rest. */
const maxRowBytes = 1024 * 1024;

const readable = (error: unknown, name: string, before = 0): unknown => {
  if (error instanceof DomainError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return invalid(`There is no file ${name}. Check its name and the folder you are in.`);
  if (code === 'EISDIR') return invalid(`${name} is a folder. Name the file inside it.`);
  if (code === 'EACCES') return invalid(`${name} may not be read by you. Change its permissions or copy it elsewhere.`);
  const row = error instanceof CsvError ? Number(error['records'] ?? 0) + Number(error['empty_lines'] ?? 0) + before + 1 : 0;
  if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') {
    return invalid(
      `${name}: row ${row} is longer than 1 MB, which no row of a table is. A quotation mark (") that is opened there and never closed can be the cause, or line ends that were lost. Mend that row, and try again.`,
    );
  }
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return invalid(
      `${name}: a quotation mark (") is opened in or after row ${row} and never closed, so that the rows after it cannot be told apart. Close it, and try again.`,
    );
  }
  if (error instanceof CsvError) return invalid(`${name} cannot be read as a table: ${error.message}.`);
  return error;
};

/**
 * Reads the file once from end to end: only then is it known whether all of it was UTF-8.
 * @throws DomainError invalid when there is no such file, or it is not text.
 */
export const findForm = async (file: SourceFile): Promise<Form> => {
  const utf8 = createUtf8Check();
  let opening = Buffer.alloc(0);
  let lines = 0;
  try {
    for await (const piece of createReadStream(file.path, { highWaterMark: 1024 * 1024 })) {
      const chunk = piece as Buffer;
      if (opening.length < openingLength) opening = Buffer.concat([opening, chunk.subarray(0, openingLength)]);
      utf8.add(chunk);
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    }
  } catch (error) {
    throw readable(error, file.name);
  }
  refuseOtherKinds(opening, file.name);
  const encoding = markedEncoding(opening) ?? (utf8.end() ? 'utf-8' : 'windows-1252');
  return { encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(opening)), lines };
};

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

/** What the plain cut has left, and what has not been read yet. */
async function* withRest(text: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield text;
  yield* pieces;
}

/** Rows by the parser, whatever is in them. */
async function* parsedRows(rest: Rest, pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    ...(rest.lineEnd === undefined ? {} : { record_delimiter: rest.lineEnd }),
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: maxRowBytes,
  });
  // An error on the way destroys the parser with it, so that it surfaces in the loop below and nowhere else.
  pipeline(withRest(rest.text, pieces), parser, () => {});
  yield* parser as AsyncIterable<string[]>;
}

/**
 * Yields the rows, the column names first, many at a time; blank rows are counted but not yielded.
 * @throws DomainError invalid when a quotation mark is never closed, or a row is longer than 1 MB.
 */
export async function* readRowsTogether(file: SourceFile, form: Form): AsyncGenerator<readonly CsvRow[]> {
  let row = 0;
  const numbered = (cells: readonly string[]): CsvRow[] => {
    row += 1;
    return isBlank(cells) ? [] : [{ row, cells }];
  };
  const pieces = decoded(file.path, form.encoding);
  let before = 0;
  try {
    const plain = plainRows(pieces, form.delimiter);
    let next = await plain.next();
    for (; next.done !== true; next = await plain.next()) yield next.value.flatMap(numbered);
    if (next.value === undefined) return;
    before = next.value.rows;
    for await (const cells of parsedRows(next.value, pieces, form.delimiter)) yield numbered(cells);
  } catch (error) {
    throw readable(error, file.name, before);
  } finally {
    await pieces.return(undefined);
  }
}

/** The same, one at a time. */
export async function* readRows(file: SourceFile, form: Form): AsyncGenerator<CsvRow> {
  for await (const rows of readRowsTogether(file, form)) yield* rows;
}

/** The column names and the first rows, for a look before anything is taken in. */
export const readOpening = async (file: SourceFile, rows: number): Promise<{ columns: readonly string[]; rows: CsvRow[] }> => {
  const form = await findForm(file);
  const read: CsvRow[] = [];
  for await (const row of readRows(file, form)) {
    read.push(row);
    if (read.length > rows) break;
  }
  const [header, ...rest] = read;
  return { columns: (header?.cells ?? []).map((cell) => cell.trim()), rows: rest };
};
