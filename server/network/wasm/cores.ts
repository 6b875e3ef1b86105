import type { Adjacency } from '../kernels/adjacency.ts';
import { roomFor } from './room.ts';

/** The core number of each member, and the order in which they were taken away; undefined where it cannot be had. */
export function compiledCores(both: Adjacency): Record<'cores' | 'order', Uint32Array> | undefined {
  const n = both.offsets.length - 1;
  const room = roomFor([both], [4 * n, 4 * n + 4, 4 * n]);
  if (!room) return undefined;
  const { exports, rows, areas, numbersAt } = room;
  exports.peel(n, rows[0]!.offsets, rows[0]!.targets, ...areas);
  return { cores: numbersAt(areas[2]!, n).slice(), order: numbersAt(areas[1]!, n).slice() };
}
