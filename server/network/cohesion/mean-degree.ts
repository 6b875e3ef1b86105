/**
 * Mean degree: undirected 2m / n, the mean number of neighbours; directed arcs / n, the mean number of members named
 * (which is also the mean number of times a member is named).
 * Reference: Wasserman & Faust 1994, ch. 4.
 */
import { type GraphMeasure, oneMode } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

export const meanDegree: GraphMeasure = {
  id: 'meanDegree',
  label: 'Mean number of ties',
  scope: 'graph',
  question: 'How many ties does a member have on average?',
  caveats: ['In a directed network this is the mean number of others named; those who were not asked named nobody and lower it.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const n = network.ids.length;
    if (n < 2) return undefinedBecause('there are fewer than two members');
    return ((network.directed ? 1 : 2) * network.tieCount) / n;
  },
};
