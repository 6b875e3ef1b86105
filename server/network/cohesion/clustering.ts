/**
 * Average clustering: local clustering is 2t / (k(k - 1)) for a member with k neighbours and t ties among them. The average
 * either counts members with fewer than two neighbours as 0 (`avgClusteringZeros`) or leaves them out
 * (`avgClusteringExcluding`); the two can differ widely, so both are given. Direction is ignored.
 * Reference: Watts & Strogatz 1998, Nature 393.
 */
import { localClusteringKernel } from '../kernels/triangles.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const avgClusteringZeros: GraphMeasure = {
  id: 'avgClusteringZeros',
  label: 'Average clustering, everyone counted',
  scope: 'graph',
  question: 'On average, how many of a member’s neighbours know each other (nobody or one neighbour counting as none)?',
  caveats: ['Members with fewer than two neighbours count as 0.', 'The direction of ties is ignored.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const n = network.ids.length;
    if (n < 3) return undefinedBecause('there are fewer than three members');
    return sum(localClusteringKernel.of(network).map((value) => value ?? 0)) / n;
  },
};

export const avgClusteringExcluding: GraphMeasure = {
  id: 'avgClusteringExcluding',
  label: 'Average clustering, of those with two neighbours or more',
  scope: 'graph',
  question: 'Of members with at least two neighbours: on average, how many of those neighbours know each other?',
  caveats: ['Members with fewer than two neighbours are left out.', 'The direction of ties is ignored.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const values = localClusteringKernel.of(network).filter((value) => value !== null);
    return values.length === 0 ? undefinedBecause('nobody has two neighbours or more') : sum(values) / values.length;
  },
};
