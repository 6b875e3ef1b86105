import { findForm, readRowsTogether } from '../csv/csv-file.ts';

export type Row = { readonly line: number; readonly cells: readonly string[] };

/** Rows with the spaces around their cells taken off; an id that ends in a blank is the same id. */
async function* readTable(path: string): AsyncGenerator<readonly Row[]> {
  const file = { path, name: path };
  for await (const rows of readRowsTogether(file, await findForm(file)))
    yield rows.map(({ row, cells }) => ({ line: row, cells: cells.map((cell) => cell.trim()) }));
}

/** Calls `take` with each row of a table, in the order of the file. */
export async function eachRow(path: string, take: (row: Row) => void): Promise<void> {
  for await (const rows of readTable(path)) rows.forEach(take);
}
