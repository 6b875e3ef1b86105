import { z } from 'zod';
import { FileRole } from '../contract/imports.ts';
import { JobStatus } from '../contract/jobs.ts';
import { boltInt, defineQuery } from '../neo4j/query.ts';

const one = { communityId: z.uuid(), id: z.uuid() };
const part = { communityId: z.uuid(), importId: z.uuid() };
const IdRow = z.object({ id: z.string() });
const int = boltInt(z.int());
const ints = z.array(int).readonly();
const texts = z.array(z.string()).readonly();

export const createImport = defineQuery(
  'imports/create',
  'write',
  z.object({
    ...one,
    waveName: z.string(),
    startsOn: z.string().nullable(),
    population: int.nullable(),
    options: z.string(),
    by: z.string(),
  }),
  IdRow,
);
export const ImportRow = z.object({
  id: z.string(),
  waveName: z.string(),
  startsOn: z.string().nullable(),
  population: z.number().nullable(),
  waveId: z.string().nullable(),
  mapping: z.string().nullable(),
  options: z.string(),
  files: z.string(),
  report: z.string().nullable(),
  by: z.string(),
  status: JobStatus.nullable(),
  message: z.string(),
});
export const readImport = defineQuery('imports/read', 'read', z.object(one), ImportRow);
export const lockImport = defineQuery('imports/lock', 'write', z.object({ ...one, lock: z.uuid() }), IdRow);
export const listEnded = defineQuery('imports/list-ended', 'read', z.object({ ids: z.array(z.uuid()) }), IdRow);
export const saveFiles = defineQuery('imports/save-files', 'write', z.object({ ...one, files: z.string() }), IdRow);
export const saveChoices = defineQuery(
  'imports/save-choices',
  'write',
  z.object({ ...one, mapping: z.string(), options: z.string() }),
  IdRow,
);
export const saveImportWave = defineQuery('imports/save-wave', 'write', z.object({ ...one, waveId: z.uuid() }), IdRow);
export const saveReport = defineQuery('imports/save-report', 'write', z.object({ ...one, report: z.string() }), IdRow);

const PositionRow = z.object({ position: z.number() });
export const savePart = defineQuery(
  'imports/save-part',
  'write',
  z.object({
    ...part,
    id: z.uuid(),
    role: FileRole,
    position: int,
    total: int,
    accepted: int,
    merged: int,
    refused: int,
    added: int,
    updated: int,
    rows: ints,
    keys: texts,
  }),
  PositionRow,
);
export const saveRefusal = defineQuery(
  'imports/save-refusal',
  'write',
  z.object({ ...part, id: z.uuid(), role: FileRole, position: int, rows: ints, reasons: texts, cells: texts }),
  PositionRow,
);
export const listParts = defineQuery(
  'imports/list-parts',
  'read',
  z.object(part),
  z.object({
    role: FileRole,
    position: z.number(),
    total: z.number(),
    accepted: z.number(),
    merged: z.number(),
    refused: z.number(),
    added: z.number(),
    updated: z.number(),
  }),
);
export const listAcknowledged = defineQuery(
  'imports/list-acknowledged',
  'read',
  z.object({ ...part, after: int }),
  z.object({ position: z.number(), role: FileRole, rows: z.array(z.number()), keys: z.array(z.string()) }),
);
export const listRefusals = defineQuery(
  'imports/list-refusals',
  'read',
  z.object({ ...part, after: int, role: FileRole.nullable() }),
  z.object({
    position: z.number(),
    role: FileRole,
    rows: z.array(z.number()),
    reasons: z.array(z.string()),
    cells: z.array(z.string()),
  }),
);
export const listReports = defineQuery(
  'imports/list-reports',
  'read',
  z.object({ communityId: z.uuid().nullable(), before: z.iso.datetime().nullable() }),
  z.object({ id: z.string(), communityId: z.string(), report: z.string().nullable() }),
);
export const forgetRefused = defineQuery(
  'imports/forget-refused',
  'write',
  z.object({ communityId: z.uuid(), id: z.uuid(), report: z.string().nullable() }),
  z.object({ id: z.string() }),
);
export const listStoredFiles = defineQuery(
  'imports/list-stored-files',
  'read',
  z.object({ communityId: z.uuid() }),
  z.object({ id: z.string(), files: z.string() }),
);
