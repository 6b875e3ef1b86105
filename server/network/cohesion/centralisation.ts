/**
 * Centralisation: how far a network hangs on one member, the sum over members of (largest value - own value), over the
 * largest that sum could be; 1 for a star, 0 when all are alike.
 * Degree: undirected (n - 1)(n - 2); directed, in-degree, (n - 1)². Betweenness: undirected, raw, (n - 1)²(n - 2) / 2;
 * directed, betweenness normalised by (n - 1)(n - 2), n - 1.
 * Reference: Freeman 1979, "Centrality in social networks: conceptual clarification", Social Networks 1.
 */
import { degreeOf } from '../kernels/adjacency.ts';
import { brandesKernel } from '../kernels/brandes.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { freeman1979 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { figure, isAll, isNone, third } from '../words.ts';

const tooFew = undefinedBecause('there are fewer than three members');

/** Gap by gap, never as n × largest - sum: that would leave a tiny negative number where all are alike. */
export function gapsBelowLargest(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const largest = all.reduce((a, b) => Math.max(a, b), 0);
  return all.reduce((total, value) => total + (largest - value), 0);
}

export const degreeCentralisation: GraphMeasure = {
  id: 'degreeCentralisation',
  label: 'Hanging on one member, by ties',
  scope: 'graph',
  question: 'How far do all ties lead to a single member?',
  finding: (value) => {
    if (isNone(value)) return 'No member has more ties than any other.';
    if (isAll(value)) return 'All ties lead to a single member.';
    const hang = third(value, ['are well shared out', 'hang partly on one member', 'hang largely on one member']);
    return `Ties ${hang}. That is ${figure(value)} on a scale from 0 to 1.`;
  },
  formula: 'Σᵢ (d_max − dᵢ) / ((n − 1)(n − 2)); directed, by in-degree, Σᵢ (d_max − dᵢ) / (n − 1)²',
  reference: freeman1979,
  convention: 'Directed: of times named; ties to oneself are not possible.',
  interval: 'bootstrap',
  basis: 'everyone',
  caveats: ['In a directed network: how far one member is the one everybody names.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const n = network.ids.length;
    if (n < 3) return tooFew;
    const degrees = network.ids.map((_, i) => degreeOf(network.in, i));
    return gapsBelowLargest(degrees) / ((n - 1) * (network.directed ? n - 1 : n - 2));
  },
};

export const betweennessCentralisation: GraphMeasure = {
  id: 'betweennessCentralisation',
  label: 'Hanging on one member, by shortest ways',
  scope: 'graph',
  question: 'How far do the ways between all others run through a single member?',
  finding: (value) => {
    if (isNone(value)) return 'No member stands between others more than the rest do.';
    if (isAll(value)) return 'All ways between others run through a single member.';
    const run = third(value, [
      'seldom run through the same member',
      'often run through one member',
      'mostly run through one member',
    ]);
    return `The ways between others ${run}. That is ${figure(value)} on a scale from 0 to 1.`;
  },
  formula: 'Σᵢ (b_max − bᵢ) / ((n − 1)²(n − 2) / 2); directed Σᵢ (b_max − bᵢ) / ((n − 1)²(n − 2))',
  reference: freeman1979,
  convention: 'Pairs without direction are counted once.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: ['Sensitive to people who did not answer.'],
  version: 1,
  kinds: oneMode,
  sweep: brandesKernel,
  compute: (network, options) => {
    const n = network.ids.length;
    if (n < 3) return tooFew;
    const mostPairs = network.directed ? (n - 1) * (n - 2) : ((n - 1) * (n - 2)) / 2;
    return gapsBelowLargest(brandesKernel.of(network, options)) / (mostPairs * (n - 1));
  },
};
