import type { Adjacency } from '../kernels/adjacency.ts';
import { roomFor } from './room.ts';

/** Of each member the lowest of its component, and how many components there are. */
export type Labels = { readonly lowest: Uint32Array; readonly count: number };

/** Compiled; undefined where it cannot be had. @param both rows that hold every tie from both ends */
export function compiledLabels(both: Adjacency): Labels | undefined {
  const n = both.offsets.length - 1;
  const room = roomFor([both], [4 * n, 4 * n]);
  if (!room) return undefined;
  const { exports, rows, areas, numbersAt } = room;
  const count = exports.labelPieces(n, rows[0]!.offsets, rows[0]!.targets, ...areas);
  return { lowest: numbersAt(areas[0]!, n).slice(), count };
}
