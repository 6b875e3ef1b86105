/**
 * Density: ties there are as a share of the ties there could be. Undirected 2m / (n(n - 1)), directed arcs / (n(n - 1)).
 * Reference: Wasserman & Faust 1994, ch. 4. Two-mode networks have their own, `densityTwoMode`: the one-mode formula
 * counts ties that cannot exist and would be far too low.
 */
import { type GraphMeasure, oneMode } from '../measure.ts';
import { wassermanFaust } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { outOf100 } from '../words.ts';

export const density: GraphMeasure = {
  id: 'density',
  label: 'Density',
  scope: 'graph',
  question: 'Of all the ties there could be, what share is there?',
  finding: (value) => outOf100(value, 'ties there could be', ['is there', 'are there']),
  formula: '2m / (n(n − 1)); directed m / (n(n − 1))',
  reference: wassermanFaust('ch. 4'),
  convention: 'Ties to oneself and repeated ties never count.',
  interval: 'jackknife',
  basis: 'answered',
  caveats: ['Falls as a network grows: never rank places of different size by it. Look at the mean number of ties instead.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const n = network.ids.length;
    if (n < 2) return undefinedBecause('there are fewer than two members');
    return ((network.directed ? 1 : 2) * network.tieCount) / (n * (n - 1));
  },
};
