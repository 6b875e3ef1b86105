/**
 * The cells of one row by the names of their columns, cleaned and checked. The first thing that is wrong is kept: it
 * is the reason why the row is refused.
 */

import type { CsvRow } from '../csv/csv-file.ts';
import { unguardFormula } from '../csv/formula-guard.ts';
import type { Columns } from './columns.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const controlInLines = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

export const maxIdLength = 200;

export type Cells = {
  /** Why the row cannot be taken; undefined while nothing is wrong. */
  readonly problem: string | undefined;
  refuse(reason: string): void;
  /** Null when the column or the value is missing. */
  line(column: string | undefined, max: number): string | null;
  /** As {@link line}, but may hold several lines. */
  lines(column: string | undefined, max: number): string | null;
  /** A cell that must not be empty; "" when it is, which refuses the row. */
  required(column: string, max: number): string;
  number(column: string | undefined, what: string, min: number, max: number): number | null;
};

/** A row as it was sent, without our own last column. */
export const originalCells = (columns: Columns, row: CsvRow): readonly string[] =>
  columns.isMended ? row.cells.slice(0, columns.header.length).map(unguardFormula) : row.cells;

export const openCells = (columns: Columns, missing: ReadonlySet<string>, row: CsvRow): Cells => {
  let problem: string | undefined;
  const refuse = (reason: string): void => {
    problem ??= reason;
  };
  const count = row.cells.length;
  // Whoever mends a row may delete the reason in its last cell, and the cell with it.
  if (count !== columns.width && !(columns.isMended && count === columns.width - 1)) {
    refuse(`This row has ${count} ${count === 1 ? 'cell' : 'cells'}, but the first row names ${columns.width} columns.`);
  }
  const read = (column: string | undefined, max: number, forbidden: RegExp): string | null => {
    const at = columns.at(column);
    const raw = at === undefined ? '' : (row.cells[at] ?? '');
    const text = (columns.isMended ? unguardFormula(raw) : raw).trim();
    if (text === '' || missing.has(text)) return null;
    if (forbidden.test(text)) {
      refuse(`The cell "${column}" holds a control character, which no keyboard makes. Empty the cell and type it again.`);
      return null;
    }
    if (text.length > max) {
      refuse(`The cell "${column}" is ${text.length} characters long; at most ${max} fit.`);
      return null;
    }
    return text;
  };
  return {
    get problem() {
      return problem;
    },
    refuse,
    line: (column, max) => read(column, max, control),
    lines: (column, max) => read(column, max, controlInLines),
    required: (column, max) => {
      const text = read(column, max, control);
      if (text === null) refuse(`The cell "${column}" is empty.`);
      return text ?? '';
    },
    number: (column, what, min, max) => {
      const text = read(column, 40, control);
      if (text === null) return null;
      const value = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
      if (Number.isFinite(value) && value >= min && value <= max) return value;
      const range = max === Number.MAX_VALUE ? `of ${min} or more` : `from ${min} to ${max}`;
      refuse(`The ${what} "${text}" is not a number ${range}.`);
      return null;
    },
  };
};
