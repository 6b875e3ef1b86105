/**
 * Takes one file in, part by part. Each part is one transaction, which also writes down what became of its rows: a part
 * that is written down is never done again, and whatever ends the program, the next run goes on after it.
 */
import { randomUUID } from 'node:crypto';
import type { FileRole } from '../contract/imports.ts';
import type { CsvRow } from '../csv/csv-file.ts';
import { jobTimeoutMs, type Run, type Store } from '../neo4j/store.ts';
import { originalCells } from './cells.ts';
import type { Columns } from './columns.ts';
import type { ImportContext, PartOutcome, Taken } from './context.ts';
import * as queries from './import-queries.ts';
import type { Reading } from './reading.ts';

/** How many rows one transaction takes. An import that goes on after a restart counts on its never changing. */
export const rowsAtOnce = 2_000;

export type Taking<T> = {
  readonly role: FileRole;
  readonly columns: Columns;
  readonly rows: AsyncIterable<CsvRow>;
  readonly read: (row: CsvRow) => Reading<T>;
  /** Stores the values of one part; must be safe to repeat. */
  readonly store: (run: Run, values: readonly Taken<T>[]) => Promise<PartOutcome>;
  /** Called before a part's transaction, for what has to be there already. */
  readonly prepare?: (values: readonly Taken<T>[]) => Promise<void>;
};

export type Progress = {
  /** Parts that an earlier run has stored. */
  readonly done: ReadonlySet<number>;
  /** The place of the next part among all parts of the import. */
  next(): number;
  /** Rows that are safely stored. */
  stored(rows: number): void;
  readonly signal: AbortSignal;
};

async function* inParts(rows: AsyncIterable<CsvRow>): AsyncGenerator<readonly CsvRow[]> {
  let part: CsvRow[] = [];
  for await (const row of rows) {
    part.push(row);
    if (part.length < rowsAtOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

type ReadPart<T> = {
  readonly rows: readonly CsvRow[];
  readonly values: readonly Taken<T>[];
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
  readonly merged: number;
};

const readPart = <T>(rows: readonly CsvRow[], read: Taking<T>['read']): ReadPart<T> => {
  const values: Taken<T>[] = [];
  const refused: { row: number; reason: string }[] = [];
  let merged = 0;
  for (const row of rows) {
    const reading = read(row);
    if (reading.kind === 'value') values.push({ row: row.row, value: reading.value });
    else if (reading.kind === 'refused') refused.push({ row: row.row, reason: reading.reason });
    else merged += 1;
  }
  return { rows, values, refused, merged };
};

const writeDown = async <T>(
  run: Run,
  context: ImportContext,
  position: number,
  taking: Taking<T>,
  part: ReadPart<T>,
  outcome: PartOutcome,
): Promise<void> => {
  const { communityId, importId } = context;
  const refused = [...part.refused, ...outcome.refused].sort((a, b) => a.row - b.row);
  await run(queries.savePart, {
    communityId,
    importId,
    id: randomUUID(),
    role: taking.role,
    position,
    total: part.rows.length,
    accepted: outcome.accepted,
    merged: part.merged + outcome.merged,
    refused: refused.length,
    added: outcome.added,
    updated: outcome.updated,
    rows: outcome.stored.map(({ row }) => row),
    keys: outcome.stored.map(({ key }) => key),
  });
  if (refused.length === 0) return;
  const rows = new Map(part.rows.map((row) => [row.row, row]));
  await run(queries.saveRefusal, {
    communityId,
    importId,
    id: randomUUID(),
    role: taking.role,
    position,
    rows: refused.map(({ row }) => row),
    reasons: refused.map(({ reason }) => reason),
    cells: refused.map(({ row }) => JSON.stringify(originalCells(taking.columns, rows.get(row) as CsvRow))),
  });
};

const nothing: PartOutcome = { accepted: 0, merged: 0, refused: [], added: 0, updated: 0, stored: [] };

/** Takes a whole file in; ends early, without a word, when the signal says so. */
export const takeFile = async <T>(store: Store, context: ImportContext, taking: Taking<T>, progress: Progress): Promise<void> => {
  for await (const rows of inParts(taking.rows)) {
    if (progress.signal.aborted) return;
    const position = progress.next();
    // Read also when it is stored already: later rows are held against all that were read before.
    const part = readPart(rows, taking.read);
    if (!progress.done.has(position)) {
      await taking.prepare?.(part.values);
      await store.write(
        async (run) => {
          const outcome = part.values.length > 0 ? await taking.store(run, part.values) : nothing;
          await writeDown(run, context, position, taking, part, outcome);
        },
        { timeoutMs: jobTimeoutMs },
      );
    }
    progress.stored(rows.length);
  }
};
