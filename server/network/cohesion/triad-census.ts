/**
 * Triad census: of all threes of members, n(n - 1)(n - 2) / 6, how many are linked in each of the sixteen ways there are.
 * The name counts mutual, one-way and absent pairs; D (down), U (up), C (cyclic) and T (transitive) tell ways apart that
 * have the same numbers.
 * Reference: Holland & Leinhardt 1970, Am. J. Sociology 76; Davis & Leinhardt 1972; counted as in kernels/triads.ts.
 */
import { triadNames, triadsKernel } from '../kernels/triads.ts';
import type { GraphMeasure } from '../measure.ts';
import { undefinedBecause } from '../types.ts';

const ways: Readonly<Record<string, string>> = {
  '003': 'have no link at all',
  '012': 'have a single link, one-way',
  '102': 'have a single link, mutual',
  '021D': 'are two who are both named by the third',
  '021U': 'are two who both name the third',
  '021C': 'form a line, the first naming the second and the second the third',
  '111D': 'are a mutual pair of whom one is named by the third',
  '111U': 'are a mutual pair of whom one names the third',
  '030T': 'have only one-way links, and the first names both the second and whom the second names',
  '030C': 'name each other in a circle',
  '201': 'are two mutual pairs who share a member, with no link between the others',
  '120D': 'are a mutual pair who are both named by the third',
  '120U': 'are a mutual pair who both name the third',
  '120C': 'are a mutual pair of whom one names the third and the other is named by the third',
  '210': 'are all linked, two pairs of them mutually',
  '300': 'all name each other',
};

export const triadCensus: readonly GraphMeasure[] = triadNames.map((name, type) => ({
  id: `triadCensus[${name}]`,
  label: `Threes of type ${name}`,
  scope: 'graph',
  question: `Of all threes of members, how many ${ways[name]}?`,
  caveats: ['Someone who was not asked names nobody, which moves threes from fuller types to emptier ones.'],
  version: 1,
  kinds: ['directed'],
  compute: (network) =>
    network.ids.length < 3 ? undefinedBecause('there are fewer than three members') : triadsKernel.of(network)[type]!,
}));
