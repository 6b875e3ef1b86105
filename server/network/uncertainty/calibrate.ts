/**
 * How far ranges of ranks fall short, found out from those who answered alone: as large a share of them as is missing is taken
 * out at random, ranges are drawn without them, and held against the ranks that are known. Whatever the draws get wrong,
 * being too sure or leaning to one side, is then seen, and the ranges are widened on either side until as many of the known
 * ranks are inside as should be; never narrowed. Those who answered, those who did not and those who are only named differ,
 * and are each widened by what was found for their like.
 * Reference: Romano, Patterson & Candès 2019, "Conformalized quantile regression", NeurIPS 32; by groups: Vovk 2012, ACML.
 */
import { shuffle } from '../random.ts';
import { heardFrom, type Reports } from './reports.ts';

type Standing = 'answered' | 'silent' | 'named';

/** Ranks to widen by towards the top (better) and the bottom (worse), as shares of how many members there are. */
type Widening = Readonly<Record<Standing, { readonly better: number; readonly worse: number }>>;

const none = { better: 0, worse: 0 };
export const noWidening: Widening = { answered: none, silent: none, named: none };

export const standingOf = ({ asked, answered }: Reports, i: number): Standing =>
  answered[i] ? 'answered' : asked[i] ? 'silent' : 'named';

type Trial = {
  readonly trials: number;
  readonly coverage: number;
  readonly random: () => number;
  readonly drawnRanges: (reports: Reports) => { readonly low: Float64Array; readonly high: Float64Array };
  readonly ranks: (reports: Reports) => Float64Array;
};

/** @param missing share of those asked who did not answer. Members are in the order of their ids. */
export function calibrate(reports: Reports, missing: number, trial: Trial): Widening {
  const { trials, coverage, random, drawnRanges, ranks } = trial;
  const known = heardFrom({ ...reports, asked: reports.answered }, reports.answered);
  const rankOf = new Map(known.members.map((id, i) => [id, i]));
  const truth = ranks(known);
  const n = known.members.length;
  const respondents = Uint32Array.from(known.answered.keys()).filter((i) => known.answered[i]);
  const short: Record<Standing, { better: number[]; worse: number[] }> = {
    answered: { better: [], worse: [] },
    silent: { better: [], worse: [] },
    named: { better: [], worse: [] },
  };
  for (let k = 0; k < trials; k++) {
    shuffle(respondents, random);
    const out = new Set(respondents.subarray(0, Math.max(1, Math.round(missing * respondents.length))));
    const heard = heardFrom(
      known,
      known.answered.map((answered, i) => answered && !out.has(i)),
    );
    const { low, high } = drawnRanges(heard);
    heard.members.forEach((id, i) => {
      const rank = truth[rankOf.get(id)!]!;
      short[standingOf(heard, i)].better.push((low[i]! - rank) / n);
      short[standingOf(heard, i)].worse.push((rank - high[i]!) / n);
    });
  }
  const tail = (1 - coverage) / 2;
  const widen = ({ better, worse }: (typeof short)[Standing]) => ({
    better: enough(better, tail),
    worse: enough(worse, tail),
  });
  return { answered: widen(short.answered), silent: widen(short.silent), named: widen(short.named) };
}

/** So much that no more than this share fall short by more; at least nothing. */
function enough(short: readonly number[], tail: number): number {
  const sorted = Float64Array.from(short).sort();
  const at = Math.ceil((1 - tail) * (sorted.length + 1)) - 1;
  return Math.max(0, sorted[Math.min(at, sorted.length - 1)] ?? 0);
}
