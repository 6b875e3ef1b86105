import type { SweepInput } from '../kernels/sweep.ts';
import { type Prepared, prepare } from './module.ts';

/** A network copied into the memory of a module, with room for what a kernel keeps. */
export type PreparedNetwork = Pick<Prepared, 'exports'> & {
  readonly areas: readonly number[];
  readonly numbersAt: (address: number, length: number) => Uint32Array;
  readonly realsAt: (address: number, length: number) => Float64Array;
};

/** @param areas bytes of each area that the kernel keeps. */
export function prepareNetwork(
  { directed, order, out, into }: SweepInput,
  areas: readonly number[],
): PreparedNetwork | undefined {
  const rows = directed ? [out.offsets, out.targets, into.offsets, into.targets] : [out.offsets, out.targets];
  const prepared = prepare([...rows.map((row) => row.byteLength), ...areas]);
  if (!prepared) return undefined;
  const { exports, addresses } = prepared;
  const numbersAt = (address: number, length: number) => new Uint32Array(exports.memory.buffer, address, length);
  rows.forEach((row, k) => void numbersAt(addresses[k]!, row.length).set(row));
  const [outOffsets, outTargets] = [addresses[0]!, addresses[1]!];
  const [intoOffsets, intoTargets] = directed ? [addresses[2]!, addresses[3]!] : [outOffsets, outTargets];
  exports.beginTies(order.length, out.targets.length, outOffsets, outTargets, intoOffsets, intoTargets);
  return {
    exports,
    areas: addresses.slice(rows.length),
    numbersAt,
    realsAt: (address, length) => new Float64Array(exports.memory.buffer, address, length),
  };
}
