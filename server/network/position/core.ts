/**
 * Core number: the largest k such that a member belongs to a set in which everyone has at least k ties to others of the
 * set. Degeneracy: the largest core number. Direction is ignored.
 * Reference: Seidman 1983, "Network structure and minimum degree", Social Networks 5.
 */
import { coresKernel, degeneracyOf } from '../kernels/cores.ts';
import { everyKind, type GraphMeasure, type NodeMeasure } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

export const coreNumber: NodeMeasure = {
  id: 'coreNumber',
  label: 'Core',
  scope: 'node',
  question: 'How deep inside the well-knit middle is this member?',
  caveats: ['The direction of ties is ignored.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => coresKernel.of(network),
};

export const degeneracy: GraphMeasure = {
  id: 'degeneracy',
  label: 'Depth of the middle',
  scope: 'graph',
  question: 'In the best-knit set there is, how many ties inside it does everyone have at least?',
  caveats: ['The direction of ties is ignored.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => (network.ids.length === 0 ? undefinedBecause('there are no members') : degeneracyOf(network)),
};
