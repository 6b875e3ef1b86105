/**
 * How far members of one mode share the same members of the other. For two of a mode that share s and have d and d' ties:
 * dot s / (d + d' - s), min s / min(d, d'), max s / max(d, d'); a member's figure is the mean over all who share anything with
 * it. Redundancy of a member: the share of pairs of its members that are linked through somebody else too. Members with
 * nobody to compare have no figure, and do not count in the average of a mode.
 * Reference: Latapy, Magnien & Del Vecchio 2008, Social Networks 30(1).
 */
import type { Mode, Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { overlapsKernel } from '../kernels/overlaps.ts';
import type { GraphMeasure, MemberValues, NodeMeasure } from '../measure.ts';
import { type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';

type Ratio = 'dot' | 'min' | 'max';

const nobodyShares = undefinedBecause('nobody shares anything with this member');
const tooFewTies = undefinedBecause('there are no two to compare');
const noMode = undefinedBecause('this member is of neither kind');

const estimateBoth = (network: Network): number =>
  overlapsKernel(1).estimateSeconds(network) + overlapsKernel(2).estimateSeconds(network);

function ratios(network: Network, ratio: Ratio, options?: ComputeOptions): (number | Undefined)[] {
  return Array.from(network.modes, (mode, i) => {
    if (mode !== 1 && mode !== 2) return noMode;
    const overlaps = overlapsKernel(mode).of(network, options);
    return overlaps.partners[i] === 0 ? nobodyShares : overlaps[ratio][i]! / overlaps.partners[i]!;
  });
}

const ratioMeasure = (ratio: Ratio, label: string, question: string): NodeMeasure => ({
  id: `latapyClustering_${ratio}`,
  label,
  scope: 'node',
  question,
  caveats: ['Only those who share anything with this member count.'],
  version: 1,
  kinds: ['two-mode'],
  estimateSeconds: estimateBoth,
  compute: (network, options): MemberValues => ratios(network, ratio, options),
});

export const latapyClusteringDot = ratioMeasure(
  'dot',
  'Overlap with others',
  'Of all that this member and another one use, how much do both use, on average over those who share anything?',
);
export const latapyClusteringMin = ratioMeasure(
  'min',
  'Overlap with others, of the smaller',
  'How much of what the one who uses less uses do both use, on average over those who share anything?',
);
export const latapyClusteringMax = ratioMeasure(
  'max',
  'Overlap with others, of the larger',
  'How much of what the one who uses more uses do both use, on average over those who share anything?',
);

const averageMeasure = (mode: Mode, who: string): GraphMeasure => ({
  id: `latapyAverage_dot_mode${mode}`,
  label: `Mean overlap, ${who} kind`,
  scope: 'graph',
  question: `How alike are those of the ${who} kind who share anything, from nearly 0 to 1 (the very same links)?`,
  caveats: ['Members who share nothing with anybody are left out.'],
  version: 1,
  kinds: ['two-mode'],
  estimateSeconds: overlapsKernel(mode).estimateSeconds,
  compute: (network, options) => {
    const { partners, dot } = overlapsKernel(mode).of(network, options);
    let [sum, members] = [0, 0];
    partners.forEach((others, i) => {
      if (others === 0) return;
      sum += dot[i]! / others;
      members += 1;
    });
    return members === 0 ? undefinedBecause('no two of this kind share anything') : sum / members;
  },
});

export const latapyAverageDotMode1 = averageMeasure(1, 'first');
export const latapyAverageDotMode2 = averageMeasure(2, 'second');

export const redundancy: NodeMeasure = {
  id: 'redundancy',
  label: 'Replaceable as a link',
  scope: 'node',
  question: 'If this place (or person) were gone, what share of the pairs linked through it would still be linked directly?',
  caveats: ['Only for members with two ties or more.'],
  version: 1,
  kinds: ['two-mode'],
  estimateSeconds: estimateBoth,
  compute: (network, options): MemberValues =>
    Array.from(network.modes, (mode, i) => {
      if (mode !== 1 && mode !== 2) return noMode;
      const ties = degreeOf(network.both, i);
      if (ties < 2) return tooFewTies;
      return overlapsKernel(mode === 1 ? 2 : 1).of(network, options).shareMore[i]! / (ties * (ties - 1));
    }),
};
