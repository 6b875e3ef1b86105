/**
 * Closeness centralisation: with closeness c = (n - 1) / sum of distances, the sum over members of (largest c - own c), over
 * the largest that sum can be, (n - 1)(n - 2) / (2n - 3), that of a star. Only for connected networks without direction: a
 * distance to someone out of reach is not a number.
 * Reference: Freeman 1979, Social Networks 1.
 */
import { countComponents } from '../kernels/components.ts';
import { pathsKernel } from '../kernels/paths.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { freeman1979 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { figure, isAll, isNone, third } from '../words.ts';
import { gapsBelowLargest } from './centralisation.ts';

export const closenessCentralisation: GraphMeasure = {
  id: 'closenessCentralisation',
  label: 'Hanging on one member, by closeness',
  scope: 'graph',
  question: 'How far is a single member closer to everyone than all others are?',
  finding: (value) => {
    if (isNone(value)) return 'No member is closer to all others than the rest are.';
    if (isAll(value)) return 'One member is linked to all others, who are linked to nobody else.';
    const closer = third(value, ['a little closer', 'clearly closer', 'much closer']);
    return `One member is ${closer} to all others than the rest are. That is ${figure(value)} on a scale from 0 to 1.`;
  },
  formula: 'Σᵢ (c_max − cᵢ) / ((n − 1)(n − 2) / (2n − 3)), cᵢ = (n − 1) / Σⱼ dᵢⱼ',
  reference: freeman1979,
  convention: 'Only where all are connected; others give figures for networks that fall into parts.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: ['Only for a network in which everyone can reach everyone.'],
  version: 1,
  kinds: ['undirected'],
  sweep: pathsKernel,
  compute: (network, options) => {
    const n = network.ids.length;
    if (n < 3) return undefinedBecause('there are fewer than three members');
    if (countComponents(network) > 1) return undefinedBecause('not everyone can reach everyone');
    const closeness = pathsKernel.of(network, options).distanceInSum.map((steps) => (n - 1) / steps);
    return gapsBelowLargest(closeness) / (((n - 1) * (n - 2)) / (2 * n - 3));
  },
};
