/**
 * Constraint: how far a member's contacts know each other and so leave them nobody who is theirs alone to bring together.
 * c_i = sum over contacts j of (p_ij + sum over q of p_iq p_qj)², p_ij the share of i's ties that go to j, in either
 * direction. From near 0 for many contacts who do not know each other to 1, and a little above 1 in small closed circles.
 * Hierarchy: whether one contact is behind all of it (near 1) or each as much as the others (0). Coleman-Theil disorder of the
 * c_ij: sum of r_j ln r_j / (N ln N), r_j = c_ij / (c_i / N), N contacts.
 * Reference: Burt 1992, Structural Holes, ch. 2; directed: z_ij + z_ji. Checked against networkx 3.6 and igraph 1.0.
 */
import { burtKernel, burtWeightedKernel, hierarchyKernel } from '../kernels/burt.ts';
import { type NodeMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { burt1992 } from '../references.ts';
import { scaleSpread } from '../spread-words.ts';
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
  question: 'How far are this member’s contacts tied to each other, with none left to bring together?',
  finding: (spread) =>
    scaleSpread(
      spread,
      'members',
      'the tightness of their circle',
      'Near 0 their contacts are strangers to each other, near 1 one closed circle.',
    ),
  formula: 'cᵢ = Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)², pᵢⱼ = (zᵢⱼ + zⱼᵢ) / Σₖ (zᵢₖ + zₖᵢ), z = 1 for a tie',
  reference: burt1992,
  convention: 'Over contacts in either direction, as in networkx and igraph.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats,
  version: 1,
  kinds: oneMode,
  compute: (network) => orReason(burtKernel.of(network).constraint, () => noContacts),
};

export const burtConstraintWeighted: NodeMeasure = {
  id: 'burtConstraintWeighted',
  label: 'Constraint, by strength of ties',
  scope: 'node',
  question: 'If strong ties count for more, how far are this member’s contacts tied to each other?',
  finding: (spread) =>
    scaleSpread(
      spread,
      'members',
      'the tightness of their circle',
      'Near 0 their contacts are strangers to each other, near 1 one closed circle.',
    ),
  formula: 'cᵢ = Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)², pᵢⱼ = (zᵢⱼ + zⱼᵢ) / Σₖ (zᵢₖ + zₖᵢ), z the strength of a tie',
  reference: burt1992,
  convention: 'Over contacts in either direction. A tie of unknown strength counts as 1.',
  interval: noInterval.member,
  basis: 'everyone',
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
  finding: (spread) =>
    scaleSpread(
      spread,
      'members',
      'the weight of one contact',
      'At 0 all their contacts weigh the same, at 1 one is behind all others.',
    ),
  formula: 'Σⱼ rⱼ ln rⱼ / (N ln N), rⱼ = cᵢⱼ / (cᵢ / N), N contacts',
  reference: burt1992,
  convention: 'Coleman-Theil disorder; undefined with fewer than two contacts, where Burt has 1 for a single one.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: [...caveats, 'Needs two contacts.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => orReason(hierarchyKernel.of(network), () => undefinedBecause('this member has fewer than two contacts')),
};
