/**
 * A look at the files before anything is taken in.
 */
import type { ImportMapping } from '../contract/import-mapping.ts';
import type { FileRole, Preview } from '../contract/imports.ts';
import { findForm, readOpening, readRows, type SourceFile } from '../csv/csv-file.ts';
import { DomainError } from '../errors.ts';
import { whyRefused } from './columns.ts';
import { guessMapping } from './guess-mapping.ts';
import { type ImportFiles, openFile } from './wave-import.ts';

const rowsShown = 5;
const rowsLookedAt = 20_000;
const mostCodes = 100;
const cellShown = 200;

/** The codes in the generator column of the first rows. */
const findCodes = async (file: SourceFile, column: string): Promise<string[]> => {
  const codes = new Set<string>();
  let at = -1;
  for await (const { row, cells } of readRows(file, await findForm(file))) {
    if (at < 0) at = cells.findIndex((cell) => cell.trim() === column);
    else if (cells[at]?.trim()) codes.add((cells[at] ?? '').trim());
    if (at < 0 || row > rowsLookedAt || codes.size >= mostCodes) break;
  }
  return [...codes].filter((code) => code.length <= 100);
};

const inWords = (error: unknown): string => {
  if (error instanceof DomainError && error.kind === 'invalid') return error.message;
  throw error;
};

const whyNotYet = (files: ImportFiles): string[] =>
  files.people || files.ties || files.others ? [] : ['No file has been sent yet. Send the people file and the file of ties.'];

/** @param given the mapping to hold the files against; undefined guesses one. */
export const lookAt = async (files: ImportFiles, given: ImportMapping | undefined): Promise<Preview> => {
  const shown: Preview['files'] = [];
  const problems = whyNotYet(files);
  const headers: Partial<Record<FileRole, readonly string[]>> = {};
  for (const [role, file] of Object.entries(files) as [FileRole, SourceFile][]) {
    try {
      const { columns, rows } = await readOpening(file, rowsShown);
      const named = columns.filter((name) => name.toLowerCase() !== whyRefused);
      headers[role] = named;
      shown.push({
        role,
        name: file.name,
        columns: named,
        rows: rows.map(({ cells }) => cells.map((cell) => cell.slice(0, cellShown))),
      });
    } catch (error) {
      problems.push(inWords(error));
    }
  }
  const guessed = given ?? guessMapping(headers, []);
  const column = guessed?.ties.generator;
  const codes =
    files.ties && typeof column === 'string' && headers.ties?.includes(column) ? await findCodes(files.ties, column) : [];
  const mapping = given ?? guessMapping(headers, codes);
  if (mapping && problems.length === 0) {
    for (const [role, file] of Object.entries(files) as [FileRole, SourceFile][]) {
      try {
        await (await openFile(file, role, { mapping })).rows.return(undefined);
      } catch (error) {
        problems.push(inWords(error));
      }
    }
  }
  return { files: shown, mapping: mapping ?? null, generatorCodes: codes, problems };
};
