/**
 * Import of a wave: files come in, are looked at, and are taken in by long work of the same id. Its report says what
 * became of every row.
 */
import { z } from 'zod';
import { CommunityId, JobId, WaveId } from './ids.ts';
import { ImportMapping } from './import-mapping.ts';
import { Job, JobStatus } from './jobs.ts';
import { defineRoute } from './route.ts';
import { Line } from './text.ts';

export const FileRole = z.enum(['people', 'others', 'ties']);
export type FileRole = z.infer<typeof FileRole>;

export const ImportOptions = z.strictObject({
  /** People who are named but not in the people file are made, without being listed. */
  createNamed: z.boolean().default(false),
  /** Reports and people of an earlier import of this wave that are missing now are retracted. */
  replace: z.boolean().default(false),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/** A row that was not taken, counted as a spreadsheet does: the first row of the file is row 1. */
export const Refused = z.strictObject({ file: z.string(), row: z.int(), reason: z.string() });
export type Refused = z.infer<typeof Refused>;

/** rows = accepted + merged + refused. */
export const RowCounts = z.strictObject({
  rows: z.int(),
  /** Rows that say something of their own. */
  accepted: z.int(),
  /** Rows that say what another row of the file says: the other end of the same tie, or the same thing twice. */
  merged: z.int(),
  refused: z.int(),
});
export type RowCounts = z.infer<typeof RowCounts>;

export const ImportReport = z.strictObject({
  communityId: CommunityId,
  waveId: WaveId,
  /** People listed by the people file. */
  people: z.int(),
  /** Distinct ties that the file of ties says, each counted once whoever says it. */
  ties: z.int(),
  /** Of the rows of ties: those that say a tie first, and those that say it again. */
  accepted: z.int(),
  merged: z.int(),
  /** The first refused rows of all files; `refusedRows` counts all. */
  refused: z.array(Refused),
  refusedRows: z.int(),
  files: z.strictObject({ people: RowCounts, others: RowCounts, ties: RowCounts }),
  /** What this import changed in what was stored before. */
  added: z.int(),
  updated: z.int(),
  /** In an earlier import of this wave, and not in these files; retracted when that was asked for. */
  missing: z.strictObject({ people: z.int(), ties: z.int(), retracted: z.boolean(), first: z.array(z.string()) }),
  /** The wave as it is now: everyone listed, everyone who answered, listed people in no tie, ties, ties said by both ends. */
  wave: z.strictObject({ listed: z.int(), answered: z.int(), isolates: z.int(), ties: z.int(), confirmed: z.int() }),
  isolates: z.int(),
  confirmed: z.int(),
  seconds: z.number(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportFile = z.strictObject({ role: FileRole, name: z.string(), bytes: z.int() });
export type ImportFile = z.infer<typeof ImportFile>;

export const Import = z.strictObject({
  id: JobId,
  waveName: z.string(),
  waveId: WaveId.nullable(),
  /** `waiting` until it is started; then as its long work. */
  status: z.union([z.literal('waiting'), JobStatus]),
  /** Why it failed; empty otherwise. */
  message: z.string(),
  options: ImportOptions,
  /** What its columns mean; null until it was started. */
  mapping: ImportMapping.nullable(),
  files: z.array(ImportFile),
  report: ImportReport.nullable(),
});
export type Import = z.infer<typeof Import>;

/** Column meanings as chosen on the page, or the text of a mapping file. */
export const GivenMapping = z.union([ImportMapping, z.string().min(1).max(200_000)]);

export const Preview = z.strictObject({
  files: z.array(
    z.strictObject({ role: FileRole, name: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  ),
  /** The mapping that was given, or one guessed from the names of the columns; null when too little can be guessed. */
  mapping: ImportMapping.nullable(),
  /** Codes of name generators in the first rows of ties, to be given their questions. */
  generatorCodes: z.array(z.string()),
  /** What stands in the way of starting, in plain words. */
  problems: z.array(z.string()),
});
export type Preview = z.infer<typeof Preview>;

/** Rows that are safely stored, part by part: `from` to `to` of a file, with the keys of the reports or ids of members. */
export const Acknowledged = z.strictObject({
  items: z.array(z.strictObject({ position: z.int(), role: FileRole, rows: z.array(z.int()), keys: z.array(z.string()) })),
  /** Ask again with `after` set to this; null at the end. */
  next: z.int().nullable(),
});
export type Acknowledged = z.infer<typeof Acknowledged>;

export const maxUploadBytes = 250 * 1024 * 1024;

// A file holds what many people said: only who sees all answers brings one in.
const who = ['coordinator'] as const;
const base = '/api/communities/:communityId/imports';
const inCommunity = z.strictObject({ communityId: CommunityId });
const one = z.strictObject({ communityId: CommunityId, importId: JobId });
const oneFile = z.strictObject({ communityId: CommunityId, importId: JobId, role: FileRole });

export const importRoutes = {
  createImport: defineRoute({
    id: 'createImport',
    method: 'POST',
    path: base,
    summary: 'Begin an import into a wave, which is made when there is none of that name',
    who,
    params: inCommunity,
    body: z.strictObject({
      id: JobId,
      waveName: Line(120),
      startsOn: z.iso.date('must be a date such as 2026-05-31').nullable().default(null),
      population: z.int().min(1).max(10_000_000).nullable().default(null),
    }),
    reply: Import,
    status: 201,
  }),
  uploadFile: defineRoute({
    id: 'uploadFile',
    method: 'PUT',
    path: `${base}/:importId/files/:role`,
    summary: 'Send one file; sending it again replaces it',
    who,
    params: oneFile,
    query: z.strictObject({ name: Line(200).default('file.csv') }),
    upload: { mediaType: 'text/csv', maxBytes: maxUploadBytes },
    reply: Import,
  }),
  previewImport: defineRoute({
    id: 'previewImport',
    method: 'POST',
    path: `${base}/:importId/preview`,
    summary: 'The columns and first rows of the files, what the columns seem to mean, and what stands in the way',
    who,
    audit: 'rows-previewed',
    params: one,
    body: z.strictObject({ mapping: GivenMapping.nullable().default(null) }),
    reply: Preview,
  }),
  startImport: defineRoute({
    id: 'startImport',
    method: 'POST',
    path: `${base}/:importId/start`,
    summary: 'Take the files in. Follow the long work of the same id',
    who,
    audit: 'wave-imported',
    params: one,
    body: z.strictObject({ mapping: GivenMapping, options: ImportOptions.prefault({}) }),
    reply: Job,
    status: 202,
  }),
  readImport: defineRoute({
    id: 'readImport',
    method: 'GET',
    path: `${base}/:importId`,
    summary: 'An import and, once it is done, its report',
    who,
    params: one,
    reply: Import,
  }),
  downloadRefused: defineRoute({
    id: 'downloadRefused',
    method: 'GET',
    path: `${base}/:importId/refused/:role`,
    summary: 'The refused rows of one file, to mend and send again',
    who,
    params: oneFile,
    kind: 'file',
    audit: 'rows-exported',
    mediaTypes: ['text/csv'],
  }),
  /** Leaves nothing in the log: numbers of rows and random ids, asked for again and again while the work goes on. */
  listAcknowledged: defineRoute({
    id: 'listAcknowledged',
    method: 'GET',
    path: `${base}/:importId/acknowledged`,
    summary: 'Which rows are safely stored so far',
    who,
    params: one,
    query: z.strictObject({ after: z.coerce.number().int().min(-1).default(-1) }),
    reply: Acknowledged,
  }),
} as const;
