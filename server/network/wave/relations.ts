/**
 * What each kind of tie between residents looks like, for each name generator that asks for people, among those who answered:
 * how many, how dense, how often returned, how often closed. `n` are the residents who answered, `L` the arcs between them,
 * M mutual and A one-way pairs. Density-adjusted reciprocity ρ = (r - d) / (1 - d), r = 2M / L, is above 0 where more is
 * returned than by chance in a network as dense, and below where less is.
 * Reference: Garlaschelli & Loffredo 2004, "Patterns of link reciprocity in directed networks", Phys. Rev. Lett. 93, 268701.
 */
import { density } from '../cohesion/density.ts';
import { transitivity } from '../cohesion/transitivity.ts';
import type { Network } from '../graph.ts';
import { dyadsKernel } from '../kernels/triads.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { isUndefined, undefinedBecause } from '../types.ts';
import { amountOf, capital, count, figure, often, outOf100, people, thereAre } from '../words.ts';
import { type Named, type Naming, ofGenerator, standingOn } from './namings.ts';
import type { GeneratorMeasure } from './wave-measure.ts';
import { generatorNetwork } from './wave-networks.ts';

export const on = (generator: string, sentence: string): string => `“${generator}”: ${capital(sentence)}`;

const amongAnswered = 'Among those who answered: whoever was only named could name nobody.';
const limited = 'A limit on how many may be named distorts it.';
const among = { scope: 'generator', version: 1, basis: 'answered' } as const;

const networkOf = ({ wave }: Named, generator: number): Network => generatorNetwork(wave, generator);

/** A figure of the people who could name each other. */
const onPeople = (value: (network: Network) => ReturnType<typeof density.compute>) =>
  ofGenerator((named, generator) => standingOn({ people: named.respondents.length }, () => value(networkOf(named, generator))));

/** A figure of the ties between them. */
const onTies = (value: (network: Network) => ReturnType<typeof density.compute>) =>
  ofGenerator((named, generator) => {
    const network = networkOf(named, generator);
    return standingOn({ people: named.respondents.length, ties: network.tieCount }, () => value(network));
  });

const arcShare = (network: Network): number => (2 * dyadsKernel.of(network).mutual) / network.tieCount;

export const relationArcs: GeneratorMeasure = {
  ...among,
  id: 'relationArcs',
  label: 'Ties of this kind among those who answered',
  question: 'How often does one who answered name another who answered?',
  caveats: [amongAnswered, 'Grows with the number of those who answered.'],
  formula: 'L = |{(i, j) : i ≠ j, i names j, both answered}|',
  reference: wassermanFaust('ch. 4'),
  interval: noInterval.count,
  finding: (value, { generator }) => on(generator, `${thereAre(value, ['tie', 'ties'])} among those who answered.`),
  compute: onPeople(({ tieCount }) => tieCount),
};

export const relationDensity: GeneratorMeasure = {
  ...among,
  id: 'relationDensity',
  label: 'Density of this kind of tie',
  question: 'Of all who could name each other here, how many do?',
  caveats: [amongAnswered, limited, 'It falls as more people answer: do not compare places of different size by it.'],
  formula: 'd = L / (n(n − 1))',
  reference: wassermanFaust('ch. 4'),
  convention: 'Arcs over ordered pairs of those who answered.',
  interval: 'bootstrap',
  finding: (value, { generator }) => on(generator, `if you pick two who answered, the first ${often(value, 'names the other')}.`),
  compute: onPeople((network) => density.compute(network)),
};

export const relationMeanNamed: GeneratorMeasure = {
  ...among,
  id: 'relationMeanNamed',
  label: 'Mean number named',
  question: 'How many people does somebody who answers this name?',
  caveats: ['Whoever was named counts, answered or not, and so does somebody in a role.', limited],
  formula: 'Σ_i k_i / n, k_i how many i names, over all n who answered',
  reference: 'Marsden 1987, Core discussion networks of Americans, American Sociological Review 52',
  convention: 'Those who named nobody count as 0.',
  interval: 'bootstrap',
  drawn: 'answers',
  finding: (value, { generator }) => on(generator, `those who answered name ${amountOf(value, people)} each.`),
  compute: ofGenerator(({ wave, respondents, namings }, generator) =>
    standingOn({ people: respondents.length }, () => {
      const isSaid = (naming: Naming): boolean => naming.generator === generator && wave.members[naming.from]!.answered;
      return namings.filter(isSaid).length / respondents.length;
    }),
  ),
};

export const relationMutualPairs: GeneratorMeasure = {
  ...among,
  id: 'relationMutualPairs',
  label: 'Mutual pairs',
  question: 'How many pairs name each other?',
  caveats: [amongAnswered, 'Grows with the number of those who answered.'],
  formula: 'M = |{i < j : i names j and j names i}|',
  reference: wassermanFaust('ch. 13'),
  interval: noInterval.count,
  finding: (value, { generator }) =>
    on(generator, `${count(value, ['pair', 'pairs'])} ${value === 1 ? 'names' : 'name'} each other.`),
  compute: onTies((network) => dyadsKernel.of(network).mutual),
};

export const relationReciprocityArc: GeneratorMeasure = {
  ...among,
  id: 'relationReciprocityArc',
  label: 'Namings returned',
  question: 'When one names another here, how often does the other name them too?',
  caveats: [amongAnswered, limited],
  formula: 'r = 2M / (2M + A)',
  reference: wassermanFaust('ch. 13'),
  convention: 'The share of arcs; that of pairs is lower.',
  interval: 'bootstrap',
  finding: (value, { generator }) => on(generator, `when one names another, the other ${often(value, 'names them back')}.`),
  compute: onTies(arcShare),
};

export const relationReciprocityDyad: GeneratorMeasure = {
  ...among,
  id: 'relationReciprocityDyad',
  label: 'Linked pairs that are mutual',
  question: 'Of all pairs linked in this way, in what share do both name each other?',
  caveats: [amongAnswered, limited, 'It is lower than the share of namings that are returned.'],
  formula: 'M / (M + A)',
  reference: wassermanFaust('ch. 13'),
  convention: 'The share of pairs; that of arcs is higher.',
  interval: 'bootstrap',
  finding: (value, { generator }) => on(generator, outOf100(value, 'linked pairs', ['names each other', 'name each other'])),
  compute: onTies((network) => {
    const { mutual, asymmetric } = dyadsKernel.of(network);
    return mutual / (mutual + asymmetric);
  }),
};

export const relationReciprocityAdjusted: GeneratorMeasure = {
  ...among,
  id: 'relationReciprocityAdjusted',
  label: 'Namings returned, against chance',
  question: 'Are namings returned more often than they would be by chance?',
  caveats: [amongAnswered, limited, '0 is what chance would bring, 1 that all are returned.'],
  formula: 'ρ = (r − d) / (1 − d), r = 2M / L, d = L / (n(n − 1))',
  reference:
    'Garlaschelli & Loffredo 2004, Patterns of link reciprocity in directed networks, Physical Review Letters 93, 268701',
  convention: 'Chance is a network with as many arcs; that some are named more than others is not taken into account.',
  interval: 'bootstrap',
  finding: (value, { generator }) => {
    const words = Math.abs(value) < 0.05 ? 'about as often as' : value > 0 ? 'more often than' : 'less often than';
    return on(generator, `people name each other back ${words} by chance. That is ${figure(value)}, where 1 would be always.`);
  },
  compute: onTies((network) => {
    const dense = density.compute(network);
    if (isUndefined(dense)) return dense;
    if (dense === 1) return undefinedBecause('everybody names everybody, so that chance would return every naming');
    return (arcShare(network) - dense) / (1 - dense);
  }),
};

export const relationTransitivity: GeneratorMeasure = {
  ...among,
  id: 'relationTransitivity',
  label: 'Closed triads',
  question: 'If I name you here and you name her, how often do I name her too?',
  caveats: [amongAnswered, limited],
  formula: '|{i → j → k, i → k}| / |{i → j → k}|, i ≠ k',
  reference: wassermanFaust('ch. 6'),
  convention: 'Directed: only the way from the first to the third closes.',
  interval: 'bootstrap',
  finding: (value, { generator }) =>
    on(generator, `when one names another, and that one a third, the first ${often(value, 'names the third')}.`),
  compute: onTies((network) => transitivity.compute(network)),
};
