import type { Adjacency } from '../kernels/adjacency.ts';
import { roomFor } from './room.ts';

/** As kernels/pieces.ts has them. */
export type CompiledPieces = Record<'order' | 'firsts', Uint32Array>;

/** Whoever is reached from each other, compiled; undefined where it cannot be had. */
export function compiledPieces(ties: Adjacency): CompiledPieces | undefined {
  const n = ties.offsets.length - 1;
  const room = roomFor([ties], [4 * n + 4, 4 * n + 4, n]);
  if (!room) return undefined;
  const { exports, rows, areas, numbersAt } = room;
  const [order, firsts] = areas as [number, number];
  const count = exports.findPieces(n, rows[0]!.offsets, rows[0]!.targets, ...areas);
  return {
    order: numbersAt(order, n).slice(),
    firsts: numbersAt(firsts, count + 1).slice(),
  };
}
