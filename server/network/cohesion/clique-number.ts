/**
 * Clique number: how many members are in the largest group in which each is tied to each, exactly. The direction of ties is
 * ignored. In large and very dense networks the search can take longer than anyone would wait: it stops after a fixed
 * amount of work, the same on every machine, and the figure is undefined.
 * Reference: Luce & Perry 1949, Psychometrika 14; found as in kernels/clique.ts.
 */
import { cliqueKernel } from '../kernels/clique.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

export const cliqueNumber: GraphMeasure = {
  id: 'cliqueNumber',
  label: 'Largest group in which all are linked',
  scope: 'graph',
  question: 'How large is the largest group in which everyone is linked to everyone?',
  caveats: ['The direction of ties is ignored.', 'A single tie nobody reported makes it smaller.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    if (network.ids.length === 0) return undefinedBecause('there are no members');
    return cliqueKernel.of(network) ?? undefinedBecause('too many are linked to each other to try all groups');
  },
};
