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
import { noInterval } from '../no-interval.ts';
import { latapy2008 } from '../references.ts';
import { scaleSpread, shareSpread } from '../spread-words.ts';
import { type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { share } from '../words.ts';

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

const ratioMeasure = (ratio: Ratio, label: string, question: string, over: string, ends: string): NodeMeasure => ({
  id: `latapyClustering_${ratio}`,
  label,
  scope: 'node',
  question,
  finding: (spread) => scaleSpread(spread, 'people and places', 'overlap', ends),
  formula: `mean over j with s > 0 of s / ${over}, s = |N(i) ∩ N(j)|`,
  reference: latapy2008,
  convention: 'One of three: over all that either uses, over the fewer, or over the more.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Only those who share anything with this member count.'],
  version: 1,
  kinds: ['two-mode'],
  estimateSeconds: estimateBoth,
  compute: (network, options): MemberValues => ratios(network, ratio, options),
});

export const latapyClusteringDot = ratioMeasure(
  'dot',
  'Overlap with others',
  'Where this member and another share anything: of all that they have, how much do both have?',
  '|N(i) ∪ N(j)|',
  'At 1 they share all their links.',
);
export const latapyClusteringMin = ratioMeasure(
  'min',
  'Overlap with others, of the smaller',
  'Where this member and another share anything: of what the one with less has, how much do both have?',
  'min(dᵢ, dⱼ)',
  'At 1 all links of the one with fewer are shared.',
);
export const latapyClusteringMax = ratioMeasure(
  'max',
  'Overlap with others, of the larger',
  'Where this member and another share anything: of what the one with more has, how much do both have?',
  'max(dᵢ, dⱼ)',
  'At 1 all links of the one with more are shared.',
);

const averageMeasure = (mode: Mode, who: string): GraphMeasure => ({
  id: `latapyAverage_dot_mode${mode}`,
  label: `Mean overlap, ${who} kind`,
  scope: 'graph',
  question: `How alike are those of the ${who} kind who share anything, from 0 to 1 (they share all)?`,
  finding: (value) =>
    mode === 1
      ? `Take two people who share a place. On average, they share ${share(value)} of their places.`
      : `Take two places that share a person. On average, they share ${share(value)} of their people.`,
  formula: `mean over mode ${mode} of the mean over j with s > 0 of s / (dᵢ + dⱼ − s), s = |N(i) ∩ N(j)|`,
  reference: latapy2008,
  convention: 'Members who share nothing with anybody are left out.',
  interval: noInterval.twoMode,
  basis: 'everyone',
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
  question: 'If this one were gone, what share of the pairs it links would still meet elsewhere?',
  finding: (spread) =>
    shareSpread(spread, {
      who: 'people and places',
      verb: 'could be spared for',
      noun: ['of the pairs they link', 'of the pairs they link'],
      none: 'could be spared for none of the pairs they link',
      all: 'could be spared for all the pairs they link',
    }),
  formula: '|{{u, w} ⊆ N(v) : some v′ ≠ v is tied to both}| / (d(d − 1) / 2)',
  reference: latapy2008,
  convention: 'Without a figure where there are fewer than two ties; networkx refuses these.',
  interval: noInterval.member,
  basis: 'everyone',
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
