/**
 * Interviews laid side by side: the same question of each in one row. Pure.
 */
import type { Row, Said } from './rows.ts';

export type Compared = Omit<Row, 'said'> & {
  /** Of each interview, in their order. */
  readonly said: readonly Said[];
  readonly isSame: boolean;
};

const absent: Said = { is: 'not-asked', parts: [] };
const asText = ({ is, parts }: Said): string => JSON.stringify([is, parts]);

/** Two who are called the same are told apart by which of them came first. */
const numbered = (rows: readonly Row[]): ReadonlyMap<string, Row> => {
  const found = new Map<string, Row>();
  for (const row of rows) {
    let key = row.key;
    for (let times = 2; found.has(key); times += 1) key = `${row.key} ${times}`;
    found.set(key, row);
  }
  return found;
};

/** Every row that any of them has, in the order of the first that has it. */
export const compare = (tellings: readonly (readonly Row[])[]): readonly Compared[] => {
  const all = tellings.map(numbered);
  const keys = new Map(all.flatMap((rows) => [...rows]));
  return [...keys].map(([key, { part, about, question }]) => {
    const said = all.map((rows) => rows.get(key)?.said ?? absent);
    return { key, part, about, question, said, isSame: new Set(said.map(asText)).size === 1 };
  });
};
