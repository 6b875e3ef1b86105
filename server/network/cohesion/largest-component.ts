/**
 * Distances inside the largest component (direction dropped to find it). Average: over the pairs in it that can reach each
 * other, which without direction are all of them. Radius: the fewest steps in which some member of it reaches everyone else
 * in it. Where several components are equally large: the average over the pairs of all of them, and the largest of their
 * radii, as the diameter is the largest of their diameters.
 * Reference: Wasserman & Faust 1994, ch. 4. Radius is for networks without direction: along arcs hardly anybody reaches all.
 */
import type { Network } from '../graph.ts';
import { componentsKernel } from '../kernels/components.ts';
import { pathsKernel } from '../kernels/paths.ts';
import { everyKind, type GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { amountOf, count, step } from '../words.ts';

const noPair = undefinedBecause('no two members are linked');

/** Every component of the largest size; none where there are no members. */
export function largestComponents(network: Network): readonly (readonly number[])[] {
  const components = componentsKernel.of(network);
  return components.filter(({ length }) => length === components[0]!.length);
}

export const avgPathLargestComponent: GraphMeasure = {
  id: 'avgPathLargestComponent',
  label: 'Average distance in the largest part',
  scope: 'graph',
  question: 'In the largest part, how many steps lie between two members?',
  finding: (value) => `In the largest part, two members are ${amountOf(value, step)} apart on average.`,
  formula: 'mean of dᵢⱼ over pairs i ≠ j in the largest component that can reach each other',
  reference: wassermanFaust('ch. 4'),
  convention: 'Of all components of the largest size, where there are several.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: [
    'Says nothing about members outside of the largest part: read it with its size.',
    'Directed: only pairs of whom the one can reach the other, going from who names to who is named.',
  ],
  version: 1,
  kinds: everyKind,
  sweep: pathsKernel,
  compute: (network, options) => {
    if (network.tieCount === 0) return noPair;
    const { reachedBy, distanceInSum } = pathsKernel.of(network, options);
    let pairs = 0;
    let steps = 0;
    for (const i of largestComponents(network).flat()) {
      pairs += reachedBy[i]!;
      steps += distanceInSum[i]!;
    }
    return steps / pairs;
  },
};

export const radiusLargestComponent: GraphMeasure = {
  id: 'radiusLargestComponent',
  label: 'Reach of the most central',
  scope: 'graph',
  question: 'In the largest part, how many steps does the best placed member need to reach all others?',
  finding: (value) => `In the largest part, the best placed member can reach all others in ${count(value, step)}.`,
  formula: 'minᵢ maxⱼ dᵢⱼ in the largest component',
  reference: wassermanFaust('ch. 4'),
  convention: 'Where several components are equally large, the largest of their radii.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: ['Says nothing about members outside of the largest part: read it with its size.'],
  version: 1,
  kinds: ['undirected', 'two-mode'],
  sweep: pathsKernel,
  compute: (network, options) => {
    if (network.tieCount === 0) return noPair;
    const { eccentricity } = pathsKernel.of(network, options);
    if (pathsKernel.noteOf(network)) return undefinedBecause('the longest distances cannot be told from samples');
    const radii = largestComponents(network).map((component) =>
      component.reduce((least, i) => Math.min(least, eccentricity[i]!), Number.MAX_SAFE_INTEGER),
    );
    return radii.reduce((a, b) => Math.max(a, b), 0);
  },
};
