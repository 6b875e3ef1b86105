/**
 * Key players: the set of k members that together do most, either to break up the rest when they are gone or to reach
 * everybody (the goals are in key-player-scores.ts). The best set is seldom that of the k best single members, since these
 * tend to do the same work twice.
 * Every set is tried where that takes about a second. Otherwise sets are built by adding the best next member and bettered by
 * exchanging single members, from several starts: good, and not known to be the best. In large networks only members with many
 * ties are tried, so that a member of few ties who alone holds parts together may be missed there: see bridges and cut points.
 * The answer names people. Who would break a network up must never be published.
 * Reference: Borgatti 2006, "Identifying sets of key players in a social network", Comput. Math. Organ. Theory 12.
 */
import type { Network } from '../graph.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { alike, type KeyPlayerGoal, type Scorer, scorerOf } from './key-player-scores.ts';
import { searchSets } from './key-player-search.ts';

export type KeyPlayers = {
  readonly value: number;
  /** The first of the best sets found, in the order of ids. */
  readonly set: readonly string[];
  /** Whether every set was tried. */
  readonly exact: boolean;
  /** How many sets are as good; null unless every set was tried. */
  readonly ties: number | null;
};

export type KeyPlayerOptions = ComputeOptions & { readonly k: number; readonly goal: KeyPlayerGoal };

/** About a second. */
const mostSteps = 1e8;

export function keyPlayers(network: Network, options: KeyPlayerOptions): KeyPlayers | Undefined {
  const { k, goal } = options;
  const n = network.ids.length;
  if (!Number.isInteger(k) || k < 1) return undefinedBecause('a set needs at least one member');
  if (k > n) return undefinedBecause('there are fewer members than that');
  if (goal !== 'kppPosDR' && n - k < 2) return undefinedBecause('fewer than two members would remain');
  const scorer = scorerOf(network, goal);
  if (choose(n, k) * scorer.steps <= mostSteps) return named(network, everySet(n, scorer, options));
  const found = searchSets(network, scorer, k, options);
  if (found === undefined) return undefinedBecause('the network is too large to try sets of members');
  return named(network, { ...found, exact: false, ties: null });
}

type Best = Omit<KeyPlayers, 'set'> & { readonly set: readonly number[] };

const named = ({ ids }: Network, best: Best): KeyPlayers => ({ ...best, set: best.set.map((i) => ids[i]!) });

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i;
  return ways;
}

function everySet(n: number, { score }: Scorer, options: KeyPlayerOptions): Best {
  const { k } = options;
  const set = Array.from({ length: k }, (_, i) => i);
  let best = { value: Number.NEGATIVE_INFINITY, set: [...set], exact: true, ties: 0 };
  for (let last = 0; last >= 0; ) {
    if (options.signal?.aborted) throw new CancelledError();
    const value = score(set);
    if (value > best.value + alike) best = { value, set: [...set], exact: true, ties: 1 };
    else if (value >= best.value - alike) best = { ...best, ties: best.ties + 1 };
    // The next set in order: the last member that may move on does, and those after it follow closely.
    last = k - 1;
    while (last >= 0 && set[last] === n - k + last) last -= 1;
    if (last >= 0) set.splice(last, k - last, ...Array.from({ length: k - last }, (_, i) => set[last]! + 1 + i));
  }
  return best;
}
