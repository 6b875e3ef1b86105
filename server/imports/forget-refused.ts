/**
 * Refused rows are kept as they were sent, names and all, so that they can be mended and sent again: for two weeks, and no
 * longer than until somebody of their community is erased.
 */
import { ImportReport } from '../contract/imports.ts';
import type { Run, Store } from '../neo4j/store.ts';
import { forgetRefused, listReports } from './import-queries.ts';

const keptForMs = 14 * 24 * 60 * 60_000;

/** What quotes the rows goes; what counts them stays. */
const withoutRows = (text: string): string => {
  const report = ImportReport.parse(JSON.parse(text));
  return JSON.stringify({ ...report, refused: [], missing: { ...report.missing, first: [] } } satisfies ImportReport);
};

const forget = async (
  run: Run,
  which: { readonly communityId: string | null; readonly before: string | null },
): Promise<void> => {
  for (const { id, communityId, report } of await run(listReports, which)) {
    await run(forgetRefused, { id, communityId, report: report === null ? null : withoutRows(report) });
  }
};

/** All of a community: who is erased may stand in any of them, however the name was written there. */
export const forgetRefusedOf = (run: Run, communityId: string): Promise<void> => forget(run, { communityId, before: null });

export const forgetOldRefused = (store: Store, now: number): Promise<void> =>
  store.write((run) => forget(run, { communityId: null, before: new Date(now - keptForMs).toISOString() }));
