/**
 * What is kept about an import itself: what it goes into, what its columns mean, which files it has.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ImportMapping } from '../contract/import-mapping.ts';
import { FileRole, type ImportOptions } from '../contract/imports.ts';
import { DomainError, notFound, taken } from '../errors.ts';
import type { Run, Store } from '../neo4j/store.ts';
import type { ImportContext } from './context.ts';
import * as queries from './import-queries.ts';
import type { ImportFiles } from './wave-import.ts';

/** A file that has come in; its column names are known once it was looked at. */
export const StoredFile = z.object({
  role: FileRole,
  name: z.string(),
  bytes: z.number(),
  header: z.array(z.string()),
});
export type StoredFile = z.infer<typeof StoredFile>;

export const readFiles = (text: string): StoredFile[] => z.array(StoredFile).parse(JSON.parse(text));

export type NewImport = {
  readonly id: string;
  readonly communityId: string;
  readonly waveName: string;
  readonly startsOn: string | null;
  readonly population: number | null;
  readonly options: ImportOptions;
  readonly by: string;
};

/** Safe to repeat. @throws DomainError conflict when the id is another community's. */
export const createImport = async (store: Store, given: NewImport): Promise<void> => {
  const [made] = await store.write((run) => run(queries.createImport, { ...given, options: JSON.stringify(given.options) }));
  if (!made) throw taken('import');
};

const saveChoices = (
  store: Store,
  which: { readonly communityId: string; readonly id: string },
  mapping: ImportMapping,
  options: ImportOptions,
) =>
  store.write((run) =>
    run(queries.saveChoices, { ...which, mapping: JSON.stringify(mapping), options: JSON.stringify(options) }),
  );

/** Everything at once, for the command line, which has its files at hand. */
export const createImportRecord = async (
  store: Store,
  context: ImportContext,
  given: { readonly wave: string; readonly date: string | null; readonly population: number | null },
): Promise<void> => {
  const { importId: id, communityId, options, by, mapping, waveId } = context;
  await createImport(store, {
    id,
    communityId,
    waveName: given.wave,
    startsOn: given.date,
    population: given.population,
    options,
    by,
  });
  await saveChoices(store, { id, communityId }, mapping, options);
  await store.write((run) => run(queries.saveImportWave, { id, communityId, waveId }));
};

/** Writes down which files have come in. */
const saveFiles = async (
  store: Store,
  which: Pick<ImportContext, 'importId' | 'communityId'>,
  files: readonly StoredFile[],
): Promise<void> => {
  const { importId: id, communityId } = which;
  await store.write((run) => run(queries.saveFiles, { id, communityId, files: JSON.stringify(files) }));
};

type ImportRow = z.output<typeof queries.ImportRow>;

/**
 * Changes an import that nobody else can change meanwhile.
 * @param change may run again when the database was away for a moment.
 */
export const changeLocked = (
  store: Store,
  { importId: id, communityId }: Pick<ImportContext, 'importId' | 'communityId'>,
  change: (run: Run, row: ImportRow) => Promise<void>,
): Promise<void> =>
  store.write(async (run) => {
    await run(queries.lockImport, { id, communityId, lock: randomUUID() });
    const [row] = await run(queries.readImport, { id, communityId });
    if (!row) throw notFound('import');
    await change(run, row);
  });

export const startedAlready = (): DomainError =>
  new DomainError('conflict', 'This import has been started already. Begin another one to send other files.');

/** Keeps the column names of the files, for the file of refused rows. */
export const saveHeaders = (
  store: Store,
  context: Pick<ImportContext, 'importId' | 'communityId'>,
  headers: Partial<Record<FileRole, readonly string[]>>,
  files: ImportFiles,
): Promise<void> => {
  const stored = FileRole.options.flatMap((role): StoredFile[] => {
    const header = headers[role];
    return header ? [{ role, name: files[role]?.name ?? role, bytes: 0, header: [...header] }] : [];
  });
  return saveFiles(store, context, stored);
};
