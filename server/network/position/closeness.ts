/**
 * Closeness. Harmonic, normalised: sum over others of 1 / distance (0 when unreachable), over n - 1; it works on networks
 * that fall into parts and is the one to show. Wasserman-Faust: (r / (n - 1)) · (r / S), r others reach the member at a
 * sum of distances S. Within the component: r / S alone. Both are 0 for whom nobody reaches, as other programs have them.
 * Directed: *inward* distance, the steps others need to reach the member.
 * Reference: Rochat 2009 and Boldi & Vigna 2014, Internet Mathematics 10 (harmonic); Wasserman & Faust 1994, p. 201.
 */
import { pathsKernel } from '../kernels/paths.ts';
import { type NodeMeasure, oneMode, undefinedForAll } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { scaleSpread } from '../spread-words.ts';

const nobodyElse = 'there is nobody else';

export const harmonicNormalised: NodeMeasure = {
  id: 'harmonicNormalised',
  label: 'Closeness',
  scope: 'node',
  question: 'How close is this member to all, from 0 (reached by nobody) to 1 (linked to all)?',
  finding: (spread) => scaleSpread(spread, 'members', 'closeness', 'At 0 nobody reaches them, at 1 all are linked to them.'),
  formula: '(1 / (n − 1)) Σⱼ 1 / dⱼᵢ, 1 / ∞ = 0',
  reference:
    'Rochat 2009, Closeness centrality extended to unconnected graphs: the harmonic centrality index; Boldi & Vigna 2014, Axioms for centrality, Internet Mathematics 10',
  convention: 'Divided by n − 1. Directed: inward distance, as in networkx; igraph goes outward or ignores direction.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['In a directed network: how close for those who look for this member, going from who names to who is named.'],
  version: 1,
  kinds: oneMode,
  sweep: pathsKernel,
  compute: (network, options) => {
    const others = network.ids.length - 1;
    if (others < 1) return undefinedForAll(network, nobodyElse);
    return pathsKernel.of(network, options).inverseInSum.map((value) => value / others);
  },
};

export const closenessWF: NodeMeasure = {
  id: 'closenessWF',
  label: 'Closeness (Wasserman-Faust)',
  scope: 'node',
  question: 'How short are the ways to this member, allowing for those who cannot reach it?',
  finding: (spread) => scaleSpread(spread, 'members', 'closeness', 'At 0 nobody reaches them, at 1 all are linked to them.'),
  formula: '(r / (n − 1)) · (r / S), r others reach i at a sum of distances S = Σⱼ dⱼᵢ',
  reference: wassermanFaust('p. 201'),
  convention: 'Corrected for who cannot reach the member, as in networkx. Directed: inward distance.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Given to compare with other programs. Closeness is better: it needs no correction.'],
  version: 1,
  kinds: oneMode,
  sweep: pathsKernel,
  compute: (network, options) => {
    const others = network.ids.length - 1;
    if (others < 1) return undefinedForAll(network, nobodyElse);
    const { reachedBy, distanceInSum } = pathsKernel.of(network, options);
    return distanceInSum.map((sum, i) => (sum === 0 ? 0 : (reachedBy[i]! / others) * (reachedBy[i]! / sum)));
  },
};

export const closenessWithinComponent: NodeMeasure = {
  id: 'closenessWithinComponent',
  label: 'Closeness within reach',
  scope: 'node',
  question: 'How short are the ways to this member for those who can reach it at all?',
  finding: (spread) =>
    scaleSpread(spread, 'members', 'closeness', 'At 0 nobody reaches them, at 1 all who reach them are linked to them.'),
  formula: 'r / S, r others reach i at a sum of distances S = Σⱼ dⱼᵢ',
  reference: wassermanFaust('p. 201'),
  convention: 'Not corrected, as in igraph from 0.10: small parts get high values. Directed: inward distance.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: [
    'The centre of a group of three gets the highest value there is: never compare it between separate parts.',
    'Given to compare with other programs. Closeness is better.',
  ],
  version: 1,
  kinds: oneMode,
  sweep: pathsKernel,
  compute: (network, options) => {
    if (network.ids.length < 2) return undefinedForAll(network, nobodyElse);
    const { reachedBy, distanceInSum } = pathsKernel.of(network, options);
    return distanceInSum.map((sum, i) => (sum === 0 ? 0 : reachedBy[i]! / sum));
  },
};
