import type { Network } from '../graph.ts';
import { compiledCores } from '../wasm/cores.ts';
import { type Adjacency, degreeOf } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';

/**
 * Core number of every member, by taking away the member with the fewest remaining neighbours again and again, O(m).
 * Reference: Batagelj & Zaversnik 2003, "An O(m) algorithm for cores decomposition of networks", arXiv cs/0310049.
 * Ours because graphology-cores 0.0.1 reserves n × (largest degree) slots, which fails for one hub of 70,000 ties.
 */
const peelingKernel = cheapKernel(({ both }: Network) => compiledCores(both) ?? coresInScript(both));

/** The same, not compiled. */
export function coresInScript(both: Adjacency): Record<'cores' | 'order', Uint32Array> {
  const n = both.offsets.length - 1;
  const remaining = Uint32Array.from({ length: n }, (_, i) => degreeOf(both, i));
  const { order, place, binStart } = sortedByDegree(remaining);

  for (let k = 0; k < n; k++) {
    const i = order[k]!;
    for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
      const j = both.targets[at]!;
      const degree = remaining[j]!;
      if (degree <= remaining[i]!) continue;
      // Swap j with the first member of its degree, then let that degree begin one place later.
      const first = binStart[degree]!;
      const other = order[first]!;
      order[place[j]!] = other;
      place[other] = place[j]!;
      order[first] = j;
      place[j] = first;
      binStart[degree]! += 1;
      remaining[j] = degree - 1;
    }
  }
  return { cores: remaining, order };
}

/** The core number of each member. */
export const coresKernel = { of: (network: Network): Uint32Array => peelingKernel.of(network).cores };

/**
 * Members in the order in which they were taken away: each has at most as many neighbours later in it as its core number,
 * so that a search which only looks at later neighbours never meets the many ties of a hub.
 */
export const peelingOrder = (network: Network): Uint32Array => peelingKernel.of(network).order;

/** Counting sort by degree: members in order, the place of each, and where each degree begins. */
function sortedByDegree(degrees: Uint32Array) {
  const largest = degrees.reduce((a, b) => Math.max(a, b), 0);
  const binStart = new Uint32Array(largest + 2);
  for (const degree of degrees) binStart[degree + 1]! += 1;
  for (let d = 0; d <= largest; d++) binStart[d + 1]! += binStart[d]!;
  const next = binStart.slice();
  const order = new Uint32Array(degrees.length);
  const place = new Uint32Array(degrees.length);
  degrees.forEach((degree, i) => {
    place[i] = next[degree]!;
    order[next[degree]!] = i;
    next[degree]! += 1;
  });
  return { order, place, binStart };
}

/** The largest k for which there is a k-core. */
export function degeneracyOf(network: Network): number {
  let largest = 0;
  for (const core of coresKernel.of(network)) if (core > largest) largest = core;
  return largest;
}
