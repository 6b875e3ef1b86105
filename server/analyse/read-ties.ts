import { basename } from 'node:path';
import type { NumberedTies } from '#network/numbered-network';
import { readPlainCells } from '../csv/plain-cells.ts';
import { UsageError } from './arguments.ts';
import { collectTies } from './collect-ties.ts';
import { findColumns } from './columns.ts';
import { lineList } from './lists.ts';
import { createCellNumbers } from './number-cells.ts';
import { eachRow } from './read-table.ts';

/** Ties between places in `ids`, each of whom stands in a tie, in the order of the file. */
export type TieFile = { readonly ids: readonly string[]; readonly ties: NumberedTies; readonly notes: readonly string[] };

/**
 * Reads an edge list. Most are plain, and are read without making a text of each cell.
 * @throws UsageError when a column is missing; DomainError when the file cannot be read
 */
export const readTies = async (path: string): Promise<TieFile> => (await readPlainTies(path)) ?? readAnyTies(path);

/** @returns undefined when the file is not plain, or something is wrong with it */
async function readPlainTies(path: string): Promise<TieFile | undefined> {
  const numbers = createCellNumbers();
  const ties = collectTies();
  let hasWeights = false;
  const isPlain = await readPlainCells(path, {
    columns: (header) => {
      const columns = columnsOrNone(path, header);
      hasWeights = columns?.weight !== undefined;
      return columns && [columns.source, columns.target, ...(columns.weight === undefined ? [] : [columns.weight])];
    },
    take: (bytes, bounds, line) => {
      if (bounds[0] === bounds[1] || bounds[2] === bounds[3]) return ties.leaveOut(line);
      const from = numbers.numberOf(bytes, bounds[0]!, bounds[1]!);
      const to = numbers.numberOf(bytes, bounds[2]!, bounds[3]!);
      ties.add(from, to);
      if (hasWeights && bounds[4] !== bounds[5]) ties.weigh(line, weightIn(bytes, bounds[4]!, bounds[5]!));
    },
  });
  return isPlain ? { ids: numbers.texts(), ties: ties.all(), notes: notesOf(path, ties) } : undefined;
}

async function readAnyTies(path: string): Promise<TieFile> {
  const numbers = new Map<string, number>();
  const ties = collectTies();
  let columns: TieColumns | undefined;
  const numberOf = (text: string): number => {
    const earlier = numbers.get(text);
    if (earlier !== undefined) return earlier;
    // A cell is a slice that would hold on to the whole piece of file it came from.
    numbers.set(Buffer.from(text).toString(), numbers.size);
    return numbers.size - 1;
  };
  await eachRow(path, ({ line, cells }) => {
    if (columns === undefined) {
      columns = tieColumns(path, cells);
      return;
    }
    const from = cells[columns.source] ?? '';
    const to = cells[columns.target] ?? '';
    const weight = cells[columns.weight ?? -1] ?? '';
    if (from === '' || to === '') return ties.leaveOut(line);
    ties.add(numberOf(from), numberOf(to));
    if (weight !== '') ties.weigh(line, asNumber(weight));
  });
  const empty = columns === undefined ? [`${basename(path)} is empty, so there are no ties.`] : [];
  return { ids: [...numbers.keys()], ties: ties.all(), notes: [...empty, ...notesOf(path, ties)] };
}

type TieColumns = { readonly source: number; readonly target: number; readonly weight: number | undefined };

function tieColumns(path: string, header: readonly string[]): TieColumns {
  const found = findColumns(path, header, { required: ['source', 'target'], optional: ['weight'] });
  return { source: found.get('source')!, target: found.get('target')!, weight: found.get('weight') };
}

/** What is wrong is said by whoever reads the file again, once all of it has been seen. */
function columnsOrNone(path: string, header: readonly string[]): TieColumns | undefined {
  try {
    return tieColumns(path, header);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

const asNumber = (weight: string): number => Number(weight.replace(',', '.'));

/** Longer whole numbers may not be exact. */
const exactDigits = 15;

/** Most weights are whole numbers, which need not become text first. */
function weightIn(bytes: Buffer, begin: number, end: number): number {
  let whole = 0;
  for (let at = begin; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9 || end - begin > exactDigits) return asNumber(bytes.toString('utf8', begin, end));
    whole = whole * 10 + digit;
  }
  return whole;
}

function notesOf(path: string, { leftOut, strange }: ReturnType<typeof collectTies>): readonly string[] {
  const notes: string[] = [];
  if (leftOut.length > 0) notes.push(`${basename(path)}: left out, source or target is missing: ${lineList(leftOut)}.`);
  if (strange.length > 0) notes.push(`${basename(path)}: weight is not a number and was ignored: ${lineList(strange)}.`);
  return notes;
}
