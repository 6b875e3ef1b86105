/**
 * Imports a wave: people, then assets, groups and organisations, then what was said. The command line, the API and the
 * page all come here. Safe to run again from the start with the same id: parts that are stored are not stored twice.
 */
import type { CommunityService } from '../communities/community-service.ts';
import type { FileRole, ImportReport } from '../contract/imports.ts';
import { nameKey } from '../contract/name-key.ts';
import { type CsvRow, findForm, readRows, type SourceFile } from '../csv/csv-file.ts';
import { invalid } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import { type Columns, findColumns, whyRefused } from './columns.ts';
import type { ImportContext, Taken } from './context.ts';
import * as queries from './import-queries.ts';
import { createMemberFinder, type KnownMembers } from './known-members.ts';
import { findMissing } from './missing.ts';
import { storeOthers } from './others-store.ts';
import { storePeople } from './people-store.ts';
import { createOtherReader, neededForOthers } from './read-other.ts';
import { createPersonReader, neededForPeople, type PersonReader } from './read-person.ts';
import { createTieReader, knownGenerators, neededForTies, type TieReader } from './read-tie.ts';
import { writeReport } from './report.ts';
import { type Progress, takeFile } from './take-file.ts';
import { storeTies } from './ties-store.ts';

export type ImportFiles = Partial<Record<FileRole, SourceFile>>;

/** Called as rows are stored: what is being done, rows stored, rows in all files (about, until each was read). */
export type OnProgress = (stage: string, done: number, total: number) => void;

export type WaveImport = {
  readonly store: Store;
  readonly communities: CommunityService;
  readonly context: ImportContext;
  readonly files: ImportFiles;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
};

type Opened = { readonly columns: Columns; readonly rows: AsyncGenerator<CsvRow>; readonly lines: number };

const neededFor = { people: neededForPeople, others: neededForOthers, ties: neededForTies } as const;
const stages = { people: 'Reading people', others: 'Reading assets, groups and organisations', ties: 'Reading ties' } as const;
const roles = ['people', 'others', 'ties'] as const;

/**
 * Opens a file as far as its column names.
 * @throws DomainError invalid when it cannot be read, is empty, or lacks a column.
 */
export const openFile = async (file: SourceFile, role: FileRole, context: Pick<ImportContext, 'mapping'>): Promise<Opened> => {
  const form = await findForm(file);
  const rows = readRows(file, form);
  const first = await rows.next();
  const columns = findColumns(first.done ? undefined : first.value.cells, neededFor[role](context.mapping), file.name);
  return { columns, rows, lines: Math.max(form.lines - 1, 0) };
};

/** What is known of the files once their first rows were read. */
export type Headers = {
  /** The column names of each, without our own last one. */
  readonly headers: Partial<Record<FileRole, readonly string[]>>;
  /** Names of those that are files of refused rows. */
  readonly mended: readonly string[];
};

/** @throws DomainError invalid: such a file leaves out every row that was right, and all of those would be retracted. */
export const refuseMendedReplace = (mended: readonly string[], options: ImportContext['options']): void => {
  const [name] = mended;
  if (!options.replace || name === undefined) return;
  throw invalid(
    `${name} is a file of refused rows (it has the column "${whyRefused}"): everything that was taken before is not in it, and would be retracted. Import it without --replace (on the page: without taking back what an earlier import said).`,
  );
};

/**
 * Reads the first rows of all files.
 * @throws DomainError invalid as {@link openFile}.
 */
export const readHeaders = async (files: ImportFiles, mapping: ImportContext['mapping']): Promise<Headers> => {
  const headers: Partial<Record<FileRole, readonly string[]>> = {};
  const mended: string[] = [];
  for (const role of roles) {
    const file = files[role];
    if (!file) continue;
    const opened = await openFile(file, role, { mapping });
    await opened.rows.return(undefined);
    headers[role] = opened.columns.header;
    // Also where somebody put columns of their own behind ours.
    const hasReasons = opened.columns.header.some((name) => name.trim().toLowerCase() === whyRefused);
    if (opened.columns.isMended || hasReasons) mended.push(file.name);
  }
  return { headers, mended };
};

/** Neighbourhoods by their names, made when they are new. */
const createPlaces = (communities: CommunityService, communityId: string) => {
  const ids = new Map<string, string>();
  return {
    prepare: async (values: readonly Taken<{ readonly neighbourhood: string | null }>[]): Promise<void> => {
      const names = values.flatMap(({ value }) => (value.neighbourhood === null ? [] : [value.neighbourhood]));
      const fresh = [...new Map(names.map((name) => [nameKey(name), name]))].filter(([key]) => !ids.has(key));
      if (fresh.length === 0) return;
      const given = fresh.map(([, name]) => ({ name, latitude: null, longitude: null, population: null }));
      for (const [key, id] of await communities.saveNeighbourhoods(communityId, given)) ids.set(key, id);
    },
    place: <T extends { readonly neighbourhood: string | null }>({ row, value }: Taken<T>) => {
      const { neighbourhood, ...rest } = value;
      return {
        row,
        value: { ...rest, neighbourhoodId: neighbourhood === null ? null : (ids.get(nameKey(neighbourhood)) ?? null) },
      };
    },
  };
};

const takePeople = async (given: WaveImport, opened: Opened, progress: Progress): Promise<PersonReader> => {
  const { store, communities, context } = given;
  const places = createPlaces(communities, context.communityId);
  const reader = createPersonReader(context.mapping, opened.columns);
  await takeFile(
    store,
    context,
    {
      role: 'people',
      ...opened,
      read: reader.read,
      prepare: places.prepare,
      store: (run, values) => storePeople(run, context, values.map(places.place)),
    },
    progress,
  );
  return reader;
};

const takeOthers = async (given: WaveImport, opened: Opened, progress: Progress): Promise<void> => {
  const { store, communities, context } = given;
  const places = createPlaces(communities, context.communityId);
  await takeFile(
    store,
    context,
    {
      role: 'others',
      ...opened,
      read: createOtherReader(context.mapping, opened.columns),
      prepare: places.prepare,
      store: (run, values) => storeOthers(run, context, values.map(places.place)),
    },
    progress,
  );
};

const saveGenerators = async ({ communities, context }: WaveImport): Promise<void> => {
  const byCode = new Map<string, { code: string; label: string; question: string }>();
  for (const [codeInFile, mapped] of Object.entries(context.mapping.generators)) {
    const code = mapped.generator ?? codeInFile;
    const known = byCode.get(code);
    byCode.set(code, { code, label: known?.label || mapped.label || '', question: known?.question || mapped.question || '' });
  }
  const { generators } = await communities.read(context.communityId);
  const stored = new Map(generators.map((generator) => [generator.code, generator]));
  const given = [...byCode.values()].map(({ code, label, question }) => ({
    code,
    label: label || stored.get(code)?.label || code,
    question: question || stored.get(code)?.question || '',
  }));
  const changed = given.filter(({ code, label, question }) => {
    const before = stored.get(code);
    return before?.label !== label || before.question !== question;
  });
  if (changed.length > 0) await communities.saveGenerators(context.communityId, changed);
};

const takeTies = async (given: WaveImport, opened: Opened, progress: Progress): Promise<TieReader> => {
  const { store, communities, context } = given;
  await saveGenerators(given);
  const { generators } = await communities.read(context.communityId);
  const known = knownGenerators(
    context.mapping,
    generators.map((generator) => generator.code),
  );
  const reader = createTieReader(context.mapping, opened.columns, known);
  const finder = createMemberFinder(context);
  let found: KnownMembers = new Map();
  await takeFile(
    store,
    context,
    {
      role: 'ties',
      ...opened,
      read: reader.read,
      // The part before is stored by now.
      prepare: async () => finder.remember(found),
      store: async (run, values) => {
        const outcome = await storeTies(run, context, finder, values);
        found = outcome.known;
        return outcome;
      },
    },
    progress,
  );
  return reader;
};

/**
 * Runs the import to its end.
 * @returns the report; undefined when it was told to stop.
 * @throws DomainError invalid when a file cannot be read at all; rows that were stored before stay.
 */
export const importWave = async (given: WaveImport): Promise<ImportReport | undefined> => {
  const { store, context, files, signal } = given;
  const began = performance.now();
  const { communityId, importId } = context;
  const opened: Partial<Record<FileRole, Opened>> = {};
  // All files are opened before any is taken in: a missing column in the last must not leave half a wave.
  for (const role of roles) {
    const file = files[role];
    if (file) opened[role] = await openFile(file, role, context);
  }
  const total = roles.reduce((sum, role) => sum + (opened[role]?.lines ?? 0), 0);
  const parts = await store.read((run) => run(queries.listParts, { communityId, importId }));
  let position = 0;
  let rows = 0;
  const progressOf = (role: FileRole): Progress => ({
    done: new Set(parts.map((part) => part.position)),
    next: () => position++,
    stored: (count) => {
      rows += count;
      given.onProgress(stages[role], rows, Math.max(total, rows));
    },
    signal,
  });
  const people = opened.people && (await takePeople(given, opened.people, progressOf('people')));
  if (opened.others) await takeOthers(given, opened.others, progressOf('others'));
  const ties = opened.ties && (await takeTies(given, opened.ties, progressOf('ties')));
  if (signal.aborted) return undefined;
  given.onProgress('Comparing with earlier imports', rows, Math.max(total, rows));
  const missing = await findMissing(store, context, { ties: ties?.said, people: people?.has });
  return writeReport(store, context, files, missing, (performance.now() - began) / 1000);
};
