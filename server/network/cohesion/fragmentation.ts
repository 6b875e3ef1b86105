/**
 * Fragmentation: F = 1 - (pairs inside components) / (all pairs), sum of s(s - 1) over n(n - 1), direction ignored, as for key
 * players. Weighted by distance: DF = 1 - sum of 1 / distance over n(n - 1), so that long ways count as half broken; along the
 * arcs when directed. Krackhardt's connectedness is 1 - F: without direction, `reachablePairShare`.
 * Reference: Borgatti 2006, "Identifying sets of key players in a social network", Comput. Math. Organ. Theory 12.
 */
import type { Network } from '../graph.ts';
import { componentsKernel } from '../kernels/components.ts';
import { pathsKernel } from '../kernels/paths.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { borgatti2006 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { figure, isAll, isNone, type Noun, outOf100 } from '../words.ts';

const cut: Noun = ['cannot reach each other', 'cannot reach each other'];
const tooFew = undefinedBecause('there are fewer than two members');
const allPairs = (network: Network): number => network.ids.length * (network.ids.length - 1);

export const fragmentationF: GraphMeasure = {
  id: 'fragmentationF',
  label: 'Fragmentation',
  scope: 'graph',
  question: 'What share of all pairs cannot reach each other, through however many others?',
  finding: (value) =>
    isNone(value)
      ? 'All members can reach each other.'
      : isAll(value)
        ? 'No two members can reach each other.'
        : outOf100(value, 'pairs of members', cut),
  formula: 'F = 1 − Σₖ sₖ(sₖ − 1) / (n(n − 1)), sₖ the sizes of the components',
  reference: borgatti2006,
  convention: 'Direction is ignored.',
  interval: noInterval.parts,
  basis: 'everyone',
  caveats: ['The direction of ties is ignored.', 'Ties nobody reported would lower it.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    if (network.ids.length < 2) return tooFew;
    const inside = componentsKernel.of(network).reduce((sum, { length }) => sum + length * (length - 1), 0);
    return (allPairs(network) - inside) / allPairs(network);
  },
};

export const fragmentationDF: GraphMeasure = {
  id: 'fragmentationDF',
  label: 'Fragmentation, distance counted',
  scope: 'graph',
  question: 'How far apart are members, from 0 (all linked) to 1 (none can reach any)?',
  finding: (value) => {
    if (isNone(value)) return 'All members are linked to each other.';
    if (isAll(value)) return 'No two members can reach each other.';
    return `On a scale from 0 (all linked) to 1 (none can reach any), the members stand at ${figure(value)}.`;
  },
  formula: 'DF = 1 − Σᵢⱼ (1 / dᵢⱼ) / (n(n − 1)), 1 / ∞ = 0',
  reference: borgatti2006,
  convention: 'Directed: along the arcs.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: [
    'A pair that cannot reach each other counts as 1, a long way as nearly 1. In a directed network ways follow the arcs.',
  ],
  version: 1,
  kinds: oneMode,
  sweep: pathsKernel,
  compute: (network, options) =>
    network.ids.length < 2 ? tooFew : 1 - pathsKernel.of(network, options).inverseSum / allPairs(network),
};
