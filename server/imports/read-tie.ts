/**
 * One row of the file of ties: who said so, from whom, to whom, to which question.
 */
import type { ImportMapping } from '../contract/import-mapping.ts';
import type { MemberKind } from '../contract/network.ts';
import type { CsvRow } from '../csv/csv-file.ts';
import { type Cells, maxIdLength, openCells } from './cells.ts';
import type { Columns } from './columns.ts';
import { kindOf } from './kinds.ts';
import type { Reading } from './reading.ts';
import { createSaid, type Said } from './said.ts';

export type TieRow = {
  readonly generator: string;
  readonly fromId: string;
  readonly toId: string;
  /** Null when the file does not say: people are looked for first. */
  readonly toKind: MemberKind | null;
  /** Which end said so. */
  readonly saidBy: 'from' | 'to';
  readonly strength: number | null;
  /** A row above says the same tie, whichever end said it. */
  readonly isAgain: boolean;
  /** A row above is the very same report. */
  readonly isRepeat: boolean;
};

/** Codes in the file → the name generator they stand for. */
export type KnownGenerators = ReadonlyMap<string, string>;

/** Without a list in the mapping, the codes that the community has already. */
export const knownGenerators = (mapping: ImportMapping, communityCodes: readonly string[]): KnownGenerators => {
  const mapped = Object.entries(mapping.generators);
  return mapped.length > 0
    ? new Map(mapped.map(([code, one]) => [code, one.generator ?? code]))
    : new Map(communityCodes.map((code) => [code, code]));
};

export const neededForTies = ({ ties }: ImportMapping): string[] =>
  [
    ties.from,
    ties.to,
    ties.reportedBy,
    ties.toKind,
    typeof ties.generator === 'string' ? ties.generator : undefined,
    ties.strength,
  ].filter((column) => column !== undefined);

/** The same words for a report in a file and one in the database. */
export const tieWords = (generator: string, fromId: string, toId: string, toKind: MemberKind | null): string =>
  `${generator}\n${fromId}\n${toId}\n${toKind ?? ''}`;

/** Marks in {@link Said}: which end has said a tie. */
export const endMark = { from: 1, to: 2 } as const;

const readKind = (cells: Cells, column: string | undefined): MemberKind | null => {
  if (column === undefined) return null;
  const word = cells.line(column, 60);
  if (word === null) return 'resident';
  const kind = kindOf(word);
  if (!kind) cells.refuse(`The kind "${word}" is not known. Known are: person, asset, group, organisation.`);
  return kind ?? null;
};

export type TieReader = {
  read(row: CsvRow): Reading<TieRow>;
  /** Everything that was said, by {@link tieWords}. */
  readonly said: Said;
};

export const createTieReader = (mapping: ImportMapping, columns: Columns, generators: KnownGenerators): TieReader => {
  const { ties } = mapping;
  const missing = new Set(mapping.missing);
  const said = createSaid();
  const strengths = createSaid();
  const readGenerator = (cells: Cells): string => {
    const code = typeof ties.generator === 'string' ? cells.required(ties.generator, 100) : ties.generator.always;
    const generator = generators.get(code);
    if (generator === undefined) {
      const known = [...generators.keys()];
      const names = known.length === 0 ? 'None is known: name them in the mapping.' : `Known are: ${known.join(', ')}.`;
      cells.refuse(`The name generator "${code}" is not known. ${names}`);
    }
    return generator ?? '';
  };
  const read = (row: CsvRow): Reading<TieRow> => {
    const cells = openCells(columns, missing, row);
    const fromId = cells.required(ties.from, maxIdLength);
    const toId = cells.required(ties.to, maxIdLength);
    const reporter = ties.reportedBy === undefined ? fromId : cells.required(ties.reportedBy, maxIdLength);
    const generator = readGenerator(cells);
    const toKind = readKind(cells, ties.toKind);
    const strength = cells.number(ties.strength, 'strength', 0, Number.MAX_VALUE);
    const samePlace = fromId === toId && (toKind === null || toKind === 'resident');
    if (samePlace) cells.refuse(`This is a tie from "${fromId}" to themselves.`);
    const saidByTo = reporter === toId && (toKind === null || toKind === 'resident');
    if (reporter !== fromId && !saidByTo) {
      cells.refuse(`It was said by "${reporter}", who is neither end of the tie.`);
    }
    if (cells.problem) return { kind: 'refused', reason: cells.problem };
    const saidBy = reporter === fromId ? 'from' : 'to';
    const words = tieWords(generator, fromId, toId, toKind);
    const before = said.mark(words, endMark[saidBy]);
    const isRepeat = (before & endMark[saidBy]) !== 0;
    if (ties.strength !== undefined) {
      const same = strengths.mark(`${words}\n${saidBy}\n${strength}`, 1) !== 0;
      if (isRepeat && !same) {
        return {
          kind: 'refused',
          reason: 'A row above says the same tie with another strength. Keep one of the two rows.',
        };
      }
    }
    return { kind: 'value', value: { generator, fromId, toId, toKind, saidBy, strength, isAgain: before !== 0, isRepeat } };
  };
  return { read, said };
};
