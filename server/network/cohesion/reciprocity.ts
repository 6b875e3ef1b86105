/**
 * Reciprocity, from M mutual, A one-way and N absent pairs. Arc reciprocity: the share of arcs that are returned,
 * 2M / (2M + A). Dyad reciprocity: the share of linked *pairs* that are mutual, M / (M + A), a lower figure that must not be
 * mixed up with it.
 * Reference: Wasserman & Faust 1994, ch. 13; Garlaschelli & Loffredo 2004, Phys. Rev. Lett. 93.
 */
import { type Dyads, dyadsKernel } from '../kernels/triads.ts';
import type { GraphMeasure } from '../measure.ts';
import { type Undefined, undefinedBecause } from '../types.ts';

const notAsked = 'Someone who was not asked cannot return a tie: among named people who did not answer';

const nobody = undefinedBecause('nobody names anybody');

const ofPairs = (
  id: string,
  label: string,
  question: string,
  caveat: string,
  figure: (dyads: Dyads) => number | Undefined,
): GraphMeasure => ({
  id,
  label,
  scope: 'graph',
  question,
  caveats: [caveat],
  version: 1,
  kinds: ['directed'],
  compute: (network) => figure(dyadsKernel.of(network)),
});

export const reciprocityArc = ofPairs(
  'reciprocityArc',
  'Namings returned',
  'When one names another, how often does the other name them too?',
  `${notAsked} this is always too low.`,
  ({ mutual, asymmetric }) => (mutual + asymmetric === 0 ? nobody : (2 * mutual) / (2 * mutual + asymmetric)),
);

export const reciprocityDyad = ofPairs(
  'reciprocityDyad',
  'Linked pairs that are mutual',
  'Of all pairs with a link, in what share do both name each other?',
  `${notAsked} this is always too low. It is lower than the share of namings that are returned.`,
  ({ mutual, asymmetric }) => (mutual + asymmetric === 0 ? nobody : mutual / (mutual + asymmetric)),
);

export const mutualDyads = ofPairs(
  'mutualDyads',
  'Mutual pairs',
  'How many pairs name each other?',
  `${notAsked} there are too few.`,
  ({ mutual }) => mutual,
);

export const asymmetricDyads = ofPairs(
  'asymmetricDyads',
  'One-way pairs',
  'In how many pairs does one name the other without being named back?',
  `${notAsked} there are too many.`,
  ({ asymmetric }) => asymmetric,
);

export const nullDyads = ofPairs(
  'nullDyads',
  'Pairs without a link',
  'In how many pairs does neither name the other?',
  'Grows with the square of the number of members.',
  ({ none }) => none,
);
