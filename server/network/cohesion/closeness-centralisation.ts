/**
 * Closeness centralisation: with closeness c = (n - 1) / sum of distances, the sum over members of (largest c - own c), over
 * the largest that sum can be, (n - 1)(n - 2) / (2n - 3), that of a star. Only for connected networks without direction: a
 * distance to someone out of reach is not a number.
 * Reference: Freeman 1979, Social Networks 1.
 */
import { componentsKernel } from '../kernels/components.ts';
import { pathsKernel } from '../kernels/paths.ts';
import type { GraphMeasure } from '../measure.ts';
import { undefinedBecause } from '../types.ts';
import { gapsBelowLargest } from './centralisation.ts';

export const closenessCentralisation: GraphMeasure = {
  id: 'closenessCentralisation',
  label: 'Hanging on one member, by closeness',
  scope: 'graph',
  question: 'How far is a single member closer to everyone than all others are?',
  caveats: ['Only for a network in which everyone can reach everyone.'],
  version: 1,
  kinds: ['undirected'],
  sweep: pathsKernel,
  compute: (network, options) => {
    const n = network.ids.length;
    if (n < 3) return undefinedBecause('there are fewer than three members');
    if (componentsKernel.of(network).length > 1) return undefinedBecause('not everyone can reach everyone');
    const closeness = pathsKernel.of(network, options).distanceInSum.map((steps) => (n - 1) / steps);
    return gapsBelowLargest(closeness) / (((n - 1) * (n - 2)) / (2 * n - 3));
  },
};
