/**
 * One row of the file of assets, groups and organisations.
 */
import { AssetKind, Formality } from '../contract/assets.ts';
import type { ImportMapping } from '../contract/import-mapping.ts';
import type { CsvRow } from '../csv/csv-file.ts';
import { type Cells, maxIdLength, openCells } from './cells.ts';
import type { Columns } from './columns.ts';
import { kindOf } from './kinds.ts';
import type { Reading } from './reading.ts';
import { createSaid } from './said.ts';

export type OtherKind = 'asset' | 'group' | 'organisation';

export type Other = {
  readonly externalId: string;
  readonly kind: OtherKind;
  readonly name: string;
  readonly assetKind: AssetKind;
  readonly formality: Formality;
  readonly about: string;
  readonly contact: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly neighbourhood: string | null;
};

/** Only these must be in the file; the rest is used when it is there. */
export const neededForOthers = ({ others }: ImportMapping): string[] => [others.id, others.kind, others.name];

const asWord = (text: string): string =>
  text
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-');

const oneOf = <T extends string>(cells: Cells, column: string | undefined, options: readonly T[], otherwise: T): T => {
  const text = cells.line(column, 60);
  if (text === null) return otherwise;
  const found = options.find((option) => option === asWord(text));
  if (!found) cells.refuse(`"${text}" in column "${column}" is not known. Known are: ${options.join(', ')}.`);
  return found ?? otherwise;
};

const readKind = (cells: Cells, column: string): OtherKind => {
  const word = cells.required(column, 60);
  const kind = kindOf(word);
  if (kind && kind !== 'resident') return kind;
  cells.refuse(`The kind "${word}" is not known. Known are: asset, group, organisation.`);
  return 'asset';
};

/** @returns reads the rows in order; remembers ids, so that a second row of the same thing is found. */
export const createOtherReader = (mapping: ImportMapping, columns: Columns): ((row: CsvRow) => Reading<Other>) => {
  const { others } = mapping;
  const missing = new Set(mapping.missing);
  const said = createSaid();
  return (row) => {
    const cells = openCells(columns, missing, row);
    const other: Other = {
      externalId: cells.required(others.id, maxIdLength),
      kind: readKind(cells, others.kind),
      name: cells.required(others.name, 200),
      assetKind: oneOf(cells, others.assetKind, AssetKind.options, 'place'),
      formality: oneOf(cells, others.formality, Formality.options, 'informal'),
      about: cells.lines(others.about, 2000) ?? '',
      contact: cells.lines(others.contact, 500) ?? '',
      latitude: cells.number(others.latitude, 'latitude', -90, 90),
      longitude: cells.number(others.longitude, 'longitude', -180, 180),
      neighbourhood: cells.line(others.neighbourhood, 120),
    };
    if (cells.problem) return { kind: 'refused', reason: cells.problem };
    const known = said.mark(`id\n${other.kind}\n${other.externalId}`, 1) !== 0;
    const same = said.mark(`row\n${JSON.stringify(other)}`, 1) !== 0;
    if (known && same) return { kind: 'merged' };
    if (known) {
      return {
        kind: 'refused',
        reason: `The ${other.kind} "${other.externalId}" is in a row above already, with other details. Keep one of the two rows.`,
      };
    }
    return { kind: 'value', value: other };
  };
};
