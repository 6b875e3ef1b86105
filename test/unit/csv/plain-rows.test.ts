/**
 * Files without quotation marks are cut, all others parsed: either way the rows are those that the parser finds in the whole.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { findForm, readRowsTogether } from '../../../server/csv/csv-file.ts';
import { plainRows } from '../../../server/csv/plain-rows.ts';

const folder = await mkdtemp(join(tmpdir(), 'kith-rows-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const byParser = (text: string): string[][] =>
  parse(text, { delimiter: ',', bom: true, relax_quotes: true, relax_column_count: true });

const cutRows = async (pieces: readonly string[]) => {
  const rows: (readonly string[])[] = [];
  const cut = plainRows(
    (async function* () {
      yield* pieces;
    })(),
    ',',
  );
  let next = await cut.next();
  for (; next.done !== true; next = await cut.next()) rows.push(...next.value);
  return { rows, rest: next.value };
};

/** What is cut, and then what a parser makes of the rest: all that comes after it included. */
const piecewise = async (pieces: readonly string[]) => {
  const { rows, rest } = await cutRows(pieces);
  if (!rest) return rows;
  // How far it had read when it gave up: the first piece with a quotation mark, or all of them.
  const quoted = pieces.findIndex((piece) => piece.includes('"'));
  const left = rest.text + (quoted < 0 ? '' : pieces.slice(quoted + 1).join(''));
  const lineEnd = rest.lineEnd === undefined ? {} : { record_delimiter: rest.lineEnd };
  expect(rest.rows).toBe(rows.length);
  return [...rows, ...parse(left, { delimiter: ',', relax_quotes: true, relax_column_count: true, ...lineEnd })];
};

const anyPieces = (letters: readonly string[], lineEnd: string) =>
  fc.array(
    fc.array(fc.constantFrom(...letters, lineEnd), { maxLength: 12 }).map((one) => one.join('')),
    { maxLength: 5 },
  );

test.each([['\n'], ['\r\n'], ['\r']])('any text with line ends %j, in any pieces', async (lineEnd) => {
  await fc.assert(
    fc.asyncProperty(anyPieces(['a', 'é', ',', ' ', ',,'], lineEnd), async (pieces) => {
      expect(await piecewise(pieces)).toEqual(byParser(pieces.join('')));
    }),
  );
});

test.each([['\n'], ['\r\n']])('a quotation mark somewhere, line ends %j', async (lineEnd) => {
  await fc.assert(
    fc.asyncProperty(
      anyPieces(['a', ','], lineEnd),
      anyPieces(['a', '"b,c"', `,"d${lineEnd}e"`, ','], lineEnd),
      async (before, after) => {
        // A quotation mark within a cell means what it says: only whole cells are put in them here.
        const text = [...before, lineEnd, ...after.map((one) => one.replaceAll(/(?<=[a"])"/g, ',"').replaceAll('"a', '",a'))];
        expect(await piecewise(text)).toEqual(byParser(text.join('')));
      },
    ),
  );
});

test('rows of a file keep their numbers where the cut ends and the parser begins', async () => {
  const path = join(folder, 'mixed.csv');
  const plain = Array.from({ length: 40_000 }, (_, i) => `${i},${i + 1}`);
  await writeFile(path, `source,target\n\n${plain.join('\n')}\n"x, y",z\n\nlast,one`);
  const file = { path, name: 'mixed.csv' };
  const rows = [];
  for await (const some of readRowsTogether(file, await findForm(file))) rows.push(...some);
  expect(rows).toHaveLength(40_003);
  expect(rows[1]).toEqual({ row: 3, cells: ['0', '1'] });
  expect(rows.slice(-2)).toEqual([
    { row: 40_003, cells: ['x, y', 'z'] },
    { row: 40_005, cells: ['last', 'one'] },
  ]);
});

test('a mark that is never closed, and a row that never ends, are named by their row', async () => {
  const [open, endless] = [join(folder, 'open.csv'), join(folder, 'endless.csv')];
  await writeFile(open, `a,b\n${'1,2\n'.repeat(100_000)}"x,y\n1,2\n`);
  await writeFile(endless, `a,b\n${'1,2\n'.repeat(100_000)}${'x'.repeat(1_200_000)}\n`);
  const readAll = async (path: string) => {
    const file = { path, name: 'it.csv' };
    for await (const _ of readRowsTogether(file, await findForm(file)));
  };
  await expect(readAll(open)).rejects.toThrow('row 100002');
  await expect(readAll(endless)).rejects.toThrow('row 100002');
});
