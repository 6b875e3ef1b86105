/**
 * Distances in a two-mode network, counted in ties: two people who go to the same place are two steps apart. The average
 * is over pairs that can reach each other, whatever their modes; the diameter is that of the largest component.
 * Reference: Borgatti & Everett 1997, Social Networks 19.
 */
import { averagePath, diameterOfLargestComponent } from '../cohesion/paths.ts';
import { pathsKernel } from '../kernels/paths.ts';
import type { GraphMeasure } from '../measure.ts';

export const avgPath: GraphMeasure = {
  id: 'avgPath',
  label: 'Average distance',
  scope: 'graph',
  question: 'How many ties lie between two members, of either kind, who can reach each other?',
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
  caveats: [],
  version: 1,
  kinds: ['two-mode'],
  sweep: pathsKernel,
  compute: diameterOfLargestComponent,
};
