/**
 * Reciprocity, from M mutual, A one-way and N absent pairs. Arc reciprocity: the share of arcs that are returned,
 * 2M / (2M + A). Dyad reciprocity: the share of linked *pairs* that are mutual, M / (M + A), a lower figure that must not be
 * mixed up with it.
 * Reference: Wasserman & Faust 1994, ch. 13; Garlaschelli & Loffredo 2004, Phys. Rev. Lett. 93.
 */
import { type Dyads, dyadsKernel } from '../kernels/triads.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { type Noun, often, outOf100, thereAre } from '../words.ts';

const pairs: Noun = ['pair', 'pairs'];
const notAsked = 'Someone who was not asked cannot return a tie: among named people who did not answer';

const nobody = undefinedBecause('nobody names anybody');

type Told = Pick<GraphMeasure, 'finding' | 'formula' | 'convention' | 'interval'>;

const ofPairs = (
  id: string,
  label: string,
  question: string,
  told: Told,
  caveat: string,
  figure: (dyads: Dyads) => number | Undefined,
): GraphMeasure => ({
  id,
  label,
  scope: 'graph',
  question,
  ...told,
  reference: wassermanFaust('ch. 13'),
  basis: 'answered',
  caveats: [caveat],
  version: 1,
  kinds: ['directed'],
  compute: (network) => figure(dyadsKernel.of(network)),
});

export const reciprocityArc = ofPairs(
  'reciprocityArc',
  'Namings returned',
  'When one names another, how often does the other name them too?',
  {
    finding: (value) => `When one person names another, the other ${often(value, 'names them back')}.`,
    formula: '2M / (2M + A), M mutual and A one-way pairs',
    convention: 'The share of arcs, as in networkx and igraph by default; that of pairs is lower.',
    interval: 'bootstrap',
  },
  `${notAsked} this is always too low.`,
  ({ mutual, asymmetric }) => (mutual + asymmetric === 0 ? nobody : (2 * mutual) / (2 * mutual + asymmetric)),
);

export const reciprocityDyad = ofPairs(
  'reciprocityDyad',
  'Linked pairs that are mutual',
  'Of all pairs with a link, in what share do both name each other?',
  {
    finding: (value) => outOf100(value, 'linked pairs', ['goes both ways', 'go both ways']),
    formula: 'M / (M + A), M mutual and A one-way pairs',
    convention: 'The share of pairs, igraph’s “ratio”; that of arcs is higher.',
    interval: 'bootstrap',
  },
  `${notAsked} this is always too low. It is lower than the share of namings that are returned.`,
  ({ mutual, asymmetric }) => (mutual + asymmetric === 0 ? nobody : mutual / (mutual + asymmetric)),
);

export const mutualDyads = ofPairs(
  'mutualDyads',
  'Mutual pairs',
  'How many pairs name each other?',
  {
    finding: (value) => `${thereAre(value, pairs)} in which both name each other.`,
    formula: 'M = |{i < j : i → j and j → i}|',
    interval: noInterval.count,
  },
  `${notAsked} there are too few.`,
  ({ mutual }) => mutual,
);

export const asymmetricDyads = ofPairs(
  'asymmetricDyads',
  'One-way pairs',
  'In how many pairs does one name the other without being named back?',
  {
    finding: (value) => `${thereAre(value, pairs)} in which only one names the other.`,
    formula: 'A = |{i < j : either i → j or j → i}|',
    interval: noInterval.count,
  },
  `${notAsked} there are too many.`,
  ({ asymmetric }) => asymmetric,
);

export const nullDyads = ofPairs(
  'nullDyads',
  'Pairs without a link',
  'In how many pairs does neither name the other?',
  {
    finding: (value) => `${thereAre(value, pairs)} in which neither names the other.`,
    formula: 'N = n(n − 1) / 2 − M − A',
    interval: noInterval.count,
  },
  'Grows with the square of the number of members.',
  ({ none }) => none,
);
