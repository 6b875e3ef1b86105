/**
 * Cells cut from bytes are those that are found by whoever makes a text of every row.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findForm, readRowsTogether } from '../../../server/csv/csv-file.ts';
import { readPlainCells } from '../../../server/csv/plain-cells.ts';

const folder = await mkdtemp(join(tmpdir(), 'kith-cells-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const path = join(folder, 'file.csv');

const wanted = [2, 0];

/** Row number and wanted cells of each row after the column names; undefined when the file is not plain. */
const cut = async (content: string | Buffer) => {
  await writeFile(path, content);
  const rows: (readonly [number, ...string[]])[] = [];
  let header: readonly string[] = [];
  const isPlain = await readPlainCells(path, {
    columns: (names) => {
      header = names;
      return wanted;
    },
    take: (bytes, bounds, row) =>
      rows.push([row, ...wanted.map((_, slot) => bytes.toString('utf8', bounds[2 * slot], bounds[2 * slot + 1]))]),
  });
  return isPlain ? { header, rows } : undefined;
};

const read = async () => {
  const file = { path, name: path };
  const all = [];
  for await (const rows of readRowsTogether(file, await findForm(file))) all.push(...rows);
  const [header, ...rows] = all.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) }));
  return { header: header?.cells, rows: rows.map(({ row, cells }) => [row, ...wanted.map((column) => cells[column] ?? '')]) };
};

const letters = ['a', 'é', '𝒳', ' ', '\u00a0', '\u3000', '\ufeff', '\t', '\r', ';', ',', ',', ',,'];

describe('cells of a plain file', () => {
  it.each([['\n'], ['\r\n']])('are those of any text with line ends %j', async (lineEnd) => {
    let plain = 0;
    const text = fc.array(fc.constantFrom(...letters, lineEnd, lineEnd), { maxLength: 40 }).map((one) => one.join(''));
    await fc.assert(
      fc.asyncProperty(fc.boolean(), text, async (isMarked, body) => {
        const found = await cut(`${isMarked ? '\ufeff' : ''}a,b,c${lineEnd}${body}`);
        if (found === undefined) return;
        plain += 1;
        expect(found).toEqual(await read());
      }),
      { numRuns: 300 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it('are those of a file of many blocks, letters and line ends across their borders among them', async () => {
    const lines = Array.from(
      { length: 90_000 },
      (_, i) => `${i % 7 === 0 ? '  ' : ''}é${i},x,${'ü'.repeat(i % 11)}${i % 1000 === 0 ? '\n' : ''}`,
    );
    const found = await cut(`id,b,c\n\n${lines.join('\n')}`);
    expect(found?.rows).toHaveLength(90_000);
    expect(found).toEqual(await read());
  });

  it('are found behind blank rows, and in rows that are too short or too long', async () => {
    expect(await cut('\n \nid;b; c \n1\n1;2;3;4\n;;\n \nx;;y')).toEqual({
      header: ['id', 'b', 'c'],
      rows: [
        [4, '', '1'],
        [5, '3', '1'],
        [6, '', ''],
        [8, 'y', 'x'],
      ],
    });
  });
});

describe('a file is left to the careful way', () => {
  const plain = 'a,b,c\n1,2,3\n';
  it.each<[string, string | Buffer]>([
    ['with a quotation mark', `${plain}"1",2,3\n`],
    ['with a quotation mark far behind', `${plain.repeat(100_000)}1,2,"`],
    ['in Latin-1', Buffer.from(`${plain}é,2,3\n`, 'latin1')],
    ['in UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['with carriage returns alone', plain.replaceAll('\n', '\r')],
    ['with two kinds of line ends', `a,b,c\r\n1,2,3\n4,5,6\r\n`],
    ['with a long row', `${plain}${'x'.repeat(100_000)},2,3\n`],
    ['with a row without end', `${plain}${'x'.repeat(1_000_000)}`],
    ['that is empty', ''],
    ['of blank rows', '\n \n'],
    ['that is a workbook', 'PK\u0003\u0004\n'],
  ])('%s', async (_, content) => {
    expect(await cut(content)).toBeUndefined();
  });

  it('that is not there, is a folder, or has not the columns', async () => {
    const take = () => {};
    expect(await readPlainCells(join(folder, 'gone.csv'), { columns: () => [0], take })).toBe(false);
    expect(await readPlainCells(folder, { columns: () => [0], take })).toBe(false);
    await writeFile(path, plain);
    expect(await readPlainCells(path, { columns: () => undefined, take })).toBe(false);
  });
});
