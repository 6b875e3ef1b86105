/**
 * Transitivity. Undirected: 3 × triangles / pairs of ties that share a member. Directed: of all i → j → k with i ≠ k, the
 * share with i → k. It is not average clustering (see clustering.ts); neither may be called "the clustering coefficient".
 * Reference: Wasserman & Faust 1994, ch. 6; Newman 2003, SIAM Review 45(2). Where there is nothing to close it is undefined.
 */
import type { Network } from '../graph.ts';
import { degreeOf, sharedCount } from '../kernels/adjacency.ts';
import { cheapKernel } from '../kernels/kernel.ts';
import { trianglesKernel } from '../kernels/triangles.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { often, thereAre } from '../words.ts';

type Closure = { readonly open: number; readonly closed: number };

function closureUndirected(network: Network): Closure {
  const { total, pairs } = trianglesKernel.of(network);
  return { open: pairs, closed: 3 * total };
}

function closureDirected({ ids, out, in: into }: Network): Closure {
  let open = 0;
  let closed = 0;
  for (let i = 0; i < ids.length; i++) {
    // Ways in times ways out, less those that lead straight back to where they came from.
    open += degreeOf(into, i) * degreeOf(out, i) - sharedCount(into, i, out, i);
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) closed += sharedCount(out, i, into, out.targets[at]!);
  }
  return { open, closed };
}

const closureKernel = cheapKernel((network) => (network.directed ? closureDirected(network) : closureUndirected(network)));

export const transitivity: GraphMeasure = {
  id: 'transitivity',
  label: 'Closed triads',
  scope: 'graph',
  question: 'If I know you and you know her, how often do I know her too?',
  finding: (value) =>
    `Think of one with a tie to a second, who has a tie to a third. The first ${often(value, 'has a tie to the third')}.`,
  formula: '3 × triangles / pairs of ties that share a member; directed |{i → j → k, i → k}| / |{i → j → k}|, i ≠ k',
  reference: wassermanFaust('ch. 6'),
  convention: 'Not average clustering, which weighs members alike. Directed: transitive triples, not Fagiolo’s clustering.',
  interval: 'bootstrap',
  basis: 'everyone',
  caveats: ['Counts every chance once, so members with many ties weigh most.', 'A limit on how many may be named distorts it.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const { open, closed } = closureKernel.of(network);
    return open === 0 ? undefinedBecause('nobody links two others, so there is no triad to close') : closed / open;
  },
};

export const triangles: GraphMeasure = {
  id: 'triangles',
  label: 'Triangles',
  scope: 'graph',
  question: 'How many groups of three are all linked to each other?',
  finding: (value) => `${thereAre(value, ['group of three', 'groups of three'])} in which all are linked.`,
  formula: '|{{i, j, k} : every two are tied}|',
  reference: wassermanFaust('ch. 6'),
  convention: 'Direction is ignored.',
  interval: noInterval.count,
  basis: 'everyone',
  caveats: ['The direction of ties is ignored.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => trianglesKernel.of(network).total,
};
