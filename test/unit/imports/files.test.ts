/**
 * Files as people's programs write them, and files that are wrong as a whole.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForm, readRows } from '../../../server/csv/csv-file.ts';
import { guardFormula, unguardFormula } from '../../../server/csv/formula-guard.ts';
import { findColumns } from '../../../server/imports/columns.ts';

const read = async (content: string | Buffer) => {
  const path = join(await mkdtemp(join(tmpdir(), 'kith-csv-')), 'file.csv');
  await writeFile(path, content);
  const file = { path, name: 'file.csv' };
  const rows = [];
  for await (const row of readRows(file, await findForm(file))) rows.push([row.row, ...row.cells]);
  return rows;
};

const expected = [
  [1, 'id', 'name'],
  [2, '1', 'Zoë'],
];

describe('a file is read however it was written', () => {
  it.each<[string, string | Buffer, unknown[][]]>([
    ['commas', 'id,name\n1,Zoë\n', expected],
    ['semicolons', 'id;name\n1;Zoë\n', expected],
    ['tabs', 'id\tname\n1\tZoë\n', expected],
    ['quotes', '"id","name"\n"1","Zoë"\n', expected],
    ['a byte order mark', '\ufeffid,name\n1,Zoë\n', expected],
    ['a byte order mark and quotes', '\ufeff"id","name"\n"1","Zoë"\n', expected],
    ['CRLF', 'id,name\r\n1,Zoë\r\n', expected],
    ['CR alone', 'id,name\r1,Zoë\r', expected],
    ['no last line end', 'id,name\n1,Zoë', expected],
    ['Latin-1', Buffer.from('id,name\n1,Zoë\n', 'latin1'), expected],
    ['Windows-1252', Buffer.from([...Buffer.from('id,name\n1,'), 0x80, 0x0a]), [expected[0] as unknown[], [2, '1', '€']]],
    ['UTF-16 with a mark', Buffer.from('\ufeffid,name\n1,Zoë\n', 'utf16le'), expected],
    ['blank rows, which count as a spreadsheet counts them', 'id,name\n\n1,Zoë\n', [expected[0] as unknown[], [3, '1', 'Zoë']]],
    [
      'a comma, a quote and a line break in a cell',
      'id,name\n1,"a, ""b""\nc"\n2,d\n',
      [expected[0] as unknown[], [2, '1', 'a, "b"\nc'], [3, '2', 'd']],
    ],
    ['header only', 'id,name\n', [expected[0] as unknown[]]],
    ['empty', '', []],
    ['blank rows only', '\n\n', []],
  ])('%s', async (_what, content, rows) => {
    expect(await read(content)).toEqual(rows);
  });
});

describe('a file is refused as a whole', () => {
  it.each<[string, string | Buffer, string]>([
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004xx'),
      'file.csv is a workbook, not a CSV file. Open it and save it as "CSV UTF-8", then choose that file.',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]), 'file.csv is not text. Choose a CSV file.'],
    [
      'a quotation mark that is never closed',
      'id,name\n1,Ann\n2,"Bea\n3,Cyd\n',
      'file.csv: a quotation mark (") is opened in or after row 3 and never closed, so that the rows after it cannot be told apart. Close it, and try again.',
    ],
    [
      'a row without end',
      `id,name\n1,Ann\n2,${'x'.repeat(3_000_000)}\n`,
      'file.csv: row 3 is longer than 1 MB, which no row of a table is. A quotation mark (") that is opened there and never closed can be the cause, or line ends that were lost. Mend that row, and try again.',
    ],
  ])('%s', async (_what, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('that is not there', async () => {
    const file = { path: join(tmpdir(), 'kith-nothing-here.csv'), name: 'file.csv' };
    await expect(findForm(file)).rejects.toThrow('There is no file file.csv. Check its name and the folder you are in.');
    await expect(findForm({ path: tmpdir(), name: 'file.csv' })).rejects.toThrow(
      'file.csv is a folder. Name the file inside it.',
    );
  });
});

describe('columns', () => {
  it.each<[string, string[] | undefined, string[], string]>([
    ['empty file', undefined, ['id', 'age'], 'file.csv is empty. Its first row must name the columns: "id", "age".'],
    [
      'a missing column',
      ['id', 'x'],
      ['id', 'age'],
      'file.csv has no column "age". Its columns are "id", "x". Mend the first row of the file, or the mapping.',
    ],
    [
      'a double column',
      ['id', 'x', ' x '],
      ['id'],
      'file.csv has more than one column named "x". Give each column a name of its own.',
    ],
    [
      'no names at all',
      ['', ''],
      ['id'],
      'file.csv has no column "id". Its columns are without names. Mend the first row of the file, or the mapping.',
    ],
  ])('%s', (_what, header, needed, message) => {
    expect(() => findColumns(header, needed, 'file.csv')).toThrow(message);
  });

  it('of a file of refused rows do not count our own last one', () => {
    expect(findColumns(['id', 'Why refused'], ['id'], 'f')).toMatchObject({ header: ['id'], isMended: true, width: 2 });
  });
});

describe('the guard against formulas', () => {
  it('always gives back what was there, and never leaves a cell that a spreadsheet would run', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r].*$/));
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
