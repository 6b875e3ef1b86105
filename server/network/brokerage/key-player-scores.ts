import type { Network } from '../graph.ts';

/** Break up the rest (by who can still reach whom, or by how far they are), or reach everybody in few steps. */
export type KeyPlayerGoal = 'kppNegF' | 'kppNegDF' | 'kppPosDR';

/** Value of a set of members, higher being better, and about how many steps it takes to find it. */
export type Scorer = { readonly steps: number; readonly score: (set: readonly number[]) => number };

/** Values nearer than this are the same: they differ by the order of adding up. */
export const alike = 1e-9;

/**
 * Ways to value a set, all ignoring direction. `kppNegF`: 1 - share of pairs of the remaining members that can reach each
 * other; `kppNegDF`: 1 - their mean inverse distance; `kppPosDR`: mean over all members of 1 / distance to the nearest of the
 * set, which count 1 themselves. No way to each other counts 0.
 * Reference: Borgatti 2006, Computational & Mathematical Organization Theory 12.
 */
export function scorerOf(network: Network, goal: KeyPlayerGoal): Scorer {
  const { both } = network;
  const n = network.ids.length;
  const search = searchFrom(network);
  const sweep = n + both.targets.length;
  if (goal === 'kppPosDR') return { steps: sweep, score: (set) => search([], set).inverseSum / n };
  if (goal === 'kppNegDF') return { steps: n * sweep, score: (set) => 1 - distanceLeft(search, n, set) };
  return { steps: sweep, score: (set) => 1 - connectedLeft(search, n, set) };
}

type Found = { readonly reached: ArrayLike<number>; readonly count: number; readonly inverseSum: number };
type Search = (without: readonly number[], from: readonly number[]) => Found;

/** Breadth-first search from several at once; `inverseSum` adds 1 for each of them and 1 / steps for all others reached. */
function searchFrom({ ids, both }: Network): Search {
  const seen = new Uint32Array(ids.length);
  const steps = new Uint32Array(ids.length);
  const reached = new Uint32Array(ids.length);
  let round = 0;
  return (without, from) => {
    round += 1;
    for (const member of without) seen[member] = round;
    let count = 0;
    let inverseSum = 0;
    const arrive = (member: number, after: number): void => {
      if (seen[member] === round) return;
      seen[member] = round;
      steps[member] = after;
      inverseSum += after === 0 ? 1 : 1 / after;
      reached[count++] = member;
    };
    for (const member of from) arrive(member, 0);
    for (let head = 0; head < count; head++) {
      const member = reached[head]!;
      for (let at = both.offsets[member]!; at < both.offsets[member + 1]!; at++) arrive(both.targets[at]!, steps[member]! + 1);
    }
    return { reached, count, inverseSum };
  };
}

/** Share of pairs of those who remain that can reach each other. */
function connectedLeft(search: Search, n: number, set: readonly number[]): number {
  const isDone = new Uint8Array(n);
  for (const member of set) isDone[member] = 1;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    if (isDone[i] === 1) continue;
    const { reached, count } = search(set, [i]);
    for (let k = 0; k < count; k++) isDone[reached[k]!] = 1;
    pairs += count * (count - 1);
  }
  const left = n - set.length;
  return pairs / (left * (left - 1));
}

/** Mean inverse distance of those who remain. */
function distanceLeft(search: Search, n: number, set: readonly number[]): number {
  const isTaken = new Uint8Array(n);
  for (const member of set) isTaken[member] = 1;
  let inverseSum = 0;
  for (let i = 0; i < n; i++) if (isTaken[i] === 0) inverseSum += search(set, [i]).inverseSum - 1;
  const left = n - set.length;
  return inverseSum / (left * (left - 1));
}
