/**
 * A member's own network: the others they have a tie with, in either direction, each once. Its size; its density, the share
 * of pairs of these others that are tied, themselves left out; and the mean strength of their ties.
 * Reference: Wasserman & Faust 1994, ch. 2; Marsden 1987, American Sociological Review 52.
 */
import { degreeOf } from '../kernels/adjacency.ts';
import { localClusteringKernel } from '../kernels/triangles.ts';
import { everyKind, type NodeMeasure, oneMode, undefinedForAll } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { countSpread, linkedContacts, scaleSpread } from '../spread-words.ts';
import { undefinedBecause } from '../types.ts';

export const egoSize: NodeMeasure = {
  id: 'egoSize',
  label: 'Size of a member’s own network',
  scope: 'node',
  question: 'How many others does this member have a tie with, whoever named whom?',
  finding: (spread) =>
    countSpread(spread, { who: 'members', verb: 'have a tie with', noun: ['other', 'others'], none: 'have no ties' }),
  formula: 'kᵢ = |{j : i → j or j → i}|',
  reference: wassermanFaust('ch. 2'),
  convention: 'Others in either direction, each once.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['A limit on how many may be named cuts it short.'],
  version: 1,
  kinds: oneMode,
  compute: (network) => Float64Array.from(network.ids, (_, i) => degreeOf(network.both, i)),
};

export const egoDensity: NodeMeasure = {
  id: 'egoDensity',
  label: 'Density of a member’s own network',
  scope: 'node',
  question: 'Of all pairs of those this member has a tie with, what share is linked?',
  finding: linkedContacts,
  formula: '2t / (k(k − 1)), t ties among the k others',
  reference: 'Marsden 1987, Core discussion networks of Americans, American Sociological Review 52',
  convention: 'The member is left out; without a figure where there are fewer than two others.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Needs two others.', 'The direction of ties is ignored.'],
  version: 1,
  kinds: oneMode,
  compute: (network) =>
    Array.from(localClusteringKernel.of(network), (value) =>
      Number.isNaN(value) ? undefinedBecause('this member has ties with fewer than two others') : value,
    ),
};

export const egoStrengthMean: NodeMeasure = {
  id: 'egoStrengthMean',
  label: 'Mean strength of a member’s ties',
  scope: 'node',
  question: 'How strong are this member’s ties on average?',
  finding: (spread) => scaleSpread(spread, 'members', 'the mean strength of ties', 'It is in the units of the answers.'),
  formula: 'mean of zᵢⱼ and zⱼᵢ over ties of known strength',
  reference: 'Marsden 1987, Core discussion networks of Americans, American Sociological Review 52',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Ties of unknown strength are left out.', 'Directed, those that arrive count as well as those that leave.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => {
    if (network.strengths.every((strength) => strength === null)) return undefinedForAll(network, 'no strengths were given');
    const sum = new Float64Array(network.ids.length);
    const count = new Uint32Array(network.ids.length);
    const add = (member: number, strength: number): void => {
      sum[member]! += strength;
      count[member]! += 1;
    };
    const { offsets, targets } = network.out;
    for (let i = 0; i < network.ids.length; i++) {
      for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
        const strength = network.strengths[at] ?? null;
        if (strength === null) continue;
        add(i, strength);
        // Undirected, the other end meets the tie in its own row.
        if (network.directed) add(targets[at]!, strength);
      }
    }
    return network.ids.map((_, i) =>
      count[i] === 0 ? undefinedBecause('no strength is known of any tie of this member') : sum[i]! / count[i]!,
    );
  },
};
