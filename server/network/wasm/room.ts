import type { Adjacency } from '../kernels/adjacency.ts';
import { type Compiled, layOut, newModule, reachTo } from './module.ts';

/** Where ties lie in the memory of a module, and room for what a kernel keeps. Addresses are in bytes. */
export type Room = {
  readonly exports: Compiled;
  readonly rows: readonly { readonly offsets: number; readonly targets: number }[];
  readonly areas: readonly number[];
  readonly numbersAt: (address: number, length: number) => Uint32Array;
  readonly realsAt: (address: number, length: number) => Float64Array;
};

/** The module that all of this thread share; undefined before it is first needed, null where there is none. */
let shared: Compiled | null | undefined;
/** The ties that lie in it now: most kernels ask for the same again. */
let held: readonly Adjacency[] = [];

/**
 * Room for a kernel that is done before it returns: its areas are the next one's too, and hold whatever was left there.
 * @param ties copied where they do not lie there already; rows never change
 * @param areas bytes of each area
 * @returns undefined where there is no WebAssembly, or not enough memory
 */
export function roomFor(ties: readonly Adjacency[], areas: readonly number[]): Room | undefined {
  shared ??= newModule() ?? null;
  if (shared === null) return undefined;
  const exports = shared;
  const lists = ties.flatMap(({ offsets, targets }) => [offsets, targets]);
  const { addresses, end } = layOut([...lists.map((list) => list.byteLength), ...areas]);
  if (!reachTo(end, exports)) return undefined;
  const numbersAt = (address: number, length: number) => new Uint32Array(exports.memory.buffer, address, length);
  const isThere = ties.length <= held.length && ties.every((rows, k) => rows === held[k]);
  // What lies behind the ties asked for is about to be written over.
  held = ties;
  if (!isThere) lists.forEach((list, k) => void numbersAt(addresses[k]!, list.length).set(list));
  return {
    exports,
    rows: ties.map((_, k) => ({ offsets: addresses[2 * k]!, targets: addresses[2 * k + 1]! })),
    areas: addresses.slice(lists.length),
    numbersAt,
    realsAt: (address, length) => new Float64Array(exports.memory.buffer, address, length),
  };
}

/** Has ties lie there before the first kernel asks for them. */
export const keepAtHand = (ties: Adjacency): void => void roomFor([ties], []);
