/**
 * Triad census: of all threes of members, n(n - 1)(n - 2) / 6, how many are linked in each of the sixteen ways there are.
 * The name counts mutual, one-way and absent pairs; D (down), U (up), C (cyclic) and T (transitive) tell ways apart that
 * have the same numbers.
 * Reference: Holland & Leinhardt 1970, Am. J. Sociology 76; Davis & Leinhardt 1972; counted as in kernels/triads.ts.
 */
import { triadNames, triadsKernel } from '../kernels/triads.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { undefinedBecause } from '../types.ts';
import { plain } from '../words.ts';

const ways: Readonly<Record<string, string>> = {
  '003': 'have no link at all',
  '012': 'have a single link, one-way',
  '102': 'have a single link, both ways',
  '021D': 'are two who are both named by the third',
  '021U': 'are two who both name the third',
  '021C': 'form a line, the first naming the second and the second the third',
  '111D': 'are two who name each other, one of whom is named by the third',
  '111U': 'are two who name each other, one of whom names the third',
  '030T': 'are all linked, one-way only, and one of them names both others',
  '030C': 'name each other in a circle',
  '201': 'are one who names two others and is named by both, with no link between these',
  '120D': 'are two who name each other and are both named by the third',
  '120U': 'are two who name each other and both name the third',
  '120C': 'are two who name each other, one naming the third and one named by the third',
  '210': 'are all linked, two of the pairs both ways',
  '300': 'all name each other',
};

export const triadCensus: readonly GraphMeasure[] = triadNames.map((name, type) => ({
  id: `triadCensus[${name}]`,
  label: `Threes of type ${name}`,
  scope: 'graph',
  question: `How many threes ${ways[name]}?`,
  finding: (value) => `Threes that ${ways[name]}: there ${value === 1 ? 'is' : 'are'} ${value === 0 ? 'none' : plain(value)}.`,
  formula: `|{{i, j, k} of type ${name}}|, of n(n − 1)(n − 2) / 6`,
  reference:
    'Holland & Leinhardt 1970, A method for detecting structure in sociometric data, American Journal of Sociology 76; names: Davis & Leinhardt 1972',
  interval: noInterval.count,
  basis: 'answered',
  caveats: ['Someone who was not asked names nobody, which moves threes from fuller types to emptier ones.'],
  version: 1,
  kinds: ['directed'],
  compute: (network) =>
    network.ids.length < 3 ? undefinedBecause('there are fewer than three members') : triadsKernel.of(network)[type]!,
}));
