/**
 * Standard error of density by the jackknife: the density z(-i) is worked out again without each member i in turn, and
 * se = √((n - 2) / (2n) · sum of (z(-i) - their mean)²). Taking i away takes its d ties away, so z(-i) follows from the
 * degrees: 2(m - d) / ((n - 1)(n - 2)), directed (arcs - in - out) / ((n - 1)(n - 2)), and their mean is the density itself.
 * It treats members as drawn from a larger population; it does not correct for people who did not answer.
 * Reference: Snijders & Borgatti 1999, "Non-parametric standard errors and tests for network statistics", Connections 22(2).
 */
import { degreeOf } from '../kernels/adjacency.ts';
import { type GraphMeasure, oneMode } from '../measure.ts';
import { snijdersBorgatti1999 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { plain } from '../words.ts';

export const jackknifeSeDensity: GraphMeasure = {
  id: 'jackknifeSeDensity',
  label: 'Uncertainty of density',
  scope: 'graph',
  question: 'If other people like these had been listed, by how much might the share of ties that are there differ?',
  finding: (value) => {
    const more = Math.round(value * 200);
    if (more < 1) return 'With other people like these, the share of ties would hardly differ.';
    return `Out of 100 ties there could be, up to about ${plain(more)} more or fewer might be there with other people like these.`;
  },
  formula: '√((n − 2) / (2n) · Σᵢ (z₍₋ᵢ₎ − z̄)²), z₍₋ᵢ₎ the density without member i',
  reference: snijdersBorgatti1999,
  interval: { none: 'it is itself how unsure another figure is' },
  basis: 'answered',
  caveats: ['A standard error: about two of them to either side. It does not allow for people who did not answer.'],
  version: 1,
  kinds: oneMode,
  compute: ({ ids, in: into, out }) => {
    const n = ids.length;
    if (n < 3) return undefinedBecause('there are fewer than three members');
    const ends = ids.map((_, i) => degreeOf(into, i) + degreeOf(out, i));
    const meanEnds = ends.reduce((sum, each) => sum + each, 0) / n;
    const squares = ends.reduce((sum, each) => sum + (each - meanEnds) ** 2, 0);
    // Of both ends of an undirected tie each member is counted twice, and so is each pair in n(n - 1).
    const pairs = (n - 1) * (n - 2);
    return Math.sqrt(((n - 2) / (2 * n)) * squares) / pairs;
  },
};
