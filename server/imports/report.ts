/**
 * What became of every row: added up from what each part wrote down, so that an import that went on after a restart
 * reports the same as one that was never stopped.
 */
import { CommunityId, WaveId } from '../contract/ids.ts';
import type { FileRole, ImportReport, Refused, RowCounts } from '../contract/imports.ts';
import type { SourceFile } from '../csv/csv-file.ts';
import type { Store } from '../neo4j/store.ts';
import type { ImportContext } from './context.ts';
import * as queries from './import-queries.ts';
import type { Missing } from './missing.ts';
import { countWave } from './report-queries.ts';

/** A report shows this many refused rows; the file of refused rows has all. */
export const refusedShown = 10_000;

export type RefusedPart = {
  readonly role: FileRole;
  readonly rows: readonly number[];
  readonly reasons: readonly string[];
  /** Each row's cells, as JSON. */
  readonly cells: readonly string[];
};

/** Yields the refused rows of an import in the order of the files, some at a time. */
export async function* readRefusals(
  store: Store,
  given: { readonly communityId: string; readonly importId: string; readonly role: FileRole | null },
): AsyncGenerator<RefusedPart> {
  for (let after = -1; ; ) {
    const parts = await store.read((run) => run(queries.listRefusals, { ...given, after }));
    yield* parts;
    const last = parts.at(-1);
    if (!last) return;
    after = last.position;
  }
}

const firstRefused = async (store: Store, context: ImportContext, files: Partial<Record<FileRole, SourceFile>>) => {
  const refused: Refused[] = [];
  const { communityId, importId } = context;
  for await (const part of readRefusals(store, { communityId, importId, role: null })) {
    const file = files[part.role]?.name ?? part.role;
    part.rows.forEach((row, index) => {
      refused.push({ file, row, reason: part.reasons[index] ?? '' });
    });
    if (refused.length >= refusedShown) return refused.slice(0, refusedShown);
  }
  return refused;
};

/** Adds everything up and keeps it with the import. */
export const writeReport = async (
  store: Store,
  context: ImportContext,
  files: Partial<Record<FileRole, SourceFile>>,
  missing: Missing,
  seconds: number,
): Promise<ImportReport> => {
  const { communityId, importId, waveId } = context;
  const parts = await store.read((run) => run(queries.listParts, { communityId, importId }));
  const countsOf = (role: FileRole): RowCounts => {
    const sum = (field: 'total' | 'accepted' | 'merged' | 'refused') =>
      parts.filter((part) => part.role === role).reduce((all, part) => all + part[field], 0);
    return { rows: sum('total'), accepted: sum('accepted'), merged: sum('merged'), refused: sum('refused') };
  };
  const counts = { people: countsOf('people'), others: countsOf('others'), ties: countsOf('ties') };
  const [wave] = await store.read((run) => run(countWave, { communityId, waveId }), { timeoutMs: 60_000 });
  if (!wave) throw new Error('the wave of the import is gone');
  const report: ImportReport = {
    communityId: CommunityId.parse(communityId),
    waveId: WaveId.parse(waveId),
    people: counts.people.accepted,
    ties: counts.ties.accepted,
    accepted: counts.ties.accepted,
    merged: counts.ties.merged,
    refused: await firstRefused(store, context, files),
    refusedRows: counts.people.refused + counts.others.refused + counts.ties.refused,
    files: counts,
    added: parts.reduce((all, part) => all + part.added, 0),
    updated: parts.reduce((all, part) => all + part.updated, 0),
    missing,
    wave,
    isolates: wave.isolates,
    confirmed: wave.confirmed,
    seconds: Math.round(seconds * 100) / 100,
  };
  await store.write((run) => run(queries.saveReport, { communityId, id: importId, report: JSON.stringify(report) }));
  return report;
};
