/**
 * Components: sets of members that can all be reached from each other, ignoring the direction of ties (weak components).
 * An isolate, a member without any tie, is a component of its own.
 * Reference: Wasserman & Faust 1994, ch. 4.
 */
import { degreeOf } from '../kernels/adjacency.ts';
import { componentsKernel } from '../kernels/components.ts';
import { everyKind, type GraphMeasure } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

export const components: GraphMeasure = {
  id: 'components',
  label: 'Separate parts',
  scope: 'graph',
  question: 'Into how many parts, with no tie between them, does the network fall?',
  caveats: ['Everyone without a tie is a part of their own. Ties nobody reported would join parts.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => componentsKernel.of(network).length,
};

export const isolates: GraphMeasure = {
  id: 'isolates',
  label: 'Without a tie',
  scope: 'graph',
  question: 'How many have no tie to anybody?',
  caveats: ['No tie in these answers: the person may well have ties nobody was asked about.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => network.ids.filter((_, i) => degreeOf(network.both, i) === 0).length,
};

export const largestComponentSize: GraphMeasure = {
  id: 'largestComponentSize',
  label: 'Size of the largest part',
  scope: 'graph',
  question: 'How many are in the largest connected part?',
  caveats: [],
  version: 1,
  kinds: everyKind,
  compute: (network) => componentsKernel.of(network)[0]?.length ?? undefinedBecause('there are no members'),
};
