/**
 * QAP: how far two networks of the same members go together, as the correlation over all pairs of "tied in the one" with
 * "tied in the other", and how often chance alone would do as well: the members of one are dealt their places anew, whole
 * rows and columns at a time, which keeps the shape of each network and breaks only their link.
 * r = (o/N - p q) / sqrt(p(1 - p) q(1 - q)), o pairs tied in both, p and q the densities, N pairs. p-value = (as many as at
 * least as far + 1) / (permutations + 1), one-sided and two-sided.
 * Reference: Krackhardt 1988, "Predicting with networks", Social Networks 10; Hubert 1987.
 */
import type { Network } from '../graph.ts';
import { hasTarget } from '../kernels/adjacency.ts';
import { seededRandom, shuffle } from '../random.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { forEachTie, placesIn } from './compare.ts';

export type Qap = {
  readonly correlation: number;
  /** Of permutations: how many go together at least as well, and at least as well or as badly. */
  readonly pOneSided: number;
  readonly pTwoSided: number;
  /** Pairs tied in both. */
  readonly overlap: number;
  readonly members: number;
  readonly permutations: number;
};

export type QapOptions = ComputeOptions & { readonly permutations?: number };

/** Ties among those who are in both networks, by their places in the other: two numbers for each. */
function sharedTies(one: Network, other: Network): { readonly ties: Uint32Array; readonly members: Int32Array } {
  const places = placesIn(one, other);
  const ties: number[] = [];
  forEachTie(one, (from, to) => {
    if (places[from]! >= 0 && places[to]! >= 0) ties.push(places[from]!, places[to]!);
  });
  return { ties: Uint32Array.from(ties), members: places.filter((place) => place >= 0) };
}

export function qap(one: Network, other: Network, options: QapOptions = {}): Qap | Undefined {
  if (one.directed !== other.directed) throw new Error('Only one of the two networks has direction.');
  const { permutations = 1_000, seed = 1, signal } = options;
  const { ties, members } = sharedTies(one, other);
  const n = members.length;
  const pairs = (n * (n - 1)) / (one.directed ? 1 : 2);
  if (n < 3) return undefinedBecause('fewer than three members are in both');
  const p = ties.length / 2 / pairs;
  const q = sharedTies(other, one).ties.length / 2 / pairs;
  if (p === 0 || p === 1 || q === 0 || q === 1) return undefinedBecause('in one of them nobody or everybody is tied');
  const correlationOf = (overlap: number): number => (overlap / pairs - p * q) / Math.sqrt(p * (1 - p) * q * (1 - q));

  // Who stands where; those who are in the other network alone keep their places and are never looked up.
  const deal = Uint32Array.from(other.ids, (_, i) => i);
  const dealtTo = members.slice();
  const overlapNow = (): number => {
    let overlap = 0;
    for (let k = 0; k < ties.length; k += 2) if (hasTarget(other.out, deal[ties[k]!]!, deal[ties[k + 1]!]!)) overlap += 1;
    return overlap;
  };
  const overlap = overlapNow();
  const correlation = correlationOf(overlap);
  const random = seededRandom(seed);
  let [asHigh, asFar] = [0, 0];
  for (let k = 0; k < permutations; k++) {
    if (signal?.aborted) throw new CancelledError();
    options.onProgress?.({ done: k, total: permutations });
    shuffle(dealtTo, random);
    for (let at = 0; at < n; at++) deal[members[at]!] = dealtTo[at]!;
    const dealt = correlationOf(overlapNow());
    // Equal overlaps give equal correlations, but for rounding.
    if (dealt >= correlation - 1e-12) asHigh += 1;
    if (Math.abs(dealt) >= Math.abs(correlation) - 1e-12) asFar += 1;
  }
  const share = (count: number): number => (count + 1) / (permutations + 1);
  return { correlation, pOneSided: share(asHigh), pTwoSided: share(asFar), overlap, members: n, permutations };
}
