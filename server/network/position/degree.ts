/**
 * Degree: how many others a member is linked to; directed, how many name them (in-degree) and how many they name
 * (out-degree). Normalised: over the n - 1 others there are; two-mode, over the size of the other mode.
 * Reference: Freeman 1979, Social Networks 1; two-mode: Borgatti & Everett 1997, Social Networks 19.
 */
import type { Network } from '../graph.ts';
import { type Adjacency, degreeOf } from '../kernels/adjacency.ts';
import { type NodeMeasure, undefinedForAll } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

const degrees = (network: Network, adjacency: Adjacency): Float64Array =>
  Float64Array.from(network.ids, (_, i) => degreeOf(adjacency, i));

export const degree: NodeMeasure = {
  id: 'degree',
  label: 'Ties',
  scope: 'node',
  question: 'How many others is this member linked to?',
  caveats: ['A limit on how many may be named cuts it short.'],
  version: 1,
  kinds: ['undirected', 'two-mode'],
  compute: (network) => degrees(network, network.both),
};

export const inDegree: NodeMeasure = {
  id: 'inDegree',
  label: 'Named by',
  scope: 'node',
  question: 'How many name this member?',
  caveats: ['Only those who answered could name anybody.'],
  version: 1,
  kinds: ['directed'],
  compute: (network) => degrees(network, network.in),
};

export const outDegree: NodeMeasure = {
  id: 'outDegree',
  label: 'Names',
  scope: 'node',
  question: 'How many does this member name?',
  caveats: ['0 for someone who was not asked or did not answer: it does not mean that they know nobody.'],
  version: 1,
  kinds: ['directed'],
  compute: (network) => degrees(network, network.out),
};

export const degreeNormalised: NodeMeasure = {
  id: 'degreeNormalised',
  label: 'Share of others linked to',
  scope: 'node',
  question: 'To what share of all others is this member linked?',
  caveats: ['Falls as a network grows: compare it inside one network only.'],
  version: 1,
  kinds: ['undirected'],
  compute: (network) => {
    const others = network.ids.length - 1;
    if (others < 1) return undefinedForAll(network, 'there is nobody else');
    return degrees(network, network.both).map((value) => value / others);
  },
};

export const degreeNormalisedTwoMode: NodeMeasure = {
  id: 'degreeNormalisedTwoMode',
  label: 'Share of the other kind linked to',
  scope: 'node',
  question: 'To what share of the other kind (of all places, of all people) is this member linked?',
  caveats: [],
  version: 1,
  kinds: ['two-mode'],
  compute: (network) => {
    const sizes = [0, 0, 0];
    for (const mode of network.modes) sizes[mode]! += 1;
    return network.ids.map((_, i) => {
      const others = sizes[3 - network.modes[i]!] ?? 0;
      return others === 0 ? undefinedBecause('there is nobody of the other kind') : degreeOf(network.both, i) / others;
    });
  },
};
