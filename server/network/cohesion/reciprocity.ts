/**
 * Arc reciprocity: the share of arcs that are returned, 2M / (2M + A), M mutual and A one-way pairs. The share of *pairs*
 * that are mutual, M / (M + A), is another, lower figure and must not be mixed up with it.
 * Reference: Wasserman & Faust 1994, ch. 13; Garlaschelli & Loffredo 2004, Phys. Rev. Lett. 93.
 */
import type { Network } from '../graph.ts';
import { hasTarget } from '../kernels/adjacency.ts';
import type { GraphMeasure } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

export const reciprocityArc: GraphMeasure = {
  id: 'reciprocityArc',
  label: 'Namings returned',
  scope: 'graph',
  question: 'When one names another, how often does the other name them too?',
  caveats: ['Someone who was not asked cannot return a tie: among named people who did not answer this is always too low.'],
  version: 1,
  kinds: ['directed'],
  compute: (network) =>
    network.tieCount === 0 ? undefinedBecause('nobody names anybody') : returnedArcs(network) / network.tieCount,
};

function returnedArcs({ out }: Network): number {
  let returned = 0;
  for (let i = 0; i < out.offsets.length - 1; i++) {
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) if (hasTarget(out, out.targets[at]!, i)) returned += 1;
  }
  return returned;
}
