import type { Adjacency } from '../kernels/adjacency.ts';
import { roomFor } from './room.ts';

/** Triangles through each member and in all, compiled; undefined where it cannot be had. */
export function compiledTriangles(both: Adjacency): { readonly through: Float64Array; readonly total: number } | undefined {
  const n = both.offsets.length - 1;
  const room = roomFor([both], [4 * n + 4, 4 * both.targets.length + 4, n, 8 * n]);
  if (!room) return undefined;
  const { exports, rows, areas, realsAt } = room;
  const total = exports.countTriangles(n, rows[0]!.offsets, rows[0]!.targets, ...areas);
  return { through: realsAt(areas[3]!, n).slice(), total };
}
