/**
 * Betweenness: over all pairs of others, the share of shortest ways between them that pass through a member. Unordered
 * pairs when undirected, ordered when directed; strength does not count as distance.
 * Normalised: over (n - 1)(n - 2) / 2 pairs, or (n - 1)(n - 2) when directed. Two-mode: over the most a member of that mode
 * can have, ½[n2²(s + 1)² + n2(s + 1)(2t - s - 1) - t(2s - t + 3)], s = (n1 - 1) div n2, t = (n1 - 1) mod n2.
 * Reference: Freeman 1977, Sociometry 40; Brandes 2001; two-mode: Borgatti & Everett 1997, Social Networks 19.
 */
import { brandesKernel } from '../kernels/brandes.ts';
import { everyKind, type NodeMeasure, oneMode, undefinedForAll } from '../measure.ts';
import { mostBetweenness } from '../two-mode/sizes.ts';
import { undefinedBecause } from '../types.ts';

const caveats = ['Sensitive to people who did not answer and to ties nobody reported.'];

export const betweenness: NodeMeasure = {
  id: 'betweenness',
  label: 'Between others',
  scope: 'node',
  question: 'Between how many pairs of others does this member stand on the shortest way?',
  caveats,
  version: 1,
  kinds: everyKind,
  sweep: brandesKernel,
  compute: (network, options) => brandesKernel.of(network, options),
};

export const betweennessNormalised: NodeMeasure = {
  id: 'betweennessNormalised',
  label: 'Between others, as a share',
  scope: 'node',
  question: 'Between what share of all pairs of others does this member stand on the shortest way?',
  caveats,
  version: 1,
  kinds: oneMode,
  sweep: brandesKernel,
  compute: (network, options) => {
    const n = network.ids.length;
    if (n < 3) return undefinedForAll(network, 'there are no two others');
    const pairs = ((n - 1) * (n - 2)) / (network.directed ? 1 : 2);
    return brandesKernel.of(network, options).map((value) => value / pairs);
  },
};

export const betweennessNormalisedTwoMode: NodeMeasure = {
  id: 'betweennessNormalisedTwoMode',
  label: 'Between others, as a share of the most possible',
  scope: 'node',
  question: 'How near does this member come to standing between all others, as far as its kind allows?',
  caveats,
  version: 1,
  kinds: ['two-mode'],
  sweep: brandesKernel,
  compute: (network, options) => {
    const most = [0, mostBetweenness(network, 1), mostBetweenness(network, 2)];
    return Array.from(brandesKernel.of(network, options), (value, i) => {
      const possible = most[network.modes[i]!] ?? 0;
      return possible > 0 ? value / possible : undefinedBecause('nobody of this kind can stand between others');
    });
  },
};
