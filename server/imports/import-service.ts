/**
 * Imports asked for over the API: files are sent, looked at, and taken in by long work that outlives this process.
 */
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { CommunityService } from '../communities/community-service.ts';
import { JobId, WaveId } from '../contract/ids.ts';
import { ImportMapping } from '../contract/import-mapping.ts';
import {
  type Acknowledged,
  type FileRole,
  type GivenMapping as GivenMappingSchema,
  type Import,
  ImportOptions,
  ImportReport,
  maxUploadBytes,
  type Preview,
} from '../contract/imports.ts';
import type { Job } from '../contract/jobs.ts';
import { DomainError, invalid, notFound } from '../errors.ts';
import type { JobService } from '../jobs/job-service.ts';
import type { JobContext, Worker } from '../jobs/worker.ts';
import type { Store } from '../neo4j/store.ts';
import { forgetOldRefused } from './forget-refused.ts';
import * as queries from './import-queries.ts';
import { changeLocked, createImport, readFiles, type StoredFile, startedAlready } from './import-record.ts';
import { checkMapping, readMapping } from './mapping.ts';
import { lookAt } from './preview.ts';
import { refusedCsv } from './refused-csv.ts';
import { roomLeft } from './room.ts';
import type { Accept, Uploads } from './uploads.ts';
import { type ImportFiles, importWave, readHeaders, refuseMendedReplace } from './wave-import.ts';

/** Column meanings, or the text of a mapping file. */
type GivenMapping = z.output<typeof GivenMappingSchema>;
type Which = { readonly communityId: string; readonly importId: string };
type NewImport = {
  readonly id: string;
  readonly waveName: string;
  readonly startsOn: string | null;
  readonly population: number | null;
};

export type ImportService = {
  create(communityId: string, given: NewImport, by: string): Promise<Import>;
  /** Takes the bytes of one file; sending it again replaces it. */
  receive(which: Which, role: FileRole, name: string, stream: Readable): Promise<Import>;
  preview(which: Which, mapping: GivenMapping | null): Promise<Preview>;
  /** Queues the work; asking twice is one piece of work. @throws DomainError invalid when a file cannot be read at all. */
  start(which: Which, mapping: GivenMapping, options: ImportOptions): Promise<Job>;
  read(which: Which): Promise<Import>;
  /** Deletes files that nobody needs any more. Call at the start of the service. */
  sweep(now?: number): Promise<void>;
  /** The text of the file of refused rows, piece by piece. */
  refused(which: Which, role: FileRole): Promise<{ readonly name: string; readonly text: AsyncGenerator<string> }>;
  acknowledged(which: Which, after: number): Promise<Acknowledged>;
};
const toMapping = (given: GivenMapping): ImportMapping =>
  typeof given === 'string' ? readMapping(given, 'The mapping') : checkMapping(given, 'The mapping');

const toImport = (row: z.output<typeof queries.ImportRow>): Import => ({
  id: JobId.parse(row.id),
  waveName: row.waveName,
  waveId: row.waveId === null ? null : WaveId.parse(row.waveId),
  status: row.status ?? 'waiting',
  message: row.message,
  options: ImportOptions.parse(JSON.parse(row.options)),
  mapping: row.mapping === null ? null : ImportMapping.parse(JSON.parse(row.mapping)),
  files: readFiles(row.files).map(({ role, name, bytes }) => ({ role, name, bytes })),
  report: row.report === null ? null : ImportReport.parse(JSON.parse(row.report)),
});

type Given = {
  readonly store: Store;
  readonly communities: CommunityService;
  readonly jobs: JobService;
  readonly uploads: Uploads;
};

const readRow = async (store: Store, { communityId, importId }: Which) => {
  const [row] = await store.read((run) => run(queries.readImport, { communityId, id: importId }));
  if (!row) throw notFound('import');
  return row;
};

const filesOf = (uploads: Uploads, importId: string, files: readonly StoredFile[]): ImportFiles =>
  Object.fromEntries(files.map(({ role, name }) => [role, { name, path: uploads.pathOf(importId, role) }]));

const withoutHeaders = (files: readonly StoredFile[]): string => JSON.stringify(files.map((file) => ({ ...file, header: [] })));

/** Files of imports that ended without us, such as those cancelled in the queue, and of those never started. */
const sweepUploads = async ({ store, uploads }: Pick<Given, 'store' | 'uploads'>, now?: number): Promise<void> => {
  await uploads.sweep(now);
  await forgetOldRefused(store, now ?? Date.now());
  const ids = await uploads.list();
  if (ids.length === 0) return;
  for (const { id } of await store.read((run) => run(queries.listEnded, { ids }))) await uploads.remove(id);
};

export const createImportService = ({ store, communities, jobs, uploads }: Given): ImportService => {
  const read = async (which: Which) => {
    const row = await readRow(store, which);
    // Cancelled in the queue, no worker ever sees it.
    if (row.status === 'cancelled') await uploads.remove(which.importId);
    return toImport(row);
  };
  const readWaiting = async (which: Which) => {
    const row = await readRow(store, which);
    if (row.status === null) return row;
    throw startedAlready();
  };
  return {
    read,
    sweep: (now) => sweepUploads({ store, uploads }, now),
    create: async (communityId, given, by) => {
      await communities.read(communityId);
      await createImport(store, { ...given, communityId, options: ImportOptions.parse({}), by });
      return read({ communityId, importId: given.id });
    },
    receive: async (which, role, name, stream) => {
      await readWaiting(which);
      const { communityId, importId: id } = which;
      const accept: Accept = (bytes, keep) =>
        changeLocked(store, which, async (run, row) => {
          if (row.status !== null) throw startedAlready();
          const others = readFiles(row.files).filter((file) => file.role !== role);
          const files = JSON.stringify([...others, { role, name, bytes, header: [] }]);
          await run(queries.saveFiles, { communityId, id, files });
          await keep();
        });
      const left = await roomLeft(store, communityId, { importId: id, role });
      await uploads.receive(id, role, stream, Math.min(maxUploadBytes, left), accept);
      return read(which);
    },
    preview: async (which, mapping) => {
      const { files } = await readWaiting(which);
      return lookAt(filesOf(uploads, which.importId, readFiles(files)), mapping === null ? undefined : toMapping(mapping));
    },
    start: async (which, given, options) => {
      const { communityId, importId } = which;
      const row = await readRow(store, which);
      if (row.status !== null) return jobs.read(communityId, importId);
      const mapping = toMapping(given);
      const stored = readFiles(row.files);
      if (stored.length === 0) throw invalid('No file has been sent yet. Send the people file and the file of ties.');
      const { headers, mended } = await readHeaders(filesOf(uploads, importId, stored), mapping);
      refuseMendedReplace(mended, options);
      const { id: waveId } = await communities.saveWave(communityId, {
        name: row.waveName,
        startsOn: row.startsOn,
        endsOn: null,
        population: row.population,
      });
      const files = JSON.stringify(stored.map((file) => ({ ...file, header: [...(headers[file.role] ?? [])] })));
      const id = importId;
      await changeLocked(store, which, async (run, now) => {
        if (withoutHeaders(readFiles(now.files)) !== withoutHeaders(stored)) {
          throw new DomainError('conflict', 'Another file came in while this import was being started. Start it again.');
        }
        await run(queries.saveFiles, { communityId, id, files });
        const choices = { mapping: JSON.stringify(mapping), options: JSON.stringify(options) };
        await run(queries.saveChoices, { communityId, id, ...choices });
        await run(queries.saveImportWave, { communityId, id, waveId });
      });
      return jobs.ask(communityId, 'import', { importId }, importId);
    },
    refused: async (which, role) => {
      const file = readFiles((await readRow(store, which)).files).find((one) => one.role === role);
      if (!file) throw notFound('file of refused rows');
      return { name: file.name, text: refusedCsv(store, { ...which, role, header: file.header }) };
    },
    acknowledged: async (which, after) => {
      await readRow(store, which);
      const items = await store.read((run) => run(queries.listAcknowledged, { ...which, after }));
      return { items, next: items.at(-1)?.position ?? null };
    },
  };
};

/** Takes the files of one import in. Run again after whatever ended it, it goes on where it was. */
export const createImportWorker = ({ store, communities, uploads }: Omit<Given, 'jobs'>): Worker => {
  const work = async ({ communityId, jobId: importId, progress, signal }: JobContext) => {
    const row = await readRow(store, { communityId, importId });
    if (row.mapping === null || row.waveId === null) throw new Error('an import was queued before it was started');
    const context = {
      importId,
      communityId,
      waveId: row.waveId,
      mapping: ImportMapping.parse(JSON.parse(row.mapping)),
      options: ImportOptions.parse(JSON.parse(row.options)),
      by: row.by,
    };
    const files = filesOf(uploads, importId, readFiles(row.files));
    const report = await importWave({ store, communities, context, files, onProgress: progress, signal });
    return report && { people: report.people, ties: report.ties, refused: report.refusedRows };
  };
  return async (context) => {
    const { communityId, jobId: importId } = context;
    await sweepUploads({ store, uploads });
    // Aborted, it may have been cancelled for good, or is taken up again by whoever runs next.
    const isOver = async () =>
      !context.signal.aborted || (await readRow(store, { communityId, importId })).status === 'cancelled';
    // Done already, and only the word of it was lost: the files are gone, and nothing is left to do.
    if ((await readRow(store, { communityId, importId })).report !== null) return uploads.remove(importId);
    try {
      const result = await work(context);
      if (await isOver()) await uploads.remove(importId);
      return result;
    } catch (error) {
      // Away for a moment: the work is taken up again and needs its files. Any other end is final.
      const isPassing = error instanceof DomainError && error.kind === 'unavailable';
      if (!isPassing && (await isOver())) await uploads.remove(importId);
      throw error;
    }
  };
};
