import { basename } from 'node:path';
import { buildNetwork, type Member, type Mode, type Network, type Tie } from '#network/graph';
import { findForm, readRowsTogether } from '../csv/csv-file.ts';
import { SetupError } from '../errors.ts';
import type { FileSource } from './arguments.ts';
import { findColumns } from './columns.ts';
import type { StoredWave } from './wave-figures.ts';

/** A network and what its reader should know about how it was read, one sentence each. */
export type ReadNetwork = {
  readonly network: Network;
  readonly notes: readonly string[];
  /** Numbers that stand beside n: how many are listed, answered, and are in any tie. Only of stored waves. */
  readonly bases?: ReadonlyMap<string, number>;
  /** What other figures of a stored wave are worked out from; undefined where only some of its name generators are meant. */
  readonly wave?: StoredWave;
};

/**
 * Reads an edge list and, when there is one, the file about its members. Whoever stands in a tie is a member too.
 * @throws UsageError when a column is missing; SetupError when a file cannot be read or a mode is unclear
 */
export async function readFromFile(source: FileSource): Promise<ReadNetwork> {
  const tieFile = await readTies(source.ties);
  const memberFile = source.attributes === undefined ? undefined : await readMembers(source.attributes, source.twoMode);
  const members = allMembers(tieFile.ties, memberFile?.members ?? []);
  const network = buildNetwork({
    members: source.twoMode ? withModes(members, tieFile.ties, memberFile?.hasModes ?? false) : members,
    ties: tieFile.ties,
    directed: source.directed,
    twoMode: source.twoMode,
  });
  return { network, notes: [...tieFile.notes, ...(memberFile?.notes ?? []), ...droppedNotes(network)] };
}

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Rows with the spaces around their cells taken off; an id that ends in a blank is the same id. */
async function* readTable(path: string): AsyncGenerator<readonly Row[]> {
  const file = { path, name: path };
  for await (const rows of readRowsTogether(file, await findForm(file)))
    yield rows.map(({ row, cells }) => ({ line: row, cells: cells.map((cell) => cell.trim()) }));
}

/** Calls `take` with each row of a table, in the order of the file. */
async function eachRow(path: string, take: (row: Row) => void): Promise<void> {
  for await (const rows of readTable(path)) rows.forEach(take);
}

async function readTies(path: string): Promise<{ readonly ties: readonly Tie[]; readonly notes: readonly string[] }> {
  const ties: Tie[] = [];
  const halfLines: number[] = [];
  const strangeWeights: number[] = [];
  const known = onePerText();
  let columns: { readonly source: number; readonly target: number; readonly weight: number } | undefined;
  await eachRow(path, ({ line, cells }) => {
    if (columns === undefined) {
      const found = findColumns(path, cells, { required: ['source', 'target'], optional: ['weight'] });
      columns = { source: found.get('source')!, target: found.get('target')!, weight: found.get('weight') ?? -1 };
      return;
    }
    const from = cells[columns.source] ?? '';
    const to = cells[columns.target] ?? '';
    const weight = cells[columns.weight] ?? '';
    if (from === '' || to === '') return void halfLines.push(line);
    const strength = weight === '' ? null : Number(weight.replace(',', '.'));
    if (strength !== null && !Number.isFinite(strength)) strangeWeights.push(line);
    ties.push({ from: known(from), to: known(to), strength: Number.isFinite(strength) ? strength : null });
  });
  const notes: string[] = [];
  if (columns === undefined) notes.push(`${basename(path)} is empty, so there are no ties.`);
  if (halfLines.length > 0) notes.push(`${basename(path)}: left out, source or target is missing: ${lineList(halfLines)}.`);
  if (strangeWeights.length > 0)
    notes.push(`${basename(path)}: weight is not a number and was ignored: ${lineList(strangeWeights)}.`);
  return { ties, notes };
}

/** Keeps one string for each text: a cell is a slice that would hold on to the whole piece of file it came from. */
function onePerText(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const earlier = kept.get(text);
    if (earlier !== undefined) return earlier;
    const copy = Buffer.from(text).toString();
    kept.set(copy, copy);
    return copy;
  };
}

async function readMembers(path: string, twoMode: boolean) {
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

function allMembers(ties: readonly Tie[], listed: readonly Member[]): readonly Member[] {
  const members = new Map(listed.map((member) => [member.id, member]));
  for (const { from, to } of ties) {
    if (!members.has(from)) members.set(from, { id: from });
    if (!members.has(to)) members.set(to, { id: to });
  }
  return [...members.values()];
}

/** Modes from the file about members, else from the columns of the ties: sources are mode 1, all others mode 2. */
function withModes(members: readonly Member[], ties: readonly Tie[], hasModes: boolean): readonly Member[] {
  if (hasModes) {
    const without = members.filter((member) => member.mode === undefined).map((member) => member.id);
    if (without.length === 0) return members;
    throw new SetupError(`These stand in ties but have no mode: ${shortList(without)}. Add them to the attributes file.`);
  }
  const sources = new Set(ties.map((tie) => tie.from));
  const onBothSides = [...new Set(ties.map((tie) => tie.to).filter((id) => sources.has(id)))];
  if (onBothSides.length > 0) {
    throw new SetupError(
      `These stand both as source and as target: ${shortList(onBothSides)}. ` +
        'Say which kind each member is with --attributes and a column mode (1 or 2).',
    );
  }
  const targets = new Set(ties.map((tie) => tie.to));
  const unclear = members.filter(({ id }) => !sources.has(id) && !targets.has(id)).map(({ id }) => id);
  if (unclear.length > 0) {
    throw new SetupError(`These have no tie, so their kind is unclear: ${shortList(unclear)}. Add a column mode (1 or 2).`);
  }
  return members.map((member) => ({ ...member, mode: sources.has(member.id) ? 1 : 2 }));
}

function droppedNotes({ dropped }: Network): readonly string[] {
  const parts = [
    [dropped.selfTies, 'ties of a member with itself', 'left out'],
    [dropped.doubleTies, 'further ties of a pair that has one already', 'counted once'],
    [dropped.sameModeTies, 'ties between two members of the same kind', 'left out'],
  ] as const;
  return parts.filter(([count]) => count > 0).map(([count, what, done]) => `${what}, ${done}: ${count}.`);
}

const shown = 10;
const shortList = (ids: readonly string[]): string =>
  ids
    .slice(0, shown)
    .map((id) => JSON.stringify(id))
    .join(', ') + andMore(ids.length);
const lineList = (lines: readonly number[]): string =>
  `line${lines.length > 1 ? 's' : ''} ${lines.slice(0, shown).join(', ')}${andMore(lines.length)}`;
const andMore = (count: number): string => (count > shown ? ` and ${count - shown} more` : '');
