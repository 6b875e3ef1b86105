/**
 * How far ranks hang on single answers: a tenth of what was reported is left out at random, again and again, and the range is
 * that of the middle 90 in 100 of the ranks that come of it, with the rank itself. Members stay, whoever told of them: only
 * ties go. A tie that several reports tell of goes when all of them do. It says nothing of people who did not answer: that is
 * what rank-ranges.ts is for.
 * Reference: Costenbader & Valente 2003, Social Networks 25; Borgatti, Carley & Krackhardt 2006, "On the robustness of
 * centrality measures under conditions of imperfect data", Social Networks 28.
 */

import { networkFromPlaces } from '../lean-network.ts';
import { seededRandom, shuffle } from '../random.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import type { Figure, RankRange } from './rank-ranges.ts';
import { middleOf, ranksOf } from './ranks.ts';
import { inOrder, type Reports } from './reports.ts';

export type StabilityOptions = ComputeOptions & {
  readonly repeats?: number;
  readonly coverage?: number;
  /** How much is left out, from 0 to 1. */
  readonly share?: number;
  /** Single reports, or all that some respondents said. */
  readonly leaveOut?: 'reports' | 'respondents';
};

/**
 * @param figure of each member, as a measure computes it; worked out `repeats` + 1 times.
 * @returns one for each of `members`, or why there can be none.
 * @throws CancelledError when the signal is raised.
 */
export function rankStability(
  reports: Reports,
  figure: Figure,
  { repeats = 100, coverage = 0.9, share = 0.1, leaveOut = 'reports', seed = 1, signal, onProgress }: StabilityOptions = {},
): readonly RankRange[] | Undefined {
  const { sorted, placeOf } = inOrder(reports);
  const { members, from, to, by, directed } = sorted;
  // Whose fate each report shares.
  const fates = leaveOut === 'reports' ? from.map((_, at) => at) : by;
  const drawn = Uint32Array.from(new Set(fates));
  const out = Math.round(share * drawn.length);
  if (out === 0) return undefinedBecause('there are too few reports to leave any out');
  const random = seededRandom(seed);
  const observed = ranksOf(figure(networkFromPlaces(members, from, to, directed)));
  const ranks = Array.from({ length: repeats }, (_, k) => {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: k, total: repeats });
    shuffle(drawn, random);
    const gone = new Set(drawn.subarray(0, out));
    const kept = (column: readonly number[]): number[] => column.filter((_, at) => !gone.has(fates[at]!));
    return ranksOf(figure(networkFromPlaces(members, kept(from), kept(to), directed)));
  });
  const { low, high } = middleOf(ranks, coverage);
  return Array.from(placeOf, (i) => {
    const rank = observed[i]!;
    return { rank, low: Math.min(rank, low[i]!), high: Math.max(rank, high[i]!) };
  });
}
