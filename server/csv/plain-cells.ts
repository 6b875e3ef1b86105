/**
 * Cells of a plain file as bytes, with no object and no text made for a row: that takes many times as long as to read it.
 * Plain is UTF-8 without quotation marks, every line of which ends alike, in a line feed. Of every other file nothing is
 * said here; csv-file.ts reads them all, and finds the same rows in the plain ones.
 */
import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { DomainError } from '../errors.ts';
import { type CellCutter, type CellTaker, createCellCutter } from './cut-cells.ts';
import { delimiterOf, openingLength, refuseOtherKinds } from './opening.ts';
import { isBlank, longestRow } from './plain-rows.ts';

/** What reads the cells. */
export type PlainReader = {
  /** Columns that are wanted, by their place; undefined gives up. Told the column names without spaces around them. */
  readonly columns: (header: readonly string[]) => readonly number[] | undefined;
  /** Takes one row after another. */
  readonly take: CellTaker;
};

const blockBytes = 512 * 1024;
const [lineFeed, carriageReturn, quotationMark] = [10, 13, 0x22];

/**
 * Reads the file once, in blocks that end where a line does.
 * @returns false when the file is not plain, cannot be read, or the reader gave up: what was taken then counts for nothing
 */
export const readPlainCells = async (path: string, reader: PlainReader): Promise<boolean> => {
  let cutter: CellCutter | undefined;
  try {
    for await (const block of wholeLines(path)) {
      if (block === undefined || !isUtf8(block) || block.includes(quotationMark)) return false;
      cutter ??= cutterFor(block, reader);
      if (cutter?.cut(block) !== true) return false;
    }
  } catch (error) {
    if (error instanceof DomainError || (error as { code?: unknown } | null)?.code !== undefined) return false;
    throw error;
  }
  return cutter !== undefined;
};

/** Blocks of whole lines, all in the same memory; undefined where a row is too long. The last line is given its end. */
async function* wholeLines(path: string): AsyncGenerator<Buffer | undefined> {
  const file = await open(path);
  try {
    const memory = Buffer.allocUnsafe(blockBytes + longestRow);
    let held = 0;
    for (;;) {
      const { bytesRead } = await file.read(memory, held, blockBytes);
      const length = held + bytesRead;
      if (bytesRead === 0) {
        // Both, as every line may have to end so; a carriage return too many is a space after a cell.
        if (held > 0) yield Buffer.concat([memory.subarray(0, held), Buffer.of(carriageReturn, lineFeed)]);
        return;
      }
      const end = memory.lastIndexOf(lineFeed, length - 1) + 1;
      if (end > 0) yield memory.subarray(0, end);
      held = length - end;
      if (held > longestRow) yield undefined;
      memory.copyWithin(0, end, length);
    }
  } finally {
    await file.close();
  }
}

/** Finds out what the first block says of all the file; undefined where that is nothing plain. */
const cutterFor = (block: Buffer, { columns, take }: PlainReader): CellCutter | undefined => {
  const opening = block.subarray(0, openingLength);
  refuseOtherKinds(opening, '');
  const text = new TextDecoder().decode(opening);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0];
  if (lineEnd === undefined || lineEnd === '\r') return undefined;
  const delimiter = delimiterOf(text);
  // Without the last, which may go on beyond the opening.
  const rows = text
    .split(lineEnd)
    .slice(0, -1)
    .map((line) => line.split(delimiter));
  const headerAt = rows.findIndex((cells) => !isBlank(cells));
  const wanted = headerAt < 0 ? undefined : columns(rows[headerAt]!.map((cell) => cell.trim()));
  if (wanted === undefined) return undefined;
  return createCellCutter({
    delimiter: delimiter.charCodeAt(0),
    hasReturns: lineEnd === '\r\n',
    wanted,
    linesBefore: headerAt + 1,
    longestRow,
    take,
  });
};
