import { buildNetwork, type Network } from '#network/graph';
import { type MeasureResults, runMeasures } from '#network/run-measures';

/** A network from ties such as 'a-b b-c', with further members who have none. */
export const smallNetwork = (ties: string, others: readonly string[] = [], directed = false): Network => {
  const pairs = ties.split(' ').flatMap((tie) => (tie === '' ? [] : [tie.split('-') as [string, string]]));
  return buildNetwork({
    members: [...new Set([...pairs.flat(), ...others])].map((id) => ({ id })),
    ties: pairs.map(([from, to]) => ({ from, to })),
    directed,
  });
};

/** A two-mode network from uses such as 'ann-hall bob-hall': people before the hyphen, places after it. */
export const smallTwoMode = (uses: string, people: readonly string[] = [], places: readonly string[] = []): Network => {
  const pairs = uses.split(' ').flatMap((tie) => (tie === '' ? [] : [tie.split('-') as [string, string]]));
  const ids = (at: 0 | 1, others: readonly string[]) => [...new Set([...pairs.map((pair) => pair[at]), ...others])];
  return buildNetwork({
    members: [
      ...ids(0, people).map((id) => ({ id, mode: 1 as const })),
      ...ids(1, places).map((id) => ({ id, mode: 2 as const })),
    ],
    ties: pairs.map(([from, to]) => ({ from, to })),
    directed: false,
    twoMode: true,
  });
};

/** Only these measures of a network. */
export const only = (network: Network, ...keys: readonly string[]): MeasureResults =>
  runMeasures(network, { only: new Set(keys) });

/** Distances straight from their definition (Floyd-Warshall), Infinity where there is no way. */
export function distanceTable({ ids, out }: Network): number[][] {
  const n = ids.length;
  const table = ids.map((_, i) => {
    const row = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
    for (const j of out.targets.subarray(out.offsets[i], out.offsets[i + 1])) row[j] = 1;
    row[i] = 0;
    return row;
  });
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) table[i]![j] = Math.min(table[i]![j]!, table[i]![k]! + table[k]![j]!);
  return table;
}
