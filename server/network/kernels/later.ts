import type { Network } from '../graph.ts';
import { type Adjacency, degreeOf } from './adjacency.ts';
import { peelingOrder } from './cores.ts';
import { cheapKernel } from './kernel.ts';

/** Members renumbered in the order in which cores are peeled off: `memberOf` the number, `later` the neighbours above it. */
export type Later = { readonly memberOf: Uint32Array; readonly later: Adjacency };

/**
 * Each tie once, from the end that is peeled off first, direction dropped. No row is longer than the degeneracy, which is
 * small in networks of people however many ties one member has, so that all triangles take O(m · degeneracy).
 * Reference: Eppstein, Löffler & Strash 2010, "Listing all maximal cliques in sparse graphs in near-optimal time".
 */
export const laterKernel = cheapKernel<Later>((network: Network) => {
  const { both } = network;
  const memberOf = peelingOrder(network);
  const n = memberOf.length;
  const rank = new Uint32Array(n);
  memberOf.forEach((member, at) => {
    rank[member] = at;
  });
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(both.targets.length / 2);
  let length = 0;
  for (let r = 0; r < n; r++) {
    const member = memberOf[r]!;
    const begin = length;
    for (let k = 0; k < degreeOf(both, member); k++) {
      const other = rank[both.targets[both.offsets[member]! + k]!]!;
      if (other > r) targets[length++] = other;
    }
    targets.subarray(begin, length).sort();
    offsets[r + 1] = length;
  }
  return { memberOf, later: { offsets, targets } };
});

/** Calls `visit` once for every three members who are all tied to each other, in ranks a < b < c of the peeling order. */
export function eachTriangle({ later: { offsets, targets } }: Later, visit: (a: number, b: number, c: number) => void): void {
  const mark = new Int32Array(offsets.length - 1).fill(-1);
  for (let a = 0; a < offsets.length - 1; a++) {
    const [begin, end] = [offsets[a]!, offsets[a + 1]!];
    for (let at = begin; at < end; at++) mark[targets[at]!] = a;
    for (let at = begin; at < end; at++) {
      const b = targets[at]!;
      for (let on = offsets[b]!; on < offsets[b + 1]!; on++) if (mark[targets[on]!] === a) visit(a, b, targets[on]!);
    }
  }
}
