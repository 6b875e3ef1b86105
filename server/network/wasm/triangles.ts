import type { Adjacency } from '../kernels/adjacency.ts';
import type { Triangles } from '../kernels/triangles.ts';
import { roomFor } from './room.ts';

/** Members whose ties assembly/triangles.ts looks through together. */
const together = 512;

/** Compiled; undefined where it cannot be had. */
export function compiledTriangles(both: Adjacency): Triangles | undefined {
  const n = both.offsets.length - 1;
  const halfOfArcs = 2 * both.targets.length;
  const room = roomFor([both], [n, 16 * n, halfOfArcs + 4, halfOfArcs + 8 * together + 4, n, 4 * n, 16]);
  if (!room) return undefined;
  const { exports, rows, areas, numbersAt, realsAt } = room;
  exports.countTriangles(n, rows[0]!.offsets, rows[0]!.targets, ...areas);
  const [total, pairs] = realsAt(areas[6]!, 2) as unknown as [number, number];
  return { through: numbersAt(areas[5]!, n).slice(), total, pairs };
}
