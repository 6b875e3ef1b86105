import { basename } from 'node:path';
import type { Member, Mode } from '#network/graph';
import { SetupError } from '../errors.ts';
import { findColumns } from './columns.ts';
import { lineList } from './lists.ts';
import { eachRow } from './read-table.ts';

export type MemberFile = {
  /** Each once, in the order of the file. */
  readonly members: readonly Member[];
  readonly hasModes: boolean;
  readonly notes: readonly string[];
};

/**
 * Reads the file about members; the first column is the id, whatever its name.
 * @throws DomainError when the file cannot be read; SetupError when a mode is unclear; UsageError when it is there twice
 */
export async function readMembers(path: string, twoMode: boolean): Promise<MemberFile> {
  const members = new Map<string, Member>();
  const notes: string[] = [];
  const doubles: number[] = [];
  let columns: MemberColumns | undefined;
  await eachRow(path, ({ line, cells }) => {
    if (columns === undefined) {
      columns = memberColumns(path, cells);
      return;
    }
    const id = cells[0] ?? '';
    if (id === '') return;
    const { mode, attributes } = columns;
    const named = attributes.size === 0 ? {} : { attributes: attributesFrom(attributes, cells) };
    if (members.has(id)) doubles.push(line);
    else members.set(id, { id, ...named, ...(twoMode && mode !== undefined ? { mode: modeFrom(path, line, cells[mode]) } : {}) });
  });
  if (columns === undefined) notes.push(`${basename(path)} is empty, so members are only those with ties.`);
  if (doubles.length > 0) notes.push(`${basename(path)}: listed before, the first counts: ${lineList(doubles)}.`);
  return { members: [...members.values()], hasModes: columns?.mode !== undefined, notes };
}

/** Where the mode stands, and all that stands beside the id and the mode. */
type MemberColumns = { readonly mode: number | undefined; readonly attributes: ReadonlyMap<string, number> };

function memberColumns(path: string, header: readonly string[]): MemberColumns {
  const mode = findColumns(path, header, { required: [], optional: ['mode'] }).get('mode');
  const attributes = header.map((name, at) => [name, at] as const).filter(([name, at]) => at !== 0 && at !== mode && name !== '');
  return { mode, attributes: new Map(attributes) };
}

const attributesFrom = (columns: ReadonlyMap<string, number>, cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...columns].map(([name, at]) => [name, cells[at] ?? '']));

function modeFrom(path: string, line: number, word: string | undefined): Mode {
  if (word === '1') return 1;
  if (word === '2') return 2;
  throw new SetupError(`${basename(path)}, line ${line}: mode is "${word ?? ''}" but must be 1 or 2. Mend it and try again.`);
}
