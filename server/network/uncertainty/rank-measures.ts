/**
 * How far one may go by who stands first: of the ten residents who stand first by a figure, how many would still be among the
 * first twenty had a tenth of the answers been lost, or had everybody who was asked answered. No rank of anybody is told.
 */
import type { Network } from '../graph.ts';
import type { MemberValues } from '../measure.ts';
import { inDegree } from '../position/degree.ts';
import { pagerank085 } from '../position/pagerank.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import type { WaveMeasure } from '../wave/wave-measure.ts';
import type { WaveOptions } from '../wave/wave-options.ts';
import { amount } from '../words.ts';
import { type RankRange, rankRanges } from './rank-ranges.ts';
import { rankStability } from './rank-stability.ts';
import type { Reports } from './reports.ts';

const first = 10;
const near = 20;
/** In a smaller network the first twenty are most of all there are. */
const fewestResidents = 60;
/** Filling in what the missing might have said, again and again, takes minutes beyond it. */
const mostForMissing = 5_000;
/** Fewer draws tell the middle 90 in 100 less well, but well enough of twenty ranks. */
const repeatsFor = (members: number): number => (members > 10_000 ? 40 : 100);

const reportsOf = ({ members, ties }: SurveyWave): Reports => {
  // Somebody who is listed twice is one.
  const byId = new Map<string, number>();
  const residents: number[] = [];
  const placeOf = Int32Array.from(members, ({ id, kind }, at) => {
    if (kind !== 'resident') return -1;
    if (!byId.has(id)) byId.set(id, residents.push(at) - 1);
    return byId.get(id)!;
  });
  const [from, to]: [number[], number[]] = [[], []];
  for (let at = 0; at < ties.from.length; at++) {
    const [one, other] = [placeOf[ties.from[at]!]!, placeOf[ties.to[at]!]!];
    if (one < 0 || other < 0 || one === other) continue;
    from.push(one);
    to.push(other);
  }
  const answered = residents.map((place) => members[place]!.answered);
  return {
    members: residents.map((place) => members[place]!.id),
    asked: residents.map((place) => members[place]!.listed),
    answered,
    from,
    to,
    // Of a tie whose first end did not answer, the other one spoke.
    by: from.map((one, at) => (answered[one] ? one : to[at]!)),
    directed: true,
  };
};

const kept = (ranges: readonly RankRange[]): number => ranges.filter(({ rank, high }) => rank <= first && high <= near).length;

type Ranks = (reports: Reports, options: WaveOptions) => readonly RankRange[] | Undefined;

const ofRanks =
  (ranks: Ranks): WaveMeasure['compute'] =>
  (wave, options = {}) => {
    const reports = reportsOf(wave);
    const base = reports.members.length;
    if (base < fewestResidents) return { value: undefinedBecause(`there are fewer than ${fewestResidents} residents`), base };
    if (reports.from.length === 0) return { value: undefinedBecause('nobody names anybody'), base };
    const ranges = ranks(reports, options);
    if ('undefined' in ranges) return { value: ranges, base };
    const standing = ranges.filter(({ rank }) => rank <= first).length;
    // Where more than ten share a place, "the first ten" are whoever comes first by chance.
    if (standing > near) return { value: undefinedBecause('too many residents stand first together'), base };
    return { value: kept(ranges), base: standing };
  };

type OfFigure = { readonly id: string; readonly who: string; readonly figure: (network: Network) => MemberValues };

const named: OfFigure = { id: 'Named', who: 'named by most', figure: (network) => inDegree.compute(network) };
const standing: OfFigure = {
  id: 'Standing',
  who: 'who stand first by who names them',
  figure: (network) => pagerank085.compute(network),
};

const shared = {
  scope: 'wave',
  version: 1,
  interval: { none: 'it is itself about how unsure ranks are' },
  basis: 'everyone',
} as const;

const finding =
  (who: string, tail: string): WaveMeasure['finding'] =>
  (value, { members }) =>
    `Of the ${members} people ${who}, ${value === 0 ? 'none' : amount(value)} would ${tail} be in the first twenty.`;

const ifLost = ({ id, who, figure }: OfFigure): WaveMeasure => ({
  ...shared,
  id: `ranks${id}Kept`,
  label: `First ten still first: ${who}`,
  question: `Were a tenth of the answers lost, would the same people be ${who === 'named by most' ? 'named most' : 'first'}?`,
  caveats: ['It says how much hangs on single answers, and nothing of people who did not answer.'],
  formula: '|{i : rank(i) ≤ 10, the 95th of 100 ranks of i without 10 % of reports ≤ 20}|',
  reference: 'Costenbader & Valente 2003, "The stability of centrality measures when networks are sampled", Social Networks 25',
  convention: 'The tenth is drawn at random 100 times, 40 times in a large network; members stay.',
  finding: finding(who, 'still'),
  compute: ofRanks((reports, options) =>
    rankStability(reports, figure, { ...options, repeats: repeatsFor(reports.members.length) }),
  ),
});

const ifMissing = ({ id, who, figure }: OfFigure): WaveMeasure => ({
  ...shared,
  id: `ranks${id}Sure`,
  label: `First ten surely first: ${who}`,
  question: `Had all who were asked answered, would the same people be ${who === 'named by most' ? 'named most' : 'first'}?`,
  caveats: ['It holds where people are missing by chance. It does not if those who are missing differ from the others.'],
  formula: '|{i : rank(i) ≤ 10, upper end of the 90 % range of the rank of i ≤ 20}|',
  reference: 'Rubin 1987, Multiple Imputation for Nonresponse in Surveys',
  convention:
    'What the missing might have said is drawn from those who answered, again and again; ranges are widened by what they missed when the same was tried among those who answered.',
  finding: finding(who, 'surely'),
  compute: ofRanks((reports, options) =>
    reports.members.length > mostForMissing
      ? undefinedBecause('in so large a network it would take too long')
      : rankRanges(reports, figure, options),
  ),
});

/** How steady the first ranks are, by how often people are named and by their standing. */
export const rankMeasures: readonly WaveMeasure[] = [ifLost(named), ifMissing(named), ifLost(standing), ifMissing(standing)];
