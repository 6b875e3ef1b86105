/**
 * Whether ranges of ranks hold what they promise: on the real village, three in ten of those who answered are taken out at
 * random, again and again, and it is counted how often the rank in the whole data lies in the range that is told without
 * them. Printed beside the goal, never asserted.
 */
import { existsSync } from 'node:fs';
import type { Network } from '#network/graph';
import type { NodeMeasure } from '#network/measure';
import { harmonicNormalised } from '#network/position/closeness';
import { degree, inDegree } from '#network/position/degree';
import { pagerank085 } from '#network/position/pagerank';
import { seededRandom } from '#network/random';
import { isUndefined } from '#network/types';
import { type RankRange, type Reports, rankRanges } from '#network/uncertainty/rank-ranges';
import { findForm, readRows } from '../../server/csv/csv-file.ts';
import type { Print } from './stored.ts';
import { village28 } from './village.ts';

const removals = 100;
const missingShare = 0.3;
const goal = 0.85;

const readTable = async (path: string): Promise<readonly (readonly string[])[]> => {
  const rows: string[][] = [];
  const file = { path, name: path };
  for await (const { cells } of readRows(file, await findForm(file))) rows.push([...cells]);
  return rows.slice(1);
};

/** Everybody who stands in a report, or was asked. */
const readVillage = async (people: string, ties: string, directed: boolean): Promise<Reports> => {
  const asked = new Set((await readTable(people)).filter((cells) => cells.at(-1) === '1').map(([id = '']) => id));
  const rows = await readTable(ties);
  const members = [...new Set([...asked, ...rows.flatMap(([, from = '', to = '']) => [from, to])])].sort();
  const place = new Map(members.map((id, i) => [id, i]));
  const column = (at: number): number[] => rows.map((cells) => place.get(cells[at] ?? '') ?? 0);
  const isAsked = members.map((id) => asked.has(id));
  return { members, asked: isAsked, answered: isAsked, by: column(0), from: column(1), to: column(2), directed };
};

const without = (reports: Reports, random: () => number): Reports => ({
  ...reports,
  answered: reports.answered.map((one) => one && random() >= missingShare),
});

/** What is left to see: whoever was asked, and whoever those who answered spoke of. */
const reportsHeard = (reports: Reports): Reports => {
  const kept = reports.by.map((by) => reports.answered[by] ?? false);
  const spokenOf = new Set([...reports.from, ...reports.to].filter((_, at) => kept[at % kept.length]));
  const seen = reports.members.map((_, i) => i).filter((i) => reports.asked[i] || spokenOf.has(i));
  const place = new Map(seen.map((i, at) => [i, at]));
  const only = (column: readonly number[]): number[] => column.filter((_, at) => kept[at]).map((i) => place.get(i) ?? 0);
  const of = <T>(column: readonly T[]): T[] => seen.map((i) => column[i] as T);
  return {
    ...reports,
    members: of(reports.members),
    asked: of(reports.asked),
    answered: of(reports.answered),
    by: only(reports.by),
    from: only(reports.from),
    to: only(reports.to),
  };
};

const trueRanks = (reports: Reports, measure: NodeMeasure): ReadonlyMap<string, RankRange> => {
  // With nobody missing each range is the rank itself.
  const found = rankRanges({ ...reports, asked: reports.answered }, (network) => measure.compute(network));
  return new Map(isUndefined(found) ? [] : found.map((one, i) => [reports.members[i] ?? '', one]));
};

export const benchRanks = async (print: Print): Promise<void> => {
  if (!village28 || !existsSync(village28.people)) {
    print('ranges of ranks, village 28', 'skipped: ../shared/data is not here');
    return;
  }
  for (const measure of [inDegree, degree, pagerank085, harmonicNormalised]) {
    const whole = await readVillage(village28.people, village28.ties, measure !== degree);
    const ranks = trueRanks(whole, measure);
    const random = seededRandom(28);
    let [inside, all, width] = [0, 0, 0];
    const began = performance.now();
    for (let k = 0; k < removals; k++) {
      const heard = reportsHeard(without(whole, random));
      const found = rankRanges(heard, (network: Network) => measure.compute(network), {
        seed: k,
        repeats: 60,
      });
      if (isUndefined(found)) continue;
      for (const [i, { low, high }] of found.entries()) {
        const rank = ranks.get(heard.members[i] ?? '')?.rank ?? 0;
        inside += rank >= low && rank <= high ? 1 : 0;
        width += high - low;
        all += 1;
      }
    }
    print(
      `ranges of ranks by ${measure.id}, ${whole.members.length} members, ${missingShare * 100} % taken out ${removals} times`,
      `${((100 * inside) / all).toFixed(1)} % of true ranks inside (goal ${goal * 100} %), mean width ${(width / all).toFixed(0)} ranks; ` +
        `${((performance.now() - began) / 1_000).toFixed(0)} s`,
    );
  }
};
