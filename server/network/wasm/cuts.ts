import type { Adjacency } from '../kernels/adjacency.ts';
import type { Cut } from '../kernels/cut.ts';
import { roomFor } from './room.ts';

/** Cut points and bridges, compiled; undefined where it cannot be had. */
export function compiledCuts(both: Adjacency): Cut | undefined {
  const n = both.offsets.length - 1;
  const list = 4 * n + 4;
  const room = roomFor([both], [list, list, list, list, 16 * n, n, 8 * n]);
  if (!room) return undefined;
  const { exports, rows, areas, numbersAt } = room;
  const length = exports.findCuts(n, rows[0]!.offsets, rows[0]!.targets, ...areas);
  const ends = numbersAt(areas[6]!, length);
  return {
    isCutPoint: new Uint8Array(exports.memory.buffer, areas[5]!, n).slice(),
    bridges: Array.from({ length: length / 2 }, (_, k) => [ends[2 * k]!, ends[2 * k + 1]!] as const),
  };
}
