/**
 * Degree: how many others a member is linked to; directed, how many name them (in-degree) and how many they name
 * (out-degree). Normalised: over the n - 1 others there are; two-mode, over the size of the other mode.
 * Reference: Freeman 1979, Social Networks 1; two-mode: Borgatti & Everett 1997, Social Networks 19.
 */
import type { Network } from '../graph.ts';
import { type Adjacency, degreeOf } from '../kernels/adjacency.ts';
import { type NodeMeasure, undefinedForAll } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { borgattiEverett1997, freeman1979 } from '../references.ts';
import { countSpread, shareSpread } from '../spread-words.ts';
import { undefinedBecause } from '../types.ts';

const degrees = (network: Network, adjacency: Adjacency): Float64Array =>
  Float64Array.from(network.ids, (_, i) => degreeOf(adjacency, i));

export const degree: NodeMeasure = {
  id: 'degree',
  label: 'Ties',
  scope: 'node',
  question: 'How many others is this member linked to?',
  finding: (spread) =>
    countSpread(spread, { who: 'members', verb: 'are linked to', noun: ['other', 'others'], none: 'are linked to nobody' }),
  formula: 'dᵢ = |{j : i and j are tied}|',
  reference: freeman1979,
  convention: 'Not normalised; strength does not count.',
  interval: noInterval.member,
  basis: 'everyone',
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
  finding: (spread) =>
    countSpread(spread, { who: 'people', verb: 'are named by', noun: ['other', 'others'], none: 'are named by nobody' }),
  formula: '|{j : j names i}|',
  reference: freeman1979,
  interval: noInterval.member,
  basis: 'everyone',
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
  finding: (spread) => countSpread(spread, { who: 'people', verb: 'name', noun: ['other', 'others'], none: 'name nobody' }),
  formula: '|{j : i names j}|',
  reference: freeman1979,
  interval: noInterval.member,
  basis: 'answered',
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
  finding: (spread) =>
    shareSpread(spread, {
      who: 'members',
      verb: 'are linked to',
      noun: ['of the others', 'of the others'],
      none: 'are linked to nobody',
      all: 'are linked to all others',
    }),
  formula: 'dᵢ / (n − 1)',
  reference: freeman1979,
  interval: noInterval.member,
  basis: 'everyone',
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
  finding: (spread) =>
    shareSpread(spread, {
      who: 'members',
      verb: 'are linked to',
      noun: ['of the other kind', 'of the other kind'],
      none: 'are linked to none of the other kind',
      all: 'are linked to all of the other kind',
    }),
  formula: 'dᵢ / n₂ for mode 1, dᵢ / n₁ for mode 2',
  reference: borgattiEverett1997,
  convention: 'Over the size of the other mode, not over all others.',
  interval: noInterval.member,
  basis: 'everyone',
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
