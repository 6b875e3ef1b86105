/**
 * Closeness in a two-mode network, distances counted in ties. Borgatti-Everett: the least sum of distances there can be,
 * n' + 2(n - 1) for a member of a mode of n beside n' others, over its own sum S; only where everyone can reach everyone, since
 * a small separate part would come out above 1. Harmonic: sum of 1 / distance over the most it can be, n' + (n - 1) / 2; 0 for
 * whom nobody reaches; the one to show.
 * Reference: Borgatti & Everett 1997, Social Networks 19; harmonic as in position/closeness.ts.
 */
import type { Network } from '../graph.ts';
import { countComponents } from '../kernels/components.ts';
import { pathsKernel } from '../kernels/paths.ts';
import { type NodeMeasure, undefinedForAll } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { borgattiEverett1997 } from '../references.ts';
import { scaleSpread } from '../spread-words.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { sizeOfMode } from './sizes.ts';

const noMode = undefinedBecause('this member is of neither kind');
const nobodyElse = undefinedBecause('there is nobody else');

/** `value` of each member with the numbers of others of its own and of the other mode. */
function byMode(network: Network, value: (i: number, own: number, other: number) => number): (number | Undefined)[] {
  const sizes = [0, sizeOfMode(network, 1), sizeOfMode(network, 2)];
  return Array.from(network.modes, (mode, i) => {
    if (mode !== 1 && mode !== 2) return noMode;
    const [own, other] = [sizes[mode]! - 1, sizes[3 - mode]!];
    return own + other === 0 ? nobodyElse : value(i, own, other);
  });
}

export const closenessNormalisedTwoMode: NodeMeasure = {
  id: 'closenessNormalisedTwoMode',
  label: 'Closeness (Borgatti-Everett)',
  scope: 'node',
  question: 'How short are the ways to everyone of either kind, compared with the shortest there can be?',
  finding: (spread) =>
    scaleSpread(spread, 'people and places', 'closeness', 'At 1 the ways to all others are as short as can be.'),
  formula: '(n′ + 2(n − 1)) / Σⱼ dᵢⱼ, n of the own and n′ of the other mode',
  reference: borgattiEverett1997,
  convention: 'Only where all are connected: elsewhere some programs give figures above 1.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Only where all can reach all. Given to compare with other programs. Closeness is better.'],
  version: 1,
  kinds: ['two-mode'],
  sweep: pathsKernel,
  compute: (network, options) => {
    if (countComponents(network) > 1) return undefinedForAll(network, 'not everyone can reach everyone');
    const { distanceInSum } = pathsKernel.of(network, options);
    return byMode(network, (i, own, other) => (other + 2 * own) / distanceInSum[i]!);
  },
};

export const harmonicTwoMode: NodeMeasure = {
  id: 'harmonicTwoMode',
  label: 'Closeness between the two kinds',
  scope: 'node',
  question: 'How close is this member to all of both kinds, from 0 (none reach it) to 1 (as close as can be)?',
  finding: (spread) =>
    scaleSpread(spread, 'people and places', 'closeness', 'At 0 nobody reaches them, at 1 they are as close to all as can be.'),
  formula: 'Σⱼ (1 / dᵢⱼ) / (n′ + (n − 1) / 2), n of the own and n′ of the other mode, 1 / ∞ = 0',
  reference: `${borgattiEverett1997}; harmonic: Boldi & Vigna 2014, Axioms for centrality, Internet Mathematics 10`,
  convention: 'Harmonic and over the most it can be, so that it also holds where the network falls into parts.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Two of one kind are two steps apart at best, which is allowed for.'],
  version: 1,
  kinds: ['two-mode'],
  sweep: pathsKernel,
  compute: (network, options) => {
    const { inverseInSum } = pathsKernel.of(network, options);
    return byMode(network, (i, own, other) => inverseInSum[i]! / (other + own / 2));
  },
};
