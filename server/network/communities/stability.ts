/**
 * Circles looked for again and again: whether the same ones are found, and how many members always are with the same others.
 * The figures are of circles and of members who have a tie; `consensus.ts` says how they are worked out.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { cheapKernel } from '../kernels/kernel.ts';
import { type GraphMeasure, type NodeMeasure, oneMode, undefinedForAll } from '../measure.ts';
import { shareSpread } from '../spread-words.ts';
import { type ComputeOptions, isUndefined, type Undefined, undefinedBecause } from '../types.ts';
import { figure as asFigure, count, outOf100, times } from '../words.ts';
import { type Stability, secondsBeyond, stabilityOf } from './consensus.ts';

const reference = 'Filkov & Skiena 2004, Int. J. Artif. Intell. Tools 13; Traag, Waltman & van Eck 2019, Scientific Reports 9';
const convention =
  'Leiden method at resolution 1, direction and strength ignored; members without a tie are left out; seeds in a row; the circle compared with is that of the run most like all others.';
const caveats = [
  'Made of up to twenty searches, fewer in a large network; how many is a figure of its own.',
  'Steady circles need not be real ones: it says that the search always finds the same, not that people see it so.',
];
const isItsOwnRange = { none: 'it is itself about how unsure the circles are' } as const;

const kernel = cheapKernel<Stability | Undefined>(
  (network, options) => stabilityOf(network, options),
  ({ seed }) => String(seed),
);

/** In how many of ten searches somebody must be with their circle to be told as sure of it. */
const surely = 0.8;

const figure = (of: (stability: Stability) => number) => (network: Network, options?: ComputeOptions) => {
  const stability = kernel.of(network, options);
  return isUndefined(stability) ? stability : of(stability);
};

const described = {
  version: 2,
  kinds: oneMode,
  caveats,
  reference,
  convention,
  interval: isItsOwnRange,
  basis: 'everyone',
  estimateSeconds: secondsBeyond,
} as const;

export const circlesStability: GraphMeasure = {
  ...described,
  id: 'circlesStability',
  label: 'How steady the circles are',
  scope: 'graph',
  question: 'If the circles were looked for again, would the same ones be found?',
  formula:
    'mean over pairs of runs of ARI = (Σ C(n_ij,2) - E) / (½[Σ C(a_i,2) + Σ C(b_j,2)] - E), E = Σ C(a_i,2) Σ C(b_j,2) / C(n,2)',
  reference: `Hubert & Arabie 1985, Journal of Classification 2; ${reference}`,
  finding: (value) => {
    const words =
      value >= 0.9
        ? 'The circles are steady'
        : value >= 0.6
          ? 'Most of the circles hold, but some members move'
          : 'Each search finds other circles, so do not build on them';
    return `${words}. The match is ${asFigure(value)}, where 1 would be the same each time.`;
  },
  compute: figure(({ meanAdjustedRand }) => meanAdjustedRand),
};

export const circlesSure: GraphMeasure = {
  ...described,
  id: 'circlesSure',
  label: 'Share whose circle is sure',
  scope: 'graph',
  question: 'What share of members are with the same circle nearly every time?',
  formula: '|{i : t_i >= 0.8}| / |{i : d_i > 0}|, t_i the share of runs in which i is with its consensus circle',
  finding: (value) =>
    outOf100(value, 'members with a tie', [
      'is with the same circle nearly each time',
      'are with the same circle nearly each time',
    ]),
  compute: figure(({ together, tied }) => tied.filter((i) => together[i]! >= surely - 1e-9).length / tied.length),
};

export const circlesDistinct: GraphMeasure = {
  ...described,
  id: 'circlesDistinct',
  label: 'Different answers to where the circles are',
  scope: 'graph',
  question: 'How many answers did the searches for circles give?',
  caveats: [...caveats, 'In a large network each may differ by a few members: look at how steady they are.'],
  formula: 'number of different partitions among the runs',
  finding: (value) =>
    value === 1
      ? 'All searches found the same circles.'
      : `The searches found ${count(value, ['answer', 'answers'])}. They may differ by no more than a few members.`,
  compute: figure(({ distinct }) => distinct),
};

export const circlesRuns: GraphMeasure = {
  ...described,
  id: 'circlesRuns',
  label: 'How often circles were looked for',
  scope: 'graph',
  question: 'How many times were the circles looked for?',
  caveats: ['Says how much the other figures about steady circles stand on; it says nothing about members.'],
  formula: 'R = max(5, min(20, floor(7 s / estimated seconds per run)))',
  finding: (value) => `The circles were looked for ${times(value)}.`,
  compute: figure(({ runs }) => runs),
};

const noCircle = undefinedBecause('this member has no ties and so no circle');

export const circleSure: NodeMeasure = {
  ...described,
  id: 'circleSure',
  label: 'How often with its circle',
  scope: 'node',
  question: 'When circles are looked for again, how often is this member with the same one?',
  caveats: [...caveats, 'A low value is no fault: it can mean that somebody has ties in several circles.'],
  formula: 't_i = |{r : P_r(i) ∩ C(i) is more than half of both}| / R, C the consensus circle, P_r the part in run r',
  finding: (spread) =>
    shareSpread(spread, {
      who: 'members with a tie',
      verb: 'are with their circle in',
      noun: ['searches', 'searches'],
      none: 'are not with their circle in any search',
      all: 'are with their circle in each search',
    }),
  compute: (network, options) => {
    const stability = kernel.of(network, options);
    if (isUndefined(stability)) return undefinedForAll(network, stability.undefined);
    return network.ids.map((_, i) => (degreeOf(network.both, i) === 0 ? noCircle : stability.together[i]!));
  },
};
