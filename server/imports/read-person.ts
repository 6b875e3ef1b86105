/**
 * One row of the people file.
 */
import type { ImportMapping } from '../contract/import-mapping.ts';
import type { CsvRow } from '../csv/csv-file.ts';
import { ageBandOf } from './age-band.ts';
import { maxIdLength, openCells } from './cells.ts';
import type { Columns } from './columns.ts';
import type { Reading } from './reading.ts';
import { createSaid } from './said.ts';

export type Person = {
  readonly externalId: string;
  readonly name: string | null;
  readonly neighbourhood: string | null;
  readonly ageBand: string | null;
  readonly gender: string | null;
  readonly answered: boolean;
};

/** The columns without which a people file cannot be read. */
export const neededForPeople = ({ people }: ImportMapping): string[] =>
  [people.id, people.name, people.neighbourhood, people.ageBand, people.age, people.gender, people.answered?.column].filter(
    (column) => column !== undefined,
  );

export type PersonReader = {
  read(row: CsvRow): Reading<Person>;
  /** Whether a row of this id was read. */
  has(externalId: string): boolean;
};

/** Reads the rows in order; remembers ids, so that a second row of a person is found. */
export const createPersonReader = (mapping: ImportMapping, columns: Columns): PersonReader => {
  const { people } = mapping;
  const missing = new Set(mapping.missing);
  const yes = new Set(people.answered?.yes);
  const said = createSaid();
  const read = (row: CsvRow): Reading<Person> => {
    const cells = openCells(columns, missing, row);
    const externalId = cells.required(people.id, maxIdLength);
    const age = cells.line(people.age, 40);
    const band = age === null ? undefined : ageBandOf(age);
    if (age !== null && band === undefined) cells.refuse(`The age "${age}" is not a number from 0 to 130.`);
    const person: Person = {
      externalId,
      name: cells.line(people.name, 200),
      neighbourhood: cells.line(people.neighbourhood, 120),
      ageBand: cells.line(people.ageBand, 40) ?? band ?? null,
      gender: cells.line(people.gender, 40),
      answered: yes.has(cells.line(people.answered?.column, 200) ?? ''),
    };
    if (cells.problem) return { kind: 'refused', reason: cells.problem };
    const known = said.mark(`id\n${externalId}`, 1) !== 0;
    const same = said.mark(`row\n${JSON.stringify(person)}`, 1) !== 0;
    if (known && same) return { kind: 'merged' };
    if (known) {
      return {
        kind: 'refused',
        reason: `The id "${externalId}" is in a row above already, with other details. Keep one of the two rows.`,
      };
    }
    return { kind: 'value', value: person };
  };
  return { read, has: (externalId) => said.marksOf(`id\n${externalId}`) !== 0 };
};
