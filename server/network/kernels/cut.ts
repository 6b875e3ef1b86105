import type { Network } from '../graph.ts';
import { compiledCuts } from '../wasm/cuts.ts';
import type { Adjacency } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';

/** What holds parts of a network together: members, and ties by their two ends, whatever the direction. */
export type Cut = {
  /** 1 for a member without whom some others would no longer be connected. */
  readonly isCutPoint: Uint8Array;
  /** Ties without which their ends would no longer be connected, the lower number first, in order. */
  readonly bridges: readonly (readonly [number, number])[];
};

/** Cut points and bridges, O(n + m). */
export const cutKernel = cheapKernel(({ both }: Network): Cut => compiledCuts(both) ?? cutsInScript(both));

/**
 * The same, not compiled. One depth-first walk: `low` is the earliest member that can be reached from below without going back up the same tie.
 * With a stack of our own, since recursion would overflow on a path of 500,000. O(n + m).
 * Reference: Tarjan 1972, "Depth-first search and linear graph algorithms", SIAM J. Computing 1(2).
 */
export function cutsInScript({ offsets, targets }: Adjacency): Cut {
  const n = offsets.length - 1;
  const isCutPoint = new Uint8Array(n);
  const bridges: [number, number][] = [];
  // 0 for not yet met.
  const met = new Uint32Array(n);
  const low = new Uint32Array(n);
  const next = offsets.slice(0, n);
  const path = new Uint32Array(n);
  let count = 0;

  const enter = (i: number, depth: number): void => {
    count += 1;
    met[i] = count;
    low[i] = count;
    path[depth] = i;
  };
  const leave = (i: number, parent: number, isRoot: boolean): void => {
    if (low[i]! < low[parent]!) low[parent] = low[i]!;
    if (low[i]! > met[parent]!) bridges.push(i < parent ? [i, parent] : [parent, i]);
    if (!isRoot && low[i]! >= met[parent]!) isCutPoint[parent] = 1;
  };

  for (let root = 0; root < n; root++) {
    if (met[root] !== 0) continue;
    let branches = 0;
    let depth = 0;
    enter(root, depth);
    while (depth >= 0) {
      const i = path[depth]!;
      const parent = depth > 0 ? path[depth - 1]! : n;
      if (next[i]! < offsets[i + 1]!) {
        const j = targets[next[i]!]!;
        next[i]! += 1;
        if (met[j] === 0) enter(j, ++depth);
        else if (j !== parent && met[j]! < low[i]!) low[i] = met[j]!;
        continue;
      }
      if (depth > 0) leave(i, parent, depth === 1);
      if (depth === 1) branches += 1;
      depth -= 1;
    }
    // A root has nobody above it: it holds together what hangs from it in two branches or more.
    if (branches > 1) isCutPoint[root] = 1;
  }
  bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { isCutPoint, bridges };
}
