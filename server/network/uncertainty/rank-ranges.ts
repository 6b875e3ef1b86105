/**
 * Between which ranks a member would probably stand, had everybody who was asked answered: what the others might have said is
 * drawn again and again (impute.ts), and the range is that of the middle 90 in 100 of the ranks that come of it.
 * A rank is one more than how many have a higher figure, which those at the bottom whom nobody named cannot change. It holds for those who are missing
 * as if by chance: whoever is missing for what they are (the loneliest, the busiest) is not made good for.
 * Reference: Rubin 1987, Multiple Imputation for Nonresponse in Surveys; that ranks move, and how far: Costenbader & Valente
 * 2003, "The stability of centrality measures when networks are sampled", Social Networks 25.
 */
import { buildNetwork, type Network } from '../graph.ts';
import type { MemberValues } from '../measure.ts';
import { seededRandom } from '../random.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { createImputer } from './impute.ts';

/** Who said what; `from`, `to` and `by` are places in `members`. */
export type Reports = {
  readonly members: readonly string[];
  /** Who was to be asked: whoever never was has nothing to say in this network, and is only named. */
  readonly asked: readonly boolean[];
  readonly answered: readonly boolean[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly by: readonly number[];
  readonly directed: boolean;
};

export type RankRange = { readonly rank: number; readonly low: number; readonly high: number };

export type RankOptions = ComputeOptions & {
  readonly repeats?: number;
  /** How often the true rank should be inside. */
  readonly coverage?: number;
};

const networkOf = ({ members, directed }: Reports, from: readonly number[], to: readonly number[]): Network =>
  buildNetwork({
    members: members.map((id) => ({ id })),
    ties: from.map((one, at) => ({ from: members[one]!, to: members[to[at]!]! })),
    directed,
  });

/** By places in `members`. A figure that is undefined stands below all that are not. */
function ranksOf({ members }: Reports, network: Network, values: MemberValues): Float64Array {
  const figures = members.map((id) => {
    const value = values[network.indexOf.get(id)!];
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  });
  const order = figures.map((_, i) => i).sort((a, b) => figures[b]! - figures[a]!);
  const ranks = new Float64Array(members.length);
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    while (end < order.length && figures[order[end]!] === figures[order[first]!]) end += 1;
    for (let at = first; at < end; at++) ranks[order[at]!] = first + 1;
    first = end;
  }
  return ranks;
}

/**
 * @param figure of each member, as a measure computes it; worked out `repeats` times.
 * @returns one for each of `members`, or why there can be none.
 * @throws CancelledError when the signal is raised.
 */
export function rankRanges(
  reports: Reports,
  figure: (network: Network) => MemberValues,
  { repeats = 100, coverage = 0.9, seed = 1, signal, onProgress }: RankOptions = {},
): readonly RankRange[] | Undefined {
  const { members, asked, answered } = reports;
  const respondents = members.map((_, i) => i).filter((i) => answered[i]);
  if (respondents.length < 10) return undefinedBecause('fewer than ten answered');
  const share = 1 - respondents.length / members.filter((_, i) => asked[i] || answered[i]).length;
  const observed = networkOf(reports, reports.from, reports.to);
  const ranks = ranksOf(reports, observed, figure(observed));
  if (share === 0) return Array.from(ranks, (rank) => ({ rank, low: rank, high: rank }));

  const imputer = createImputer(reports, seededRandom(seed));
  const seen = members.map(() => new Float64Array(repeats));
  for (let k = 0; k < repeats; k++) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: k, total: repeats });
    const [from, to] = [[...reports.from], [...reports.to]];
    imputer.add(from, to);
    const network = networkOf(reports, from, to);
    ranksOf(reports, network, figure(network)).forEach((rank, i) => {
      seen[i]![k] = rank;
    });
  }
  const tail = (1 - coverage) / 2;
  return Array.from(ranks, (rank, i) => {
    const sorted = seen[i]!.sort();
    // Outward, never inward.
    const low = sorted[Math.floor(tail * (repeats - 1))]!;
    const high = sorted[Math.ceil((1 - tail) * (repeats - 1))]!;
    return { rank, low, high };
  });
}
