/**
 * A network of parts: what Louvain and Leiden work on after each round, when every part has become a member. Ties within a
 * part are kept as the member's own weight.
 */
import type { Adjacency } from '../kernels/adjacency.ts';

export type Weighted = {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** Weight of all ends of ties at each member, those inside counted twice; of all members together `total`. */
  readonly ends: Float64Array;
  readonly total: number;
};

/** Every tie weighs one, whatever its direction: a pair that names each other has one tie. */
export const weightedOf = ({ offsets, targets }: Adjacency): Weighted => ({
  offsets,
  targets,
  weights: new Float64Array(targets.length).fill(1),
  ends: Float64Array.from({ length: offsets.length - 1 }, (_, i) => offsets[i + 1]! - offsets[i]!),
  total: targets.length,
});

/** Numbers parts from 0 in the order in which their first member comes; returns how many there are. */
export function renumber(parts: Uint32Array): number {
  const numbers = new Int32Array(parts.length).fill(-1);
  let count = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (numbers[part] === -1) numbers[part] = count++;
    parts[i] = numbers[part]!;
  }
  return count;
}

/** The members of each part, one part after another. */
function membersByPart(parts: Uint32Array, count: number) {
  const firsts = new Uint32Array(count + 1);
  for (const part of parts) firsts[part + 1]! += 1;
  for (let part = 0; part < count; part++) firsts[part + 1]! += firsts[part]!;
  const next = firsts.slice();
  const members = new Uint32Array(parts.length);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    members[next[part]!] = i;
    next[part]! += 1;
  }
  return { firsts, members };
}

/** Makes one member of each part. @param parts numbered from 0 to `count` - 1 */
export function aggregate(network: Weighted, parts: Uint32Array, count: number): Weighted {
  const { firsts, members } = membersByPart(parts, count);
  const offsets = new Uint32Array(count + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  const ends = new Float64Array(count);
  const toPart = new Float64Array(count);
  const met: number[] = [];
  for (let part = 0; part < count; part++) {
    for (let k = firsts[part]!; k < firsts[part + 1]!; k++) {
      const i = members[k]!;
      ends[part]! += network.ends[i]!;
      for (let at = network.offsets[i]!; at < network.offsets[i + 1]!; at++) {
        const other = parts[network.targets[at]!]!;
        if (other === part) continue;
        if (toPart[other] === 0) met.push(other);
        toPart[other]! += network.weights[at]!;
      }
    }
    for (const other of met) {
      targets.push(other);
      weights.push(toPart[other]!);
      toPart[other] = 0;
    }
    met.length = 0;
    offsets[part + 1] = targets.length;
  }
  return { offsets, targets: Uint32Array.from(targets), weights: Float64Array.from(weights), ends, total: network.total };
}
