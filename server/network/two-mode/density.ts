/**
 * Density of a two-mode network: m / (n1 · n2), because ties within a mode cannot exist. The one-mode formula would say
 * .18 instead of .35 for the Davis data.
 * Reference: Borgatti & Everett 1997, Social Networks 19.
 */
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { borgattiEverett1997 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { outOf100 } from '../words.ts';
import { sizeOfMode } from './sizes.ts';

export const densityTwoMode: GraphMeasure = {
  id: 'densityTwoMode',
  label: 'Density between the two kinds',
  scope: 'graph',
  question: 'Of all the ties there could be between the two kinds, what share is there?',
  finding: (value) => outOf100(value, 'pairs of a person and a place', ['is linked', 'are linked']),
  formula: 'm / (n₁ n₂)',
  reference: borgattiEverett1997,
  convention: 'Over the ties that can exist; the formula for one mode would give far less.',
  interval: noInterval.twoMode,
  basis: 'everyone',
  caveats: ['Falls as a network grows: never rank places of different size by it.'],
  version: 1,
  kinds: ['two-mode'],
  compute: (network) => {
    const possible = sizeOfMode(network, 1) * sizeOfMode(network, 2);
    return possible === 0 ? undefinedBecause('one of the two kinds has no members') : network.tieCount / possible;
  },
};
