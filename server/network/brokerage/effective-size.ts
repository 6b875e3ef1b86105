/**
 * Effective size: contacts less what is redundant among them: sum over contacts j of [1 - sum over q of p_iq m_jq], p_iq the
 * share of i's ties that go to q, m_jq the tie of j and q over the strongest tie of j, in either direction. Undirected and
 * unweighted it is k - 2t / k, t ties among k contacts. Efficiency: effective size / number of contacts.
 * Reference: Burt 1992, Structural Holes, ch. 2; Borgatti 1997, Connections 20(1). Figures of networkx 3.6 for all members at
 * once are wrong for directed and weighted networks (its PR 8906); those it gives member by member are the same as ours.
 */

import { degreeOf } from '../kernels/adjacency.ts';
import { burtKernel, burtWeightedKernel } from '../kernels/burt.ts';
import { type NodeMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { burt1992 } from '../references.ts';
import { amountSpread, shareSpread } from '../spread-words.ts';
import { contactless, noContacts, orReason, whyNotWeighted } from './contacts.ts';

const burtBorgatti = `${burt1992}; Borgatti 1997, Structural holes: unpacking Burt’s redundancy measures, Connections 20(1)`;

const directedCaveat = 'Directed, contacts are all who name this member or are named, and a returned arc counts twice.';

export const burtEffectiveSize: NodeMeasure = {
  id: 'burtEffectiveSize',
  label: 'Contacts that lead elsewhere',
  scope: 'node',
  question: 'How many circles do this member’s contacts come to, if those who know each other count as one?',
  finding: (spread) =>
    amountSpread(spread, {
      who: 'members',
      verb: 'have',
      noun: ['contact who leads elsewhere', 'contacts who lead elsewhere'],
      none: 'have no contacts who lead elsewhere',
    }),
  formula: 'Σⱼ [1 − Σ_q pᵢ_q mⱼ_q], q ≠ i, j; without direction k − 2t / k, t ties among k contacts',
  reference: burtBorgatti,
  convention: 'Burt’s formula also for those who are named and name nobody, where networkx 3.6 gives no figure.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['A limit on how many may be named cuts it short.', directedCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network) => orReason(burtKernel.of(network).effectiveSize, () => noContacts),
};

export const burtEffectiveSizeWeighted: NodeMeasure = {
  id: 'burtEffectiveSizeWeighted',
  label: 'Contacts that lead elsewhere, by strength of ties',
  scope: 'node',
  question: 'If strong ties count for more, how many circles do this member’s contacts come to?',
  finding: (spread) =>
    amountSpread(spread, {
      who: 'members',
      verb: 'have',
      noun: ['contact who leads elsewhere', 'contacts who lead elsewhere'],
      none: 'have no contacts who lead elsewhere',
    }),
  formula: 'Σⱼ [1 − Σ_q pᵢ_q mⱼ_q], q ≠ i, j, mⱼ_q = (zⱼ_q + z_qⱼ) / maxₖ (zⱼₖ + zₖⱼ), z the strength of a tie',
  reference: burtBorgatti,
  convention: 'Burt’s formula member by member; networkx 3.6 is wrong for all members at once.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['A tie of unknown strength counts as 1.', directedCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network) =>
    whyNotWeighted(network) ?? orReason(burtWeightedKernel.of(network).effectiveSize, (i) => contactless(network, i)),
};

export const burtEfficiency: NodeMeasure = {
  id: 'burtEfficiency',
  label: 'Share of contacts that lead elsewhere',
  scope: 'node',
  question: 'What share of this member’s contacts lead to people whom no other contact leads to?',
  finding: (spread) =>
    shareSpread(spread, {
      who: 'members',
      verb: 'see',
      noun: ['of their contacts lead elsewhere', 'of their contacts lead elsewhere'],
      none: 'see none of their contacts lead elsewhere',
      all: 'see all their contacts lead elsewhere',
    }),
  formula: 'effective size / k',
  reference: burtBorgatti,
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['1 for somebody with a single contact.', directedCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const efficiency = burtKernel.of(network).effectiveSize.map((size, i) => size / degreeOf(network.both, i));
    return orReason(efficiency, () => noContacts);
  },
};
