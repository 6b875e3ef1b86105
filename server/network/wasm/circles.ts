import { blockSize, largestTogether } from '../communities/order.ts';
import type { Adjacency } from '../kernels/adjacency.ts';
import type { Compiled } from './module.ts';
import { roomFor } from './room.ts';

/** Lists with a number for each member, as assembly/levels.ts has them. */
const listCount = 15;

/** @returns the part of each member, as the search leaves it in the first list; undefined where it cannot be had. */
function searched(rows: Adjacency, search: (exports: Compiled) => void): Uint32Array | undefined {
  const { offsets, targets } = rows;
  const n = offsets.length - 1;
  const list = Math.ceil(offsets.byteLength / 64) * 64;
  const level = 2 * list + 8 * targets.length;
  const room = roomFor([rows], [level, level, listCount * list]);
  if (!room) return undefined;
  const [ties, lists] = [room.rows[0]!, room.areas[2]!];
  const addresses = [ties.offsets, ties.targets, ...room.areas];
  room.exports.beginLevels(n, targets.length, ...addresses, list, largestTogether, blockSize);
  search(room.exports);
  return room.numbersAt(lists, n).slice();
}

/** Louvain, as communities/partition.ts has it, compiled. @param rows every tie from both ends */
export const compiledLouvain = (rows: Adjacency, seed: number, resolution: number): Uint32Array | undefined =>
  searched(rows, (exports) => exports.louvain(seed, resolution));

/** Leiden, as communities/partition.ts has it, compiled. @param rows every tie from both ends */
export const compiledLeiden = (
  rows: Adjacency,
  options: { readonly seed: number; readonly resolution: number; readonly mostRounds: number },
): Uint32Array | undefined => searched(rows, (exports) => exports.leiden(options.seed, options.resolution, options.mostRounds));
