/**
 * Projection: the one-mode network of who shares anything with whom, each pair with how much it shares. Its density is the
 * share of pairs that share anything; its mean overlap, over all pairs, how much two share, sum over the other mode of
 * d(d - 1) / 2 over the number of pairs. It is dense by construction: one place that everybody uses links everybody.
 * Reference: Breiger 1974, "The duality of persons and groups", Social Forces 53; Borgatti & Halgin 2011.
 */
import type { Mode, Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { overlapsKernel } from '../kernels/overlaps.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { undefinedBecause } from '../types.ts';
import { amountOf, outOf100, people } from '../words.ts';
import { sizeOfMode } from './sizes.ts';

export type SharingPair = { readonly a: string; readonly b: string; readonly shared: number };

/**
 * Every pair of this mode that shares at least `atLeast`, by their ids in order. There can be very many: one place with 5,000
 * people makes 12 million. Measures that only sum pairs up use `overlapsKernel` instead.
 */
export function projection({ ids, both: { offsets, targets }, modes }: Network, mode: Mode, atLeast = 1): readonly SharingPair[] {
  const pairs: SharingPair[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (modes[i] !== mode) continue;
    const shared = new Map<number, number>();
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      for (let on = offsets[targets[at]!]!; on < offsets[targets[at]! + 1]!; on++) {
        const other = targets[on]!;
        if (other > i && modes[other] === mode) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of [...shared].sort(([a], [b]) => a - b)) {
      if (count >= atLeast) pairs.push({ a: ids[i]!, b: ids[other]!, shared: count });
    }
  }
  return pairs;
}

const affiliation =
  'Breiger 1974, The duality of persons and groups, Social Forces 53; Borgatti & Halgin 2011, Analyzing affiliation networks';

const tooFew = undefinedBecause('there are fewer than two of this kind');

const pairsOf = (members: number): number => (members * (members - 1)) / 2;

const densityMeasure = (mode: Mode, who: string): GraphMeasure => ({
  id: `projection_mode${mode}_density`,
  label: `Pairs that share anything, ${who} kind`,
  scope: 'graph',
  question: `Of all pairs of the ${who} kind, what share has anything in common?`,
  finding: (value) =>
    mode === 1
      ? outOf100(value, 'pairs of people', ['shares a place', 'share a place'])
      : outOf100(value, 'pairs of places', ['shares a person', 'share a person']),
  formula: `pairs of mode ${mode} with s > 0 / (n(n − 1) / 2), s what both are tied to`,
  reference: affiliation,
  convention: 'Ties of the projection count as there or not; how much two share is told by the mean overlap.',
  interval: noInterval.twoMode,
  basis: 'everyone',
  caveats: ['High by construction: a single place that everybody uses makes it 1. Look at what they share on average.'],
  version: 1,
  kinds: ['two-mode'],
  estimateSeconds: overlapsKernel(mode).estimateSeconds,
  compute: (network, options) => {
    const all = pairsOf(sizeOfMode(network, mode));
    return all > 0 ? overlapsKernel(mode).of(network, options).pairs / all : tooFew;
  },
});

const overlapMeasure = (mode: Mode, who: string): GraphMeasure => ({
  id: `projection_mode${mode}_meanOverlap`,
  label: `Mean number shared, ${who} kind`,
  scope: 'graph',
  question: `How many do two of the ${who} kind have in common on average?`,
  finding: (value) =>
    mode === 1
      ? `On average, two people share ${amountOf(value, ['place', 'places'])}.`
      : `On average, two places share ${amountOf(value, people)}.`,
  formula: `Σ s / (n(n − 1) / 2) over pairs of mode ${mode}, s what both are tied to`,
  reference: affiliation,
  convention: 'Pairs that share nothing count as 0.',
  interval: noInterval.twoMode,
  basis: 'everyone',
  caveats: ['Pairs that share nothing count as 0.'],
  version: 1,
  kinds: ['two-mode'],
  compute: (network) => {
    const all = pairsOf(sizeOfMode(network, mode));
    const shared = network.modes.reduce((sum, own, i) => sum + (own === 3 - mode ? pairsOf(degreeOf(network.both, i)) : 0), 0);
    return all > 0 ? shared / all : tooFew;
  },
});

export const projectionMode1Density = densityMeasure(1, 'first');
export const projectionMode2Density = densityMeasure(2, 'second');
export const projectionMode1MeanOverlap = overlapMeasure(1, 'first');
export const projectionMode2MeanOverlap = overlapMeasure(2, 'second');
