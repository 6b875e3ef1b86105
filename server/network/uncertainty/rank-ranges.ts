/**
 * Between which ranks a member would probably stand, had everybody who was asked answered. What the others might have said is
 * drawn again and again (impute.ts), and the range is that of the middle 90 in 100 of the ranks that come of it, widened by
 * as much as ranges fell short when the same was tried among those who did answer (calibrate.ts).
 * A rank is one more than how many have a higher figure, among all who would then be in the network: those who did not answer
 * might have named people of whom nobody has spoken yet.
 * It holds for those who are missing as if by chance: whoever is missing for what they are (the loneliest, the busiest) is not
 * made good for.
 * Reference: Rubin 1987, Multiple Imputation for Nonresponse in Surveys; that ranks move, and how far: Costenbader & Valente
 * 2003, "The stability of centrality measures when networks are sampled", Social Networks 25.
 */
import type { Network } from '../graph.ts';
import { networkFromPlaces } from '../lean-network.ts';
import type { MemberValues } from '../measure.ts';
import { seededRandom } from '../random.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { calibrate, noWidening, standingOf } from './calibrate.ts';
import { createImputer } from './impute.ts';
import { middleOf, ranksOf } from './ranks.ts';
import { inOrder, type Reports } from './reports.ts';

/** The rank as far as is known, and between which it probably is: where people are missing it may itself lie outside. */
export type RankRange = { readonly rank: number; readonly low: number; readonly high: number };

export type Figure = (network: Network) => MemberValues;

export type RankOptions = ComputeOptions & {
  readonly repeats?: number;
  /** How often the true rank should be inside. */
  readonly coverage?: number;
  /** How often it is tried out among those who answered, with 20 draws each; 0 to take the draws at their word. */
  readonly trials?: number;
};

const fewestRespondents = 10;
/** Of 20 the lowest and the highest stand for the middle 90 in 100. More trials tell more than more draws in each would. */
const drawsPerTrial = 20;

/**
 * @param figure of each member, as a measure computes it; worked out about `repeats` + 20 × `trials` times.
 * @returns one for each of `members`, or why there can be none.
 * @throws CancelledError when the signal is raised.
 */
export function rankRanges(
  reports: Reports,
  figure: Figure,
  { repeats = 60, coverage = 0.9, trials = 12, seed = 1, signal, onProgress }: RankOptions = {},
): readonly RankRange[] | Undefined {
  const { sorted, placeOf } = inOrder(reports);
  const respondents = sorted.answered.filter(Boolean).length;
  if (respondents < fewestRespondents) return undefinedBecause('fewer than ten answered');
  const ranks = observedRanks(sorted, figure);
  const missing = 1 - respondents / sorted.asked.filter((asked, i) => asked || sorted.answered[i]).length;
  if (missing === 0) return Array.from(placeOf, (i) => ({ rank: ranks[i]!, low: ranks[i]!, high: ranks[i]! }));

  const random = seededRandom(seed);
  // Of a few who answered none can be spared.
  const tried = respondents * (1 - missing) < fewestRespondents ? 0 : trials;
  const perTrial = Math.min(repeats, drawsPerTrial);
  let done = 0;
  const step = (): void => {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.({ done: done++, total: repeats + tried * perTrial });
  };
  const { low, high, most } = drawRanges(sorted, figure, { repeats, coverage, random, step });
  const drawnRanges = (some: Reports) => drawRanges(some, figure, { repeats: perTrial, coverage, random, step });
  const widening =
    tried === 0
      ? noWidening
      : calibrate(sorted, missing, {
          trials: tried,
          coverage,
          random,
          drawnRanges,
          ranks: (some) => observedRanks(some, figure),
        });
  const n = sorted.members.length;
  return Array.from(placeOf, (i) => {
    const { better, worse } = widening[standingOf(sorted, i)];
    return {
      rank: ranks[i]!,
      low: Math.max(1, Math.floor(low[i]! - better * n)),
      high: Math.min(most, Math.ceil(high[i]! + worse * n)),
    };
  });
}

const observedRanks = ({ members, from, to, directed }: Reports, figure: Figure): Float64Array =>
  ranksOf(figure(networkFromPlaces(members, from, to, directed)));

type Drawing = {
  readonly repeats: number;
  readonly coverage: number;
  readonly random: () => number;
  readonly step: () => void;
};

function drawRanges(reports: Reports, figure: Figure, { repeats, coverage, random, step }: Drawing) {
  const { members, directed } = reports;
  const imputer = createImputer(reports, random);
  let most = members.length;
  const ranks = Array.from({ length: repeats }, () => {
    step();
    const { from, to, newcomers } = imputer.draw();
    most = Math.max(most, members.length + newcomers);
    const ids = [...members, ...idsAfter(members.at(-1) ?? '', newcomers)];
    const network = networkFromPlaces(ids, [...reports.from, ...from], [...reports.to, ...to], directed);
    return ranksOf(figure(network), members.length);
  });
  return { ...middleOf(ranks, coverage), most };
}

/** Ids that come after all others, in order. */
const idsAfter = (last: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, k) => `${last} ${`${k}`.padStart(8, '0')}`);
