/**
 * Paths: a distance is the number of steps of the shortest way, along the arcs in a directed network. Unreachable pairs have
 * none: the average is over reachable pairs and must be read with the share of pairs that are reachable, else two lone
 * pairs would look like the closest of communities.
 * Reference: Wasserman & Faust 1994, ch. 4; share of reachable pairs: Krackhardt 1994 (connectedness);
 * global efficiency, the mean of 1 / distance with 0 for unreachable pairs: Latora & Marchiori 2001, Phys. Rev. Lett. 87.
 */
import type { Network } from '../graph.ts';
import { componentsKernel } from '../kernels/components.ts';
import { pathsKernel } from '../kernels/paths.ts';
import { everyKind, type GraphMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { amountOf, count, isAll, isNone, share, step } from '../words.ts';

const orderedPairs = (network: Network): number => network.ids.length * (network.ids.length - 1);
const tooFew = undefinedBecause('there are fewer than two members');

export function averagePath(network: Network, options?: ComputeOptions): number | Undefined {
  const { distanceSum, reachablePairs } = pathsKernel.of(network, options);
  return reachablePairs === 0 ? undefinedBecause('no two members are linked') : distanceSum / reachablePairs;
}

/** Longest distance inside the largest component; where several are equally large, inside the widest of them. */
export function diameterOfLargestComponent(network: Network, options?: ComputeOptions): number | Undefined {
  const components = componentsKernel.of(network);
  const largest = components[0]?.length ?? 0;
  if (largest < 2) return undefinedBecause('no two members are linked');
  const { eccentricity } = pathsKernel.of(network, options);
  if (pathsKernel.noteOf(network)) return undefinedBecause('the longest distance cannot be told from samples');
  return components
    .filter((component) => component.length === largest)
    .flat()
    .reduce((longest, i) => Math.max(longest, eccentricity[i]!), 0);
}

export const avgPathReachablePairs: GraphMeasure = {
  id: 'avgPathReachablePairs',
  label: 'Average distance',
  scope: 'graph',
  question: 'How many steps lie between two members who can reach each other at all?',
  finding: (value) => `Two members who can reach each other are ${amountOf(value, step)} apart on average.`,
  formula: 'Σᵢⱼ dᵢⱼ / r over the r ordered pairs with a way from i to j',
  reference: wassermanFaust('ch. 4'),
  convention: 'Over pairs that can reach each other, as in igraph; networkx refuses networks that fall into parts.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: ['Only pairs that can reach each other count: read it together with their share.'],
  version: 1,
  kinds: everyKind,
  sweep: pathsKernel,
  compute: averagePath,
};

export const reachablePairShare: GraphMeasure = {
  id: 'reachablePairShare',
  label: 'Pairs that can reach each other',
  scope: 'graph',
  question: 'What share of all pairs can reach each other, through however many others?',
  finding: (value) =>
    isNone(value)
      ? 'No member can reach another.'
      : isAll(value)
        ? 'Every member can reach all others.'
        : `From tie to tie, a member can reach ${share(value)} of the others on average.`,
  formula: 'r / (n(n − 1)), r the ordered pairs with a way from i to j; without direction Σₖ sₖ(sₖ − 1) / (n(n − 1))',
  reference:
    'Krackhardt 1994, Graph theoretical dimensions of informal organizations, in Carley & Prietula, Computational Organization Theory',
  convention: 'Without direction this is Krackhardt’s connectedness.',
  interval: noInterval.parts,
  basis: 'everyone',
  caveats: ['In a directed network a pair counts once for each direction, and ways go from who names to who is named only.'],
  version: 1,
  kinds: everyKind,
  sweep: pathsKernel,
  compute: (network, options) =>
    network.ids.length < 2 ? tooFew : pathsKernel.of(network, options).reachablePairs / orderedPairs(network),
};

export const diameterLargestComponent: GraphMeasure = {
  id: 'diameterLargestComponent',
  label: 'Longest distance',
  scope: 'graph',
  question: 'In the largest part, how many steps is the longest of all shortest ways?',
  finding: (value) => `In the largest part, nobody is more than ${count(value, step)} from anyone they can reach.`,
  formula: 'max dᵢⱼ in the largest component',
  reference: wassermanFaust('ch. 4'),
  convention: 'Where several components are equally large, the largest of their diameters.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: ['In a directed network ways go from who names to who is named, while the part is found ignoring direction.'],
  version: 1,
  kinds: everyKind,
  sweep: pathsKernel,
  compute: diameterOfLargestComponent,
};

export const globalEfficiency: GraphMeasure = {
  id: 'globalEfficiency',
  label: 'Overall closeness',
  scope: 'graph',
  question: 'How close are all to all, from 0 (nobody can reach anybody) to 1 (all are linked)?',
  finding: (value) => {
    if (isNone(value)) return 'No member can reach another.';
    if (isAll(value)) return 'All members are linked to each other.';
    return `Taken together, members are as close as if all were ${amountOf(1 / value, step)} apart.`;
  },
  formula: '(1 / (n(n − 1))) Σᵢⱼ 1 / dᵢⱼ, 1 / ∞ = 0',
  reference: 'Latora & Marchiori 2001, Efficient behavior of small-world networks, Physical Review Letters 87',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: ['A pair that cannot reach each other counts as 0.'],
  version: 1,
  kinds: oneMode,
  sweep: pathsKernel,
  compute: (network, options) =>
    network.ids.length < 2 ? tooFew : pathsKernel.of(network, options).inverseSum / orderedPairs(network),
};
