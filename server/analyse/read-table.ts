import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { SetupError } from '../errors.ts';

/** One line of a table: its line number in the file, from 1, and its cells without the spaces around them. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads a table line by line, however the program that wrote it does such things: separated by commas, semicolons or
 * tabs; UTF-8 with or without a mark, UTF-16 with one, or else Windows' Latin-1; any line ends; blank lines skipped.
 * An empty file has no rows.
 * @throws SetupError when the file cannot be read or a quotation mark is never closed
 */
export async function* readTable(path: string): AsyncGenerator<Row> {
  const { encoding, opening } = await sniff(path);
  const settings: Options = {
    delimiter: delimiterOf(opening),
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
  const parser = parse(settings);
  // An error on the way destroys the parser with it, so that it surfaces in the loop below and nowhere else.
  pipeline(decoded(path, encoding), parser, () => {});
  try {
    for await (const record of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line: record.info.lines, cells: record.record };
    }
  } catch (error) {
    throw readableError(path, error);
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

const openingLength = 64 * 1024;

/** Reads the file once to find its encoding: only at its end is it known whether all of it was UTF-8. */
async function sniff(path: string): Promise<{ readonly encoding: string; readonly opening: string }> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let opening = Buffer.alloc(0);
  let isUtf8 = true;
  try {
    for await (const piece of createReadStream(path)) {
      const chunk = piece as Buffer;
      if (opening.length < openingLength) opening = Buffer.concat([opening, chunk.subarray(0, openingLength)]);
      if (isUtf8) isUtf8 = succeeds(() => utf8.decode(chunk, { stream: true }));
    }
  } catch (error) {
    throw readableError(path, error);
  }
  const encoding = markedEncoding(opening) ?? (isUtf8 && succeeds(() => utf8.decode()) ? 'utf-8' : 'windows-1252');
  return { encoding, opening: new TextDecoder(encoding).decode(opening) };
}

function succeeds(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

function markedEncoding(opening: Buffer): string | undefined {
  if (opening[0] === 0xff && opening[1] === 0xfe) return 'utf-16le';
  if (opening[0] === 0xfe && opening[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Whichever of comma, semicolon and tab the first line has most of, outside quotation marks. */
function delimiterOf(opening: string): string {
  const [firstLine = ''] = opening
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: firstLine.split(mark).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

function readableError(path: string, error: unknown): Error {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return new SetupError(`There is no file ${path}. Check its name and the folder you are in.`);
  if (code === 'EISDIR') return new SetupError(`${path} is a folder. Name the file inside it.`);
  if (code === 'EACCES') return new SetupError(`${path} may not be read by you. Change its permissions or copy it elsewhere.`);
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new SetupError(`${path}: a quotation mark (") is opened but never closed. Close it, or take it away.`);
  }
  if (error instanceof CsvError) return new SetupError(`${path} cannot be read as a table: ${error.message}.`);
  return error instanceof Error ? error : new Error(String(error));
}
