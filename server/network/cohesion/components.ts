/**
 * Components: sets of members that can all be reached from each other, ignoring the direction of ties (weak components).
 * An isolate, a member without any tie, is a component of its own.
 * Reference: Wasserman & Faust 1994, ch. 4.
 */
import { degreeOf } from '../kernels/adjacency.ts';
import { componentsKernel, countComponents } from '../kernels/components.ts';
import { everyKind, type GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { count, members, plain } from '../words.ts';

export const components: GraphMeasure = {
  id: 'components',
  label: 'Separate parts',
  scope: 'graph',
  question: 'Into how many parts, with no tie between them, does the network fall?',
  finding: (value, about) => {
    if (value === 1) return 'The network is all in one part.';
    if (value === about.members && value > 0) return 'No two members are linked.';
    return `The network falls into ${count(value, ['separate part', 'separate parts'])}.`;
  },
  formula: 'c = number of classes of members who are joined by ties, whatever their direction',
  reference: wassermanFaust('ch. 4'),
  convention: 'Weak components: direction is ignored. Someone without a tie is a component.',
  interval: noInterval.count,
  basis: 'everyone',
  caveats: ['Everyone without a tie is a part of their own. Ties nobody reported would join parts.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => countComponents(network),
};

export const isolates: GraphMeasure = {
  id: 'isolates',
  label: 'Without a tie',
  scope: 'graph',
  question: 'How many have no tie to anybody?',
  finding: (value, about) => {
    if (value === 0) return 'Every member has at least one tie.';
    if (value === about.members) return 'No member has a tie.';
    return `${plain(value)} of ${count(about.members, members)} ${value === 1 ? 'has' : 'have'} no ties.`;
  },
  formula: '|{i : kᵢ = 0}|',
  reference: wassermanFaust('ch. 4'),
  interval: noInterval.count,
  basis: 'everyone',
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
  finding: (value, about) => {
    if (value === 1) return about.members === 1 ? 'There is one member only.' : 'No two members are linked.';
    if (value === about.members) return `All ${count(value, members)} are in one part.`;
    return `The largest part has ${plain(value)} of ${count(about.members, members)}.`;
  },
  formula: 'max over components of their number of members',
  reference: wassermanFaust('ch. 4'),
  convention: 'Weak components: direction is ignored.',
  interval: noInterval.count,
  basis: 'everyone',
  caveats: [],
  version: 1,
  kinds: everyKind,
  compute: (network) => componentsKernel.of(network)[0]?.length ?? undefinedBecause('there are no members'),
};
