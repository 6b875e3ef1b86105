/**
 * Mean degree: undirected 2m / n, the mean number of neighbours; directed arcs / n, the mean number of members named
 * (which is also the mean number of times a member is named).
 * Reference: Wasserman & Faust 1994, ch. 4.
 */
import { type GraphMeasure, oneMode } from '../measure.ts';
import { wassermanFaust } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { amountOf } from '../words.ts';

export const meanDegree: GraphMeasure = {
  id: 'meanDegree',
  label: 'Mean number of ties',
  scope: 'graph',
  question: 'How many ties does a member have on average?',
  finding: (value) => `On average, a member has ties to ${amountOf(value, ['other', 'others'])}.`,
  formula: '2m / n; directed m / n',
  reference: wassermanFaust('ch. 4'),
  convention: 'Directed: of others named, not of others either way.',
  interval: 'bootstrap',
  basis: 'answered',
  caveats: ['In a directed network this is the mean number of others named. Those who were not asked named nobody and lower it.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const n = network.ids.length;
    if (n < 2) return undefinedBecause('there are fewer than two members');
    return ((network.directed ? 1 : 2) * network.tieCount) / n;
  },
};
