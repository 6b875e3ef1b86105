/**
 * Into what the part of every member would fall without that member, for all of them by one depth-first walk: a branch below
 * a member falls off where nothing in it leads past the member. With a stack of our own, since recursion would overflow.
 * O(n + m).
 * Reference: Tarjan 1972, "Depth-first search and linear graph algorithms", SIAM J. Computing 1(2).
 */
import type { Adjacency } from './adjacency.ts';

/** All in weight of members, which is their number where no weights are given; the member itself is in no piece. */
export type CutPieces = {
  /** Of the part each member is in, itself included. */
  readonly part: Float64Array;
  /** Of the largest piece without it, and the sum of the squares of all pieces. */
  readonly largest: Float64Array;
  readonly squares: Float64Array;
};

/** @param isGone 1 for members to be left out altogether: theirs is nothing. */
export function cutPieces({ offsets, targets }: Adjacency, weights?: ArrayLike<number>, isGone?: Uint8Array): CutPieces {
  const n = offsets.length - 1;
  const weightOf = (i: number): number => (weights ? weights[i]! : 1);
  const part = new Float64Array(n);
  const largest = new Float64Array(n);
  const squares = new Float64Array(n);
  const below = new Float64Array(n);
  const held = new Float64Array(n);
  // 0 for not yet met.
  const met = new Uint32Array(n);
  const low = new Uint32Array(n);
  const next = offsets.slice(0, n);
  const path = new Uint32Array(n);
  const order = new Uint32Array(n);
  let count = 0;

  const enter = (i: number, depth: number): void => {
    order[count] = i;
    count += 1;
    met[i] = count;
    low[i] = count;
    below[i] = weightOf(i);
    path[depth] = i;
  };
  const note = (i: number, piece: number): void => {
    held[i]! += piece;
    squares[i]! += piece * piece;
    if (piece > largest[i]!) largest[i] = piece;
  };
  const leave = (i: number, parent: number): void => {
    if (low[i]! < low[parent]!) low[parent] = low[i]!;
    below[parent]! += below[i]!;
    if (low[i]! >= met[parent]!) note(parent, below[i]!);
  };

  for (let root = 0; root < n; root++) {
    if (met[root] !== 0 || isGone?.[root] === 1) continue;
    const first = count;
    let depth = 0;
    enter(root, depth);
    while (depth >= 0) {
      const i = path[depth]!;
      if (next[i]! < offsets[i + 1]!) {
        const j = targets[next[i]!]!;
        next[i]! += 1;
        if (isGone?.[j] === 1) continue;
        // Back to the parent changes nothing: it was met before i, and no branch is told apart by less than that.
        if (met[j] === 0) enter(j, ++depth);
        else if (met[j]! < low[i]!) low[i] = met[j]!;
        continue;
      }
      if (depth > 0) leave(i, path[depth - 1]!);
      depth -= 1;
    }
    for (let at = first; at < count; at++) {
      const i = order[at]!;
      part[i] = below[root]!;
      // What does not hang below stays with what is above.
      const rest = below[root]! - weightOf(i) - held[i]!;
      if (rest > 0) note(i, rest);
    }
  }
  return { part, largest, squares };
}
