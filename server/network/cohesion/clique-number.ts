/**
 * Clique number: how many members are in the largest group in which each is tied to each, exactly. The direction of ties is
 * ignored. In large and very dense networks the search can take longer than anyone would wait: it stops after a fixed
 * amount of work, the same on every machine, and the figure is undefined.
 * Reference: Luce & Perry 1949, Psychometrika 14; found as in kernels/clique.ts.
 */
import { cliqueKernel } from '../kernels/clique.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { undefinedBecause } from '../types.ts';
import { count, members } from '../words.ts';

export const cliqueNumber: GraphMeasure = {
  id: 'cliqueNumber',
  label: 'Largest group in which all are linked',
  scope: 'graph',
  question: 'How large is the largest group in which everyone is linked to everyone?',
  finding: (value) =>
    value <= 1 ? 'No two members are linked.' : `The largest group in which all are linked has ${count(value, members)}.`,
  formula: 'ω = max |C|, C ⊆ V with every two of C tied',
  reference: 'Luce & Perry 1949, A method of matrix analysis of group structure, Psychometrika 14',
  interval: { none: 'resampling leaves members out and so breaks up the largest group' },
  basis: 'everyone',
  caveats: ['The direction of ties is ignored.', 'A single tie nobody reported makes it smaller.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    if (network.ids.length === 0) return undefinedBecause('there are no members');
    return cliqueKernel.of(network) ?? undefinedBecause('too many are linked to each other to try all groups');
  },
};
