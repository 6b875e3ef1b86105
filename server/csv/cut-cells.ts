/**
 * Cuts rows of bytes into the cells that are wanted.
 */

/**
 * Takes one row: its k-th wanted cell is `bytes` from `bounds[2k]` to before `bounds[2k + 1]`, without spaces around it, and
 * empty where the row has no such cell. `row` counts as a spreadsheet does. Both are written over for the next row.
 */
export type CellTaker = (bytes: Buffer, bounds: Uint32Array, row: number) => void;

export type CellCutter = {
  /** Takes the next whole lines. @returns false when they are not plain. */
  readonly cut: (lines: Buffer) => boolean;
};

type Plan = {
  readonly delimiter: number;
  /** Each line feed must come after a carriage return. */
  readonly hasReturns: boolean;
  readonly wanted: readonly number[];
  /** So many lines at the beginning are not rows of cells. */
  readonly linesBefore: number;
  /** In bytes. */
  readonly longestRow: number;
  readonly take: CellTaker;
};

const [lineFeed, carriageReturn] = [10, 13];

/** Blank rows are counted, but not taken. */
export const createCellCutter = ({ delimiter, hasReturns, wanted, linesBefore, longestRow, take }: Plan): CellCutter => {
  const bounds = new Uint32Array(wanted.length * 2);
  const slots = new Int32Array(Math.max(...wanted) + 1).fill(-1);
  for (const [slot, column] of wanted.entries()) slots[column] = slot;
  let row = 0;

  const close = (bytes: Buffer, column: number, begin: number, end: number): void => {
    const slot = column < slots.length ? slots[column]! : -1;
    if (slot < 0) return;
    bounds[2 * slot] = trimmedBegin(bytes, begin, end);
    bounds[2 * slot + 1] = trimmedEnd(bytes, bounds[2 * slot]!, end);
  };

  const cut = (bytes: Buffer): boolean => {
    let [lineBegin, cellBegin, column] = [0, 0, 0];
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === delimiter) {
        if (row >= linesBefore) close(bytes, column, cellBegin, at);
        column += 1;
        cellBegin = at + 1;
      } else if (byte === lineFeed) {
        if (at - lineBegin > longestRow || (hasReturns && (at === 0 || bytes[at - 1] !== carriageReturn))) return false;
        row += 1;
        if (row > linesBefore) {
          close(bytes, column, cellBegin, at);
          if (column > 0 || trimmedBegin(bytes, lineBegin, at) < at) take(bytes, bounds, row);
          bounds.fill(0);
        }
        column = 0;
        lineBegin = at + 1;
        cellBegin = lineBegin;
      }
    }
    return true;
  };
  return { cut };
};

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** As `trimStart` does; only where the first letter is not ASCII is a text made of it. */
function trimmedBegin(bytes: Buffer, begin: number, end: number): number {
  let at = begin;
  while (at < end && isSpace(bytes[at]!)) at += 1;
  if (at === end || bytes[at]! < 0x80) return at;
  return end - Buffer.byteLength(bytes.toString('utf8', at, end).trimStart());
}

/** As `trimEnd` does. */
function trimmedEnd(bytes: Buffer, begin: number, end: number): number {
  let at = end;
  while (at > begin && isSpace(bytes[at - 1]!)) at -= 1;
  if (at === begin || bytes[at - 1]! < 0x80) return at;
  return begin + Buffer.byteLength(bytes.toString('utf8', begin, at).trimEnd());
}
