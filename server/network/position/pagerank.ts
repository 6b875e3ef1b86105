/**
 * PageRank with damping .85: the share of time a visitor spends at a member who follows a random tie with chance .85 and
 * else, or where no tie leads on, goes to anybody at random. Sums to 1.
 * p = .85 · (sum of p_j / outdegree_j over those with an arc to i + dangling / n) + .15 / n, iterated until the sum of all
 * changes is below 1e-14 (graphology's default of 1e-6 · n is too coarse to compare with other programs).
 * Reference: Brin & Page 1998, Computer Networks 30.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { type NodeMeasure, oneMode } from '../measure.ts';

const damping = 0.85;
const tolerance = 1e-14;
// .85 ^ 300 < 1e-21: by then rounding, not convergence, is all that is left.
const mostRounds = 300;

export const pagerank085: NodeMeasure = {
  id: 'pagerank085',
  label: 'Standing among the named',
  scope: 'node',
  question: 'Following ties at random from member to member, how often would one arrive at this one?',
  caveats: ['Damping .85.', 'Being named by someone who is often named counts for more.'],
  version: 1,
  kinds: oneMode,
  compute: pagerank,
};

function pagerank({ ids, out, in: into }: Network): Float64Array {
  const n = ids.length;
  const outDegree = Float64Array.from(ids, (_, i) => degreeOf(out, i));
  let rank = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  const given = new Float64Array(n);
  for (let round = 0, change = 1; round < mostRounds && change > tolerance; round++) {
    let dangling = 0;
    for (let i = 0; i < n; i++) {
      if (outDegree[i] === 0) dangling += rank[i]!;
      given[i] = outDegree[i] === 0 ? 0 : rank[i]! / outDegree[i]!;
    }
    const base = (1 - damping + damping * dangling) / n;
    change = 0;
    for (let i = 0; i < n; i++) {
      let received = 0;
      for (let at = into.offsets[i]!; at < into.offsets[i + 1]!; at++) received += given[into.targets[at]!]!;
      next[i] = base + damping * received;
      change += Math.abs(next[i]! - rank[i]!);
    }
    [rank, next] = [next, rank];
  }
  return rank;
}
