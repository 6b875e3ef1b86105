/**
 * Permutation test of the E-I index: how often kinds dealt out at random would give an index at least as far from what is
 * expected, in either direction. p = (ge + 1) / (R + 1), R = 1,000 deals, ge those at least as far. The expectation is
 * exact, being the mean over all deals. Members of whom nothing is known stay unknown in every deal.
 * Reference: Krackhardt & Stern 1988, Social Psychology Quarterly 51(2); + 1: Phipson & Smyth 2010, SAGMB 9(1).
 */
import type { Network } from '../graph.ts';
import { byGroups, type Groups, leftOutCaveat, oneKindOnly } from '../groups.ts';
import { type GraphAttributeMeasure, oneMode } from '../measure.ts';
import { seededRandom, shuffle } from '../random.ts';
import { krackhardtStern1988 } from '../references.ts';
import { CancelledError, type ComputeOptions, undefinedBecause } from '../types.ts';
import { by, often } from '../words.ts';

const defaultSeed = 1;
const deals = 1000;
// At this size a thousand deals take a few seconds.
const mostTies = 200_000;

export const EIpermutationP: GraphAttributeMeasure = {
  id: 'EIpermutationP',
  label: 'Openness to other kinds, by chance?',
  scope: 'graph by attribute',
  question: 'How often would kinds dealt out by chance be as open or as closed as these, or more?',
  finding: (value, { attribute }) => {
    const chance = value < 0.05 ? 'So chance alone would seldom do it.' : 'So it could well be chance.';
    return by(attribute, `kinds dealt out by chance ${often(value, 'stand out as much as this')}. ${chance}`);
  },
  formula: 'p = (ge + 1) / (R + 1), ge of R = 1,000 deals with |E − Ē| at least as large',
  reference: `${krackhardtStern1988}; + 1: Phipson & Smyth 2010, Permutation P-values should never be zero, SAGMB 9(1)`,
  convention: 'Two-sided, about the exact mean over all deals.',
  interval: { none: 'it is itself a comparison with chance' },
  basis: 'answered',
  caveats: [
    'Of 1,000 random deals from a fixed seed: never below .001, and another seed gives a slightly other figure.',
    'Says whether chance could do it, not how strong it is.',
    leftOutCaveat,
  ],
  version: 1,
  kinds: oneMode,
  compute: (network, values, options = {}) =>
    byGroups(values, (groups) => {
      if (groups.sizes.length < 2) return oneKindOnly;
      if (network.tieCount > mostTies) return undefinedBecause('with more than 200,000 ties the test would take too long');
      const ends = knownEnds(network, groups);
      if (ends.from.length === 0) return undefinedBecause('there are no ties between members of whom this is known');
      return (countAsFar(ends, groups, options) + 1) / (deals + 1);
    }),
};

type Ends = { readonly from: Uint32Array; readonly to: Uint32Array };

/** Both ends of each tie between known members, numbered among the known. */
function knownEnds({ out, directed }: Network, { of }: Groups): Ends {
  const numberOf = new Uint32Array(of.length);
  let known = 0;
  for (let i = 0; i < of.length; i++) if (of[i]! >= 0) numberOf[i] = known++;
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < of.length; i++) {
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) {
      const j = out.targets[at]!;
      if (of[i]! < 0 || of[j]! < 0 || (!directed && j < i)) continue;
      from.push(numberOf[i]!);
      to.push(numberOf[j]!);
    }
  }
  return { from: Uint32Array.from(from), to: Uint32Array.from(to) };
}

/** Deals in which the number of ties between kinds is at least as far from its mean as the one that was observed. */
function countAsFar(ends: Ends, { of, sizes, known }: Groups, { seed = defaultSeed, signal }: ComputeOptions): number {
  const random = seededRandom(seed);
  const labels = of.filter((group) => group >= 0);
  const pairsInside = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  const mean = ends.from.length * (1 - pairsInside / (known * (known - 1)));
  // Counts are whole numbers: what is less than a rounding error apart is the same distance.
  const observed = Math.abs(between(ends, labels) - mean) - 1e-6;
  let asFar = 0;
  for (let deal = 0; deal < deals; deal++) {
    if (signal?.aborted) throw new CancelledError();
    shuffle(labels, random);
    if (Math.abs(between(ends, labels) - mean) >= observed) asFar += 1;
  }
  return asFar;
}

function between({ from, to }: Ends, labels: Int32Array): number {
  let count = 0;
  for (let tie = 0; tie < from.length; tie++) if (labels[from[tie]!] !== labels[to[tie]!]) count += 1;
  return count;
}
