import type { Network } from '../graph.ts';
import { type Sweep, sweepKernel } from './kernel.ts';

/**
 * Betweenness of every member: over pairs (s, t) of others, the share of shortest ways from s to t that pass through it.
 * Unordered pairs when undirected, ordered pairs when directed; end points do not count; every tie is one step long.
 * Reference: Brandes 2001, "A faster algorithm for betweenness centrality", J. Math. Sociology 25(2). O(n · m).
 */
export const brandesKernel = sweepKernel<Float64Array>(beginBrandes);

function beginBrandes(network: Network): Sweep<Float64Array> {
  const n = network.ids.length;
  const { offsets, targets } = network.out;
  const score = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const ways = new Float64Array(n);
  // (1 + dependency of the source on a member) / ways to it, once it is known.
  const share = new Float64Array(n);
  const queue = new Uint32Array(n);

  const search = (source: number): number => {
    let length = 1;
    queue[0] = source;
    distance[source] = 0;
    ways[source] = 1;
    for (let head = 0; head < length; head++) {
      const from = queue[head]!;
      const next = distance[from]! + 1;
      const waysFrom = ways[from]!;
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const to = targets[at]!;
        if (distance[to] === -1) {
          distance[to] = next;
          queue[length++] = to;
        }
        if (distance[to] === next) ways[to]! += waysFrom;
      }
    }
    return length;
  };

  // From the farthest member back, each gathers from those one step farther on, which needs no list of predecessors.
  const visit = (source: number): void => {
    const length = search(source);
    for (let k = length - 1; k >= 0; k--) {
      const from = queue[k]!;
      const next = distance[from]! + 1;
      let gathered = 0;
      for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
        const to = targets[at]!;
        if (distance[to] === next) gathered += share[to]!;
      }
      const dependency = ways[from]! * gathered;
      share[from] = (1 + dependency) / ways[from]!;
      if (from !== source) score[from]! += dependency;
    }
    for (let k = 0; k < length; k++) {
      const i = queue[k]!;
      distance[i] = -1;
      ways[i] = 0;
    }
  };
  // Undirected, each pair was met once from either end.
  const result = (): Float64Array => (network.directed ? score : score.map((value) => value / 2));
  return { batch: 1, visit, result };
}
