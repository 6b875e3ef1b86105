/**
 * Rows as the text of a CSV file that spreadsheets open as it is meant: no cell of it is run as a formula.
 */
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formula-guard.ts';

// Spreadsheets take a file without this mark for Latin-1.
export const byteOrderMark = '\ufeff';

/** A number is none of anybody's words, and may begin with a minus. Null is an empty cell. */
export type Cell = string | number | null;

const toText = (cell: Cell): string => (typeof cell === 'string' ? guardFormula(cell) : cell === null ? '' : String(cell));

export const toLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((cells) => cells.map(toText)),
    // Every cell: a program that takes semicolons for commas would begin a new one, and run it, in the middle of this.
    { quoted: true, quoted_empty: true },
  );
