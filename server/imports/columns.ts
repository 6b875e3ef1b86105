/**
 * Finds the columns that a mapping names in the first row of a file.
 */
import { invalid } from '../errors.ts';

/** Added to files of refused rows; ignored when they come back mended. */
export const whyRefused = 'why refused';

/** The place of each named column, counted from 0, and how many cells a row must have. */
export type Columns = {
  readonly width: number;
  readonly header: readonly string[];
  /** The file is one of refused rows: its last column is ours, and its cells may be guarded against formulas. */
  readonly isMended: boolean;
  /** Undefined when the file has no such column. */
  at(name: string | undefined): number | undefined;
};

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/**
 * @param header the cells of the first row; undefined for an empty file.
 * @param needed names of columns without which the file cannot be read.
 * @throws DomainError invalid, naming the columns that are missing or there twice.
 */
export const findColumns = (header: readonly string[] | undefined, needed: readonly string[], file: string): Columns => {
  if (!header) throw invalid(`${file} is empty. Its first row must name the columns: ${list([...new Set(needed)])}.`);
  const names = header.map((cell) => cell.trim());
  const places = new Map(names.map((name, index) => [name, index]));
  const doubled = [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))];
  if (doubled.length > 0) {
    throw invalid(`${file} has more than one column named ${list(doubled)}. Give each column a name of its own.`);
  }
  const missing = [...new Set(needed)].filter((name) => !places.has(name));
  if (missing.length > 0) {
    const found = names.filter(Boolean);
    const many = found.length > 30 ? `${list(found.slice(0, 30))} and ${found.length - 30} more` : list(found);
    throw invalid(
      `${file} has no column ${list(missing)}. Its columns are ${many || 'without names'}. Mend the first row of the file, or the mapping.`,
    );
  }
  const mended = names.at(-1)?.toLowerCase() === whyRefused;
  return {
    width: names.length,
    header: mended ? header.slice(0, -1) : header,
    isMended: mended,
    at: (name) => (name === undefined ? undefined : places.get(name)),
  };
};
