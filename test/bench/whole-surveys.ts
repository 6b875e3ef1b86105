/**
 * Surveys of which everything is known, to try out what can be told without some of it: real villages, the demo community,
 * and a network that was made up without any of what makes people name each other back.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reports } from '#network/uncertainty/reports';
import { generateDemo } from '../../seed/demo/community.ts';
import { rootFolder } from '../../server/config.ts';
import { findForm, readRows } from '../../server/csv/csv-file.ts';
import { inventedNetwork } from '../support/invented-network.ts';

/** Only those who answered count as asked: of the others nothing could be found out. Ties as they were told. */
export type WholeSurvey = { readonly name: string; readonly reports: Reports };

type Told = { readonly by: string; readonly from: string; readonly to: string };

const gather = (answered: ReadonlySet<string>, told: readonly Told[]): Reports => {
  const members = [...new Set([...answered, ...told.flatMap(({ from, to }) => [from, to])])].sort();
  const place = new Map(members.map((id, i) => [id, i]));
  const isAnswered = members.map((id) => answered.has(id));
  const column = (end: keyof Told): number[] => told.map((one) => place.get(one[end]) ?? 0);
  const columns = { by: column('by'), from: column('from'), to: column('to') };
  return { members, asked: isAnswered, answered: isAnswered, ...columns, directed: true };
};

const readTable = async (path: string): Promise<readonly (readonly string[])[]> => {
  const rows: string[][] = [];
  const file = { path, name: path };
  for await (const { cells } of readRows(file, await findForm(file))) rows.push([...cells]);
  return rows.slice(1);
};

/** Undefined where ../shared/data is not there. */
export const readVillage = async (number: number): Promise<WholeSurvey | undefined> => {
  const file = (part: string): string => join(rootFolder, '../shared/data/karnataka-villages', `village-${number}-${part}.csv`);
  if (!existsSync(file('meta'))) return undefined;
  const people = await readTable(file('meta'));
  const ties = await readTable(file('edges'));
  const answered = new Set(people.filter((cells) => cells.at(-1) === '1').map(([id = '']) => id));
  const told = ties.map(([by = '', from = '', to = '']) => ({ by, from, to }));
  return { name: `village ${number}`, reports: gather(answered, told) };
};

/** People whom people named in the first wave. */
export const demoSurvey = (): WholeSurvey => {
  const { respondents, answers } = generateDemo().waves[0];
  const told = answers.filter(({ toKind }) => toKind === 'person').map(({ from, to }) => ({ by: from, from, to }));
  return { name: 'demo', reports: gather(new Set(respondents.map(({ id }) => id)), told) };
};

/** Everybody answered, and hardly anybody names back. */
export const inventedSurvey = (members: number): WholeSurvey => {
  const { members: all, ties } = inventedNetwork({ members, ties: members * 5, seed: 3 });
  const told = ties.map(({ from, to }) => ({ by: from, from, to }));
  return { name: 'made up', reports: gather(new Set(all.map(({ id }) => id)), told) };
};
