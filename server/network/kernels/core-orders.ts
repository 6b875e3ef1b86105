import type { Network } from '../graph.ts';
import { degreeOf } from './adjacency.ts';

/** Members by their number of ties, most first; equal ones in the order of their ids. */
export function byTies({ ids, both }: Network): Uint32Array {
  const rows = Uint32Array.from(ids, (_, i) => i);
  return rows.sort((a, b) => degreeOf(both, b) - degreeOf(both, a) || a - b);
}

/**
 * Members in the order in which each has most ties with those who have not come yet, O(m). Ties left only become fewer, so
 * that whoever turns up with fewer than when they were put down is put down again, lower.
 * Reference: Nemhauser, Wolsey & Fisher 1978, Mathematical Programming 14: never touches less than 63 % of what is possible.
 */
export function byUntouchedTies({ ids, both }: Network): Uint32Array {
  const n = ids.length;
  const left = Uint32Array.from(ids, (_, i) => degreeOf(both, i));
  const waiting: number[][] = Array.from({ length: left.reduce((a, b) => Math.max(a, b), 0) + 1 }, () => []);
  // Taken from the end, so that of equal ones the first comes first.
  for (let i = n - 1; i >= 0; i--) waiting[left[i]!]!.push(i);
  const order = new Uint32Array(n);
  const hasCome = new Uint8Array(n);
  let count = 0;
  for (let most = waiting.length - 1; most >= 0; most--) {
    for (let i = waiting[most]!.pop(); i !== undefined; i = waiting[most]!.pop()) {
      if (left[i]! < most) {
        waiting[left[i]!]!.push(i);
        continue;
      }
      order[count++] = i;
      hasCome[i] = 1;
      for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
        const other = both.targets[at]!;
        if (hasCome[other] === 0) left[other]! -= 1;
      }
    }
  }
  return order;
}
