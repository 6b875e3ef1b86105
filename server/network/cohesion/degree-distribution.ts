/**
 * How ties are spread over members: how many members have each number of ties; the largest and the middle number; and the
 * Gini coefficient of the numbers, sum over pairs of |d_i - d_j| / (n · sum of d), 0 when all have the same and near 1 when
 * one has nearly all. Directed: numbers of times a member is named; how many they name is set by the form of the survey.
 * Reference: Wasserman & Faust 1994, ch. 4; Gini 1912, by the sorted form of Damgaard & Weiner 2000, Ecology 81.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { count, figure, isNone, type Noun, plain, third } from '../words.ts';

/** How many members have each number of ties, ascending; numbers that nobody has are left out. */
export type DegreeDistribution = readonly { readonly degree: number; readonly members: number }[];

/** @param ties in a directed network: those that name a member, those by which it names others, or neighbours either way. */
export function degreeDistribution(network: Network, ties: 'in' | 'out' | 'both' = 'in'): DegreeDistribution {
  const counts = new Map<number, number>();
  for (let i = 0; i < network.ids.length; i++) {
    const degree = degreeOf(network[ties], i);
    counts.set(degree, (counts.get(degree) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([degree, members]) => ({ degree, members }));
}

const sortedDegrees = (network: Network): Float64Array =>
  Float64Array.from(network.ids, (_, i) => degreeOf(network.in, i)).sort();

const directedCaveat = 'In a directed network: times named. Only those who answered could name anybody.';
const other: Noun = ['other', 'others'];
const noMembers = undefinedBecause('there are no members');

export const degreeMax: GraphMeasure = {
  id: 'degreeMax',
  label: 'Most ties of a member',
  scope: 'graph',
  question: 'How many ties has the member who has most?',
  finding: (value) => (value === 0 ? 'Nobody has any ties.' : `No member has ties from more than ${count(value, other)}.`),
  formula: 'max dᵢ; directed, in-degree',
  reference: wassermanFaust('ch. 4'),
  convention: 'Directed: of times named.',
  interval: { none: 'the largest of so many: resampling can never find one above it' },
  basis: 'everyone',
  caveats: [directedCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network) => sortedDegrees(network).at(-1) ?? noMembers,
};

export const degreeMedian: GraphMeasure = {
  id: 'degreeMedian',
  label: 'Middle number of ties',
  scope: 'graph',
  question: 'How many ties has a member in the middle, if all stand in line by their number of ties?',
  finding: (value) => {
    const ties = Math.floor(value);
    if (ties === 0) return 'At least half of the members have no ties from others.';
    return `At least half of the members have ties from ${ties === 1 ? 'one other' : `${plain(ties)} others`} or fewer.`;
  },
  formula: 'median of dᵢ; directed, in-degree',
  reference: wassermanFaust('ch. 4'),
  convention: 'Directed: of times named. Between the two in the middle where there are two.',
  interval: 'bootstrap',
  basis: 'everyone',
  caveats: [directedCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const degrees = sortedDegrees(network);
    const n = degrees.length;
    return n === 0 ? noMembers : (degrees[Math.floor((n - 1) / 2)]! + degrees[Math.floor(n / 2)]!) / 2;
  },
};

export const degreeGini: GraphMeasure = {
  id: 'degreeGini',
  label: 'Unevenness of ties',
  scope: 'graph',
  question: 'How unevenly are ties spread, from 0 (all alike) to 1 (one has them all)?',
  finding: (value) => {
    if (isNone(value)) return 'All members have the same number of ties.';
    const spread = third(value, ['fairly evenly', 'unevenly', 'very unevenly']);
    return `Ties are spread ${spread}. That is ${figure(value)} on a scale from 0 to 1.`;
  },
  formula: 'Σᵢⱼ |dᵢ − dⱼ| / (2n Σᵢ dᵢ); directed, in-degree',
  reference:
    'Gini 1912, Variabilità e mutabilità; in the sorted form of Damgaard & Weiner 2000, Describing inequality in plant size or fecundity, Ecology 81',
  convention: 'Not multiplied by n / (n − 1). Directed: of times named.',
  interval: noInterval.copies,
  basis: 'everyone',
  caveats: [directedCaveat, 'In small networks it cannot come near 1.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    if (network.tieCount === 0) return undefinedBecause('there are no ties to spread');
    const degrees = sortedDegrees(network);
    const n = degrees.length;
    let total = 0;
    let ranked = 0;
    degrees.forEach((degree, at) => {
      total += degree;
      ranked += (2 * (at + 1) - n - 1) * degree;
    });
    return ranked / (n * total);
  },
};
