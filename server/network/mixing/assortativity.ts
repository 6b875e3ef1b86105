/**
 * Assortativity: whether ties link like with like, from -1 (unlike with unlike) over 0 (no notice taken) to 1.
 * Nominal: (tr e - ‖e²‖) / (1 - ‖e²‖), e the shares of ties between kinds. Numeric and by degree: Pearson's correlation of
 * the figures at both ends of ties, undirected ties taken both ways. Directed, arcs are counted, and by degree the
 * out-degree of who names is set beside the in-degree of who is named.
 * Reference: Newman 2003, Phys. Rev. E 67, 026126; 2002, Phys. Rev. Lett. 89. The same as networkx 3.6 and igraph 1.0.
 */
import type { Network } from '../graph.ts';
import { byGroups, leftOutCaveat } from '../groups.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { type GraphAttributeMeasure, type GraphMeasure, oneMode } from '../measure.ts';
import { newman2003 } from '../references.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { compiledSpread } from '../wasm/degrees.ts';
import { by, leaning } from '../words.ts';
import { clamped, correlateEnds } from './correlate-ends.ts';
import { insideByChance, mixingOf } from './mixing.ts';

const arcsCaveat = 'In a directed network arcs are counted.';
const noTies = undefinedBecause('there are no ties between members of whom this is known');

export const assortativityNominal: GraphAttributeMeasure = {
  id: 'assortativityNominal',
  label: 'Like with like, by kind',
  scope: 'graph by attribute',
  question: 'Do members tie themselves to their own kind more (above 0) or less (below 0) than chance would have it?',
  finding: (value, { attribute }) =>
    leaning(value, {
      none: by(attribute, `members take little note of kind in their ties`),
      minus: by(attribute, `members tend to have ties with other kinds`),
      plus: by(attribute, `members tend to have ties with their own kind`),
    }),
  formula: '(tr e − ‖e²‖) / (1 − ‖e²‖), e the shares of ties between kinds, ‖e²‖ the sum of its elements',
  reference: newman2003,
  convention: 'Directed: arcs are counted.',
  interval: 'bootstrap',
  basis: 'answered',
  caveats: [arcsCaveat, leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) =>
    byGroups(values, (groups) => {
      const mixing = mixingOf(network, groups);
      if (mixing.all === 0) return noTies;
      if (mixing.leaving.some((ends, group) => ends === mixing.all && mixing.arriving[group] === mixing.all))
        return undefinedBecause('all ties are among one kind');
      const chance = insideByChance(mixing);
      return (mixing.inside / mixing.all - chance) / (1 - chance);
    }),
};

const decimal = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
const isNumber = (value: string): boolean => decimal.test(value) && Number.isFinite(Number(value));

export const assortativityNumeric: GraphAttributeMeasure = {
  id: 'assortativityNumeric',
  label: 'Like with like, by a number',
  scope: 'graph by attribute',
  question: 'Do members with a high figure have ties with others high up (1) or low down (-1)?',
  finding: (value, { attribute }) =>
    leaning(value, {
      none: by(attribute, `high or low says little about who has ties with whom`),
      minus: by(attribute, `those high up tend to have ties with those low down`),
      plus: by(attribute, `those high up tend to have ties with others high up`),
    }),
  formula: 'Pearson’s r of the figures at both ends of ties',
  reference: newman2003,
  convention: 'Ties without direction are taken both ways. Directed: arcs are counted.',
  interval: 'bootstrap',
  basis: 'answered',
  caveats: [
    'Only where all values are numbers; numbers that stand for kinds (1 woman, 2 man) give no sensible figure.',
    arcsCaveat,
    leftOutCaveat,
  ],
  version: 1,
  kinds: oneMode,
  compute: (network, values) => {
    if (values.some((value) => value !== null && !isNumber(value))) return undefinedBecause('not every value is a number');
    const figures = Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)));
    if (figures.every(Number.isNaN)) return undefinedBecause('this is not known of any member');
    return correlateEnds(network, figures, figures, 'all ties lead from or to members with the same value');
  },
};

export const degreeAssortativity: GraphMeasure = {
  id: 'degreeAssortativity',
  label: 'Like with like, by number of ties',
  scope: 'graph',
  question: 'Are members with many ties linked to others with many ties (1) or to those with few (-1)?',
  finding: (value) =>
    leaning(value, {
      none: 'How many ties members have says little about who has ties with whom',
      minus: 'Members with many ties tend to have ties with those who have few',
      plus: 'Members with many ties tend to have ties with others who have many',
    }),
  formula: 'Pearson’s r of dᵢ and dⱼ over ties; directed, of the out-degree of i and the in-degree of j over arcs i → j',
  reference: 'Newman 2002, Assortative mixing in networks, Physical Review Letters 89, 208701',
  convention: 'Directed: out-degree beside in-degree, one of four ways.',
  interval: 'bootstrap',
  basis: 'everyone',
  caveats: [
    'In a directed network: do those who name many name those who are named by many?',
    'A limit on how many may be named hides it.',
  ],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const spread = network.tieCount === 0 ? undefined : compiledSpread(network.out, network.in);
    if (!spread) return degreesInScript(network);
    const { near, far, both } = spread;
    return near === 0 || far === 0 ? undefinedBecause(allAlike) : clamped(both / Math.sqrt(near) / Math.sqrt(far));
  },
};

const allAlike = 'all who have ties have the same number of ties';

/** The same, not compiled. */
export function degreesInScript(network: Network): number | Undefined {
  const leaving = Float64Array.from(network.ids, (_, i) => degreeOf(network.out, i));
  const arriving = Float64Array.from(network.ids, (_, i) => degreeOf(network.in, i));
  return correlateEnds(network, leaving, arriving, allAlike);
}
