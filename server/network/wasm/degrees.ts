import type { Adjacency } from '../kernels/adjacency.ts';
import { roomFor } from './room.ts';

/**
 * Sums over arcs of squared differences from the mean degree, at the near end (ties that leave) and at the far end (ties that
 * arrive), and of their products; undefined where it cannot be had.
 */
export function compiledSpread(out: Adjacency, into: Adjacency): Record<'near' | 'far' | 'both', number> | undefined {
  const n = out.offsets.length - 1;
  const room = roomFor(out === into ? [out] : [out, into], [4 * n, 4 * n, 4 * out.targets.length + 4, 24]);
  if (!room) return undefined;
  const { exports, rows, areas, realsAt } = room;
  exports.spreadOfDegrees(n, rows[0]!.offsets, rows[0]!.targets, rows.at(-1)!.offsets, ...areas);
  const [near, far, both] = realsAt(areas[3]!, 3) as unknown as [number, number, number];
  return { near, far, both };
}
