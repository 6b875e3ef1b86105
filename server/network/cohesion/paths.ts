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
import { type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';

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
  caveats: [
    'Directed: the longest way there is from who names to who is named, inside the largest part that holds together ignoring direction.',
  ],
  version: 1,
  kinds: everyKind,
  sweep: pathsKernel,
  compute: diameterOfLargestComponent,
};

export const globalEfficiency: GraphMeasure = {
  id: 'globalEfficiency',
  label: 'Overall closeness',
  scope: 'graph',
  question: 'How close is everyone to everyone, from 0 (nobody reaches anybody) to 1 (everybody is linked directly)?',
  caveats: ['A pair that cannot reach each other counts as 0.'],
  version: 1,
  kinds: oneMode,
  sweep: pathsKernel,
  compute: (network, options) =>
    network.ids.length < 2 ? tooFew : pathsKernel.of(network, options).inverseSum / orderedPairs(network),
};
