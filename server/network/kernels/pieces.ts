import { compiledPieces } from '../wasm/pieces.ts';
import type { Adjacency } from './adjacency.ts';

/** Members as breadth-first searches met them, one piece after another; piece p is `order[firsts[p] … firsts[p + 1] - 1]`. */
export type Pieces = { readonly order: Uint32Array; readonly firsts: ArrayLike<number> };

type Among = {
  /** Whom to begin from, as far as they were not met; everybody, from the lowest number, when left out. */
  readonly starts?: ArrayLike<number>;
  /** Whether a search may go on from one to the other; it may along every tie when left out. */
  readonly mayPass?: (from: number, to: number) => boolean;
};

/** Whoever is reached from each other, along rows that hold every tie from both ends. */
export const piecesOf = (ties: Adjacency, among?: Among): Pieces =>
  (among ? undefined : compiledPieces(ties)) ?? piecesInScript(ties, among);

/** The same, not compiled. */
export function piecesInScript({ offsets, targets }: Adjacency, { starts, mayPass }: Among = {}): Pieces {
  const n = offsets.length - 1;
  const order = new Uint32Array(n);
  const met = new Uint8Array(n);
  const firsts = [0];
  let length = 0;
  for (let k = 0; k < (starts?.length ?? n); k++) {
    const start = starts === undefined ? k : starts[k]!;
    if (met[start] === 1) continue;
    met[start] = 1;
    let head = length;
    order[length++] = start;
    for (; head < length; head++) {
      const from = order[head]!;
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const to = targets[at]!;
        if (met[to] === 1 || mayPass?.(from, to) === false) continue;
        met[to] = 1;
        order[length++] = to;
      }
    }
    firsts.push(length);
  }
  return { order, firsts };
}

/** Each piece by itself, its members ascending; largest first, equal ones by their first member. */
export const largestFirst = ({ order, firsts }: Pieces): number[][] =>
  Array.from({ length: firsts.length - 1 }, (_, piece) => Array.from(order.slice(firsts[piece], firsts[piece + 1]).sort())).sort(
    (a, b) => b.length - a.length || a[0]! - b[0]!,
  );
