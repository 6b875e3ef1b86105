/**
 * Distances in a two-mode network, counted in ties: two people who go to the same place are two steps apart. The average
 * is over pairs that can reach each other, whatever their modes; the diameter is that of the largest component.
 * Reference: Borgatti & Everett 1997, Social Networks 19.
 */
import { averagePath, diameterOfLargestComponent } from '../cohesion/paths.ts';
import { pathsKernel } from '../kernels/paths.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { borgattiEverett1997 } from '../references.ts';
import { amountOf, count, step } from '../words.ts';

export const avgPath: GraphMeasure = {
  id: 'avgPath',
  label: 'Average distance',
  scope: 'graph',
  question: 'How many ties lie between two members who can reach each other?',
  finding: (value) => `Two members who can reach each other are ${amountOf(value, step)} apart on average.`,
  formula: 'Σᵢⱼ dᵢⱼ / r over the r pairs, of either mode, with a way from i to j',
  reference: borgattiEverett1997,
  convention: 'Counted in ties: two people who share a place are 2 apart.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: ['Only pairs that can reach each other count.'],
  version: 1,
  kinds: ['two-mode'],
  sweep: pathsKernel,
  compute: averagePath,
};

export const diameter: GraphMeasure = {
  id: 'diameter',
  label: 'Longest distance',
  scope: 'graph',
  question: 'In the largest part, how many ties is the longest of all shortest ways?',
  finding: (value) => `In the largest part, no two members are more than ${count(value, step)} apart.`,
  formula: 'max dᵢⱼ in the largest component',
  reference: borgattiEverett1997,
  convention: 'Counted in ties: two people who share a place are 2 apart.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: [],
  version: 1,
  kinds: ['two-mode'],
  sweep: pathsKernel,
  compute: diameterOfLargestComponent,
};
