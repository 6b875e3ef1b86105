/**
 * Betweenness: over all pairs of others, the share of shortest ways between them that pass through a member. Unordered
 * pairs when undirected, ordered when directed; strength does not count as distance.
 * Normalised: over (n - 1)(n - 2) / 2 pairs, or (n - 1)(n - 2) when directed. Two-mode: over the most a member of that mode
 * can have, ½[n2²(s + 1)² + n2(s + 1)(2t - s - 1) - t(2s - t + 3)], s = (n1 - 1) div n2, t = (n1 - 1) mod n2.
 * Reference: Freeman 1977, Sociometry 40; Brandes 2001; two-mode: Borgatti & Everett 1997, Social Networks 19.
 */
import { brandesKernel } from '../kernels/brandes.ts';
import { everyKind, type NodeMeasure, oneMode, undefinedForAll } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { borgattiEverett1997 } from '../references.ts';
import { amountSpread, shareSpread } from '../spread-words.ts';
import { mostBetweenness } from '../two-mode/sizes.ts';
import { undefinedBecause } from '../types.ts';

const freeman1977 = 'Freeman 1977, A set of measures of centrality based on betweenness, Sociometry 40';

const caveats = ['Sensitive to people who did not answer and to ties nobody reported.'];

export const betweenness: NodeMeasure = {
  id: 'betweenness',
  label: 'Between others',
  scope: 'node',
  question: 'Between how many pairs of others does this member stand on the shortest way?',
  finding: (spread) =>
    amountSpread(spread, {
      who: 'members',
      verb: 'stand between',
      noun: ['pair of others', 'pairs of others'],
      none: 'stand between no others',
    }),
  formula: 'b(v) = Σ σₛₜ(v) / σₛₜ over pairs s, t of others, σₛₜ the shortest ways from s to t and σₛₜ(v) those through v',
  reference: freeman1977,
  convention: 'Not normalised. Pairs without direction are counted once; strength is not distance.',
  interval: noInterval.member,
  basis: 'everyone',
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
  finding: (spread) =>
    shareSpread(spread, {
      who: 'members',
      verb: 'stand between',
      noun: ['pairs of others', 'pairs of others'],
      none: 'stand between no others',
      all: 'stand between all others',
    }),
  formula: 'b(v) / ((n − 1)(n − 2) / 2); directed b(v) / ((n − 1)(n − 2))',
  reference: freeman1977,
  convention: 'Over the pairs of others, as in networkx.',
  interval: noInterval.member,
  basis: 'everyone',
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
  finding: (spread) =>
    shareSpread(spread, {
      who: 'members',
      verb: 'stand between',
      noun: ['of the most pairs they could', 'of the most pairs they could'],
      none: 'stand between no others',
      all: 'stand between as many others as can be',
    }),
  formula: 'b(v) / ½[n₂²(s + 1)² + n₂(s + 1)(2t − s − 1) − t(2s − t + 3)], s = (n₁ − 1) div n₂, t = (n₁ − 1) mod n₂, v in mode 1',
  reference: borgattiEverett1997,
  convention: 'Over the most that a member of the same mode can have, not over all pairs.',
  interval: noInterval.member,
  basis: 'everyone',
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
