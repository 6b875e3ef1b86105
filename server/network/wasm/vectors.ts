import type { Adjacency } from '../kernels/adjacency.ts';
import type { Vectors } from '../kernels/vectors.ts';
import { evenRoomFor } from './even-rows.ts';

/**
 * Vectors in the memory of a module; undefined where they cannot be had. Nothing else that is compiled may run before they
 * have been used.
 * @param slots how many there may be
 */
export function compiledVectors(ties: Adjacency, slots: number): Vectors | undefined {
  const n = ties.offsets.length - 1;
  const bytes = Math.ceil(n / 8) * 64;
  const room = evenRoomFor(ties, [], [bytes * (slots + 1)]);
  if (!room) return undefined;
  const { exports, realsAt, offsets, targets } = room;
  const addressOf = (slot: number): number => room.areas[0]! + bytes * slot;
  return {
    length: n,
    at: (slot) => realsAt(addressOf(slot), n),
    scale: (slot, times) => exports.scale(n, addressOf(slot), times),
    putDegrees: (into) => exports.putDegrees(n, offsets, addressOf(into)),
    multiply: (slot, into) => exports.multiply(n, offsets, targets, addressOf(slot), addressOf(into)),
    dot: (a, b) => exports.dot(n, addressOf(a), addressOf(b)),
    subtract: (from, times, other) => exports.subtract(n, addressOf(from), times, addressOf(other)),
    straightenFour: (slot, first) => {
      const [a, b, c, d] = [addressOf(first), addressOf(first + 1), addressOf(first + 2), addressOf(first + 3)];
      exports.straightenFour(n, addressOf(slot), a, b, c, d);
    },
    members: (slot) => {
      exports.putBack(n, room.order, addressOf(slot), addressOf(slots));
      return realsAt(addressOf(slots), n).slice();
    },
  };
}
