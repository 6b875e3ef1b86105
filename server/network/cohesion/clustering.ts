/**
 * Average clustering: local clustering is 2t / (k(k - 1)) for a member with k neighbours and t ties among them. The average
 * either counts members with fewer than two neighbours as 0 (`avgClusteringZeros`) or leaves them out
 * (`avgClusteringExcluding`); the two can differ widely, so both are given. Direction is ignored.
 * Reference: Watts & Strogatz 1998, Nature 393.
 */
import { localClusteringKernel } from '../kernels/triangles.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wattsStrogatz1998 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { outOf100 } from '../words.ts';

/** Sum over those who have a value, and how many they are. */
function sumOf(values: Float64Array): { readonly sum: number; readonly count: number } {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return { sum, count };
}

export const avgClusteringZeros: GraphMeasure = {
  id: 'avgClusteringZeros',
  label: 'Average clustering, everyone counted',
  scope: 'graph',
  question: 'On average, how many pairs of a member’s neighbours know each other?',
  finding: (value) =>
    `${outOf100(value, 'pairs of a member’s contacts', ['is linked', 'are linked'])} That is an average over all, with 0 for those who have no such pair.`,
  formula: '(1 / n) Σᵢ Cᵢ, Cᵢ = 2tᵢ / (kᵢ(kᵢ − 1)), and 0 where kᵢ < 2',
  reference: wattsStrogatz1998,
  convention: 'Members with fewer than two neighbours count as 0, as in networkx; igraph leaves them out by default.',
  interval: noInterval.copies,
  basis: 'everyone',
  caveats: ['Members with one neighbour or none count as 0.', 'The direction of ties is ignored.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const n = network.ids.length;
    if (n < 3) return undefinedBecause('there are fewer than three members');
    return sumOf(localClusteringKernel.of(network)).sum / n;
  },
};

export const avgClusteringExcluding: GraphMeasure = {
  id: 'avgClusteringExcluding',
  label: 'Average clustering, of those with two neighbours or more',
  scope: 'graph',
  question: 'Of members with two neighbours or more: how many of those know each other, on average?',
  finding: (value) =>
    `${outOf100(value, 'pairs of a member’s contacts', ['is linked', 'are linked'])} It is an average over those with two contacts or more.`,
  formula: 'mean of Cᵢ over those with kᵢ ≥ 2, Cᵢ = 2tᵢ / (kᵢ(kᵢ − 1))',
  reference: wattsStrogatz1998,
  convention: 'Members with fewer than two neighbours are left out, as in igraph; networkx counts them as 0.',
  interval: noInterval.copies,
  basis: 'everyone',
  caveats: ['Members with fewer than two neighbours are left out.', 'The direction of ties is ignored.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const { sum, count } = sumOf(localClusteringKernel.of(network));
    return count === 0 ? undefinedBecause('nobody has two neighbours or more') : sum / count;
  },
};
