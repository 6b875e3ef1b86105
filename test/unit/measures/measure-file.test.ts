/**
 * Figures as a table: one row each, read back by another program than wrote it, and nothing in it that a spreadsheet would run.
 */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { Measures } from '../../../server/contract/measures.ts';
import { toFile } from '../../../server/measures/measure-file.ts';
import { sampleMeasures } from '../../support/sample-measures.ts';

const when = { wave: '=Spring', day: '2026-05-02' };
const read = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

test('every figure, spread and figure of an asset is a row of the table', () => {
  const { text, name, mediaType } = toFile(sampleMeasures, 'csv', when);
  expect([name, mediaType]).toEqual(['=Spring figures 2026-05-02.csv', 'text/csv; charset=utf-8']);
  const rows = read(text);
  expect(rows.map(({ kind, id, of }) => [kind, id, of].join(' '))).toEqual([
    'figure density ',
    'figure EIindex area',
    'figure gap ',
    'spread inDegree ',
    'spread outDegree ',
    "asset users '+Bench",
    'asset users Choir',
  ]);
  expect(rows[0]).toMatchObject({
    ...{ wave: "'=Spring", family: 'cohesion', label: 'Density', finding: "'-1 in 4 of all ties that could be are there." },
    ...{ value: '0.25', low: '0.2', high: '0.3125', interval: 'bootstrap', base: '240', 'base of': 'answered' },
    ...{ epsilon: '0.01', delta: '0.05', caveats: 'One. Two.', version: '3', 'inputs hash': 'abc' },
    'computed at': '2026-05-01T10:00:00.000Z',
  });
  expect(rows[3]).toMatchObject({ value: '', members: '40', median: '2', ninetieth: '5', largest: '9' });
  expect(rows[5]).toMatchObject({ value: '12', family: '', finding: '' });
});

test('a negative number stays a number, and what is missing is an empty cell with its reason', () => {
  const [, negative, missing] = read(toFile(sampleMeasures, 'csv', when).text);
  expect([negative?.['value'], negative?.['low']]).toEqual(['-0.125', '']);
  expect([missing?.['value'], missing?.['base'], missing?.['reason']]).toEqual(['', '', 'nobody was asked']);
});

test('JSON is the reply itself, and no field more', () => {
  const { text, name, mediaType } = toFile(sampleMeasures, 'json', when);
  expect([name, mediaType]).toEqual(['=Spring figures 2026-05-02.json', 'application/json']);
  expect(Measures.parse(JSON.parse(text))).toEqual(sampleMeasures);
  expect(() => toFile({ ...sampleMeasures, secret: 1 } as unknown as Measures, 'json', when)).toThrow();
});
