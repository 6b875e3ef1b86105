/**
 * Local clustering: 2t / (k(k - 1)), t ties among a member's k neighbours. Direction is ignored.
 * Reference: Watts & Strogatz 1998, Nature 393. Members with fewer than two neighbours get 0, as in the published
 * reference values under this key; `avgClusteringExcluding` leaves them out.
 */
import { localClusteringKernel } from '../kernels/triangles.ts';
import { type NodeMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wattsStrogatz1998 } from '../references.ts';
import { linkedContacts } from '../spread-words.ts';

export const localClustering: NodeMeasure = {
  id: 'localClustering',
  label: 'Neighbours who know each other',
  scope: 'node',
  question: 'Of all pairs of this member’s neighbours, what share is linked?',
  finding: linkedContacts,
  formula: '2tᵢ / (kᵢ(kᵢ − 1)), tᵢ ties among kᵢ neighbours',
  reference: wattsStrogatz1998,
  convention: '0 where there are fewer than two neighbours. Direction is ignored, unlike Fagiolo’s.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: [
    '0 also stands for fewer than two neighbours, where there is no pair to look at.',
    'The direction of ties is ignored.',
  ],
  version: 1,
  kinds: oneMode,
  compute: (network) => localClusteringKernel.of(network).map((value) => value || 0),
};
