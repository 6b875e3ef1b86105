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
import { contactless, noContacts, orReason, whyNotWeighted } from './contacts.ts';

const directedCaveat = 'Directed, contacts are all who name this member or are named, and a returned arc counts twice.';

export const burtEffectiveSize: NodeMeasure = {
  id: 'burtEffectiveSize',
  label: 'Contacts that lead elsewhere',
  scope: 'node',
  question: 'How many separate circles do this member’s contacts come to, once those who know each other count as one?',
  caveats: ['A limit on how many may be named cuts it short.', directedCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network) => orReason(burtKernel.of(network).effectiveSize, () => noContacts),
};

export const burtEffectiveSizeWeighted: NodeMeasure = {
  id: 'burtEffectiveSizeWeighted',
  label: 'Contacts that lead elsewhere, by strength of ties',
  scope: 'node',
  question: 'The same with strong ties counting for more: how many separate circles do this member’s contacts come to?',
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
  caveats: ['1 for somebody with a single contact.', directedCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network) => {
    const efficiency = burtKernel.of(network).effectiveSize.map((size, i) => size / degreeOf(network.both, i));
    return orReason(efficiency, () => noContacts);
  },
};
