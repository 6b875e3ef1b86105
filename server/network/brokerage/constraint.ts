/**
 * Constraint: how far a member's contacts know each other and so leave them nobody who is theirs alone to bring together.
 * c_i = sum over contacts j of (p_ij + sum over q of p_iq p_qj)², p_ij the share of i's ties that go to j, in either
 * direction. From near 0 for many contacts who do not know each other to 1, and a little above 1 in small closed circles.
 * Hierarchy: whether one contact is behind all of it (near 1) or each as much as the others (0). Coleman-Theil disorder of the
 * c_ij: sum of r_j ln r_j / (N ln N), r_j = c_ij / (c_i / N), N contacts.
 * Reference: Burt 1992, Structural Holes, ch. 2; directed: z_ij + z_ji. Checked against networkx 3.6 and igraph 1.0.
 */
import { burtKernel, burtWeightedKernel } from '../kernels/burt.ts';
import { type NodeMeasure, oneMode } from '../measure.ts';
import { undefinedBecause } from '../types.ts';
import { contactless, noContacts, orReason, whyNotWeighted } from './contacts.ts';

const caveats = [
  'High where contacts know each other, and where there are few contacts; it may exceed 1. Someone without ties has none.',
  'Directed, an arc counts in both directions, and a returned one twice as much.',
];

export const burtConstraint: NodeMeasure = {
  id: 'burtConstraint',
  label: 'Constraint',
  scope: 'node',
  question: 'How far are this member’s contacts tied to each other, so that there is nobody left to bring together?',
  caveats,
  version: 1,
  kinds: oneMode,
  compute: (network) => orReason(burtKernel.of(network).constraint, () => noContacts),
};

export const burtConstraintWeighted: NodeMeasure = {
  id: 'burtConstraintWeighted',
  label: 'Constraint, by strength of ties',
  scope: 'node',
  question: 'The same with strong ties counting for more: how far are this member’s contacts tied to each other?',
  caveats: [...caveats, 'A tie of unknown strength counts as 1.'],
  version: 1,
  kinds: oneMode,
  compute: (network) =>
    whyNotWeighted(network) ?? orReason(burtWeightedKernel.of(network).constraint, (i) => contactless(network, i)),
};

export const burtHierarchy: NodeMeasure = {
  id: 'burtHierarchy',
  label: 'Constraint that comes from one contact',
  scope: 'node',
  question: 'Does one contact stand behind all others of this member (1), or each as much as the next (0)?',
  caveats: [...caveats, 'Needs two contacts.'],
  version: 1,
  kinds: oneMode,
  compute: (network) =>
    orReason(burtKernel.of(network).hierarchy, () => undefinedBecause('this member has fewer than two contacts')),
};
