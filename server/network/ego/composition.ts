/**
 * What a member's own network is made of, over the others they have a tie with in either direction: Blau's index
 * 1 - sum of p², p the share of each kind among them; IQV, Blau · K / (K - 1), K the kinds there are in the whole network; and
 * the share of the member's own kind.
 * Reference: Blau 1977; Agresti & Agresti 1978, Sociological Methodology 9; Crossley et al. 2015, Social Network Analysis for
 * Ego-Nets.
 */
import type { Network } from '../graph.ts';
import { type Groups, leftOutCaveat, membersByGroups, oneKindOnly, unknownMember } from '../groups.ts';
import { type AttributeValues, type MemberValues, type NodeAttributeMeasure, oneMode } from '../measure.ts';
import { blauOf, iqvOf } from '../mixing/diversity.ts';
import { noInterval } from '../no-interval.ts';
import { scaleSpread, shareSpread } from '../spread-words.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { by } from '../words.ts';

const diversityOfTies = 'Blau 1977, Inequality and Heterogeneity; Crossley et al. 2015, Social Network Analysis for Ego-Nets';
const noAlters = undefinedBecause('this member has no ties with others of whom this is known');

type Figure = (counts: ReadonlyMap<number, number>, own: number, groups: Groups) => number | Undefined;

/** A figure of each member from how many of each group they have a tie with. */
const eachFrom = (network: Network, values: AttributeValues, figure: Figure): MemberValues =>
  membersByGroups(network, values, (groups) => {
    const { offsets, targets } = network.both;
    const counts = new Map<number, number>();
    return network.ids.map((_, i) => {
      counts.clear();
      for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
        const group = groups.of[targets[at]!]!;
        if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
      }
      return counts.size === 0 ? noAlters : figure(counts, groups.of[i]!, groups);
    });
  });

export const egoBlau: NodeAttributeMeasure = {
  id: 'egoBlau',
  label: 'Diversity of a member’s own network',
  scope: 'node by attribute',
  question: 'How likely are two of those this member has a tie with, drawn by lot, to be of different kinds?',
  finding: (spread, { attribute }) =>
    by(attribute, scaleSpread(spread, 'members', 'the mix of contacts', 'At 0 all are of one kind.')),
  formula: '1 − Σₖ pₖ², pₖ the share of kind k among the others',
  reference: diversityOfTies,
  convention: 'Two are drawn with replacement; not corrected for few others.',
  interval: noInterval.member,
  basis: 'answered',
  caveats: ['0 for somebody with a single tie.', 'Its highest value depends on the number of kinds.', leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) => eachFrom(network, values, (counts) => blauOf(counts.values())),
};

export const egoIQV: NodeAttributeMeasure = {
  id: 'egoIQV',
  label: 'Diversity of a member’s own network, of the highest possible',
  scope: 'node by attribute',
  question: 'How near do those this member has a tie with come to being spread evenly over all kinds (1)?',
  finding: (spread, { attribute }) =>
    by(attribute, scaleSpread(spread, 'members', 'the mix of contacts', 'At 0 all are of one kind, at 1 evenly of all kinds.')),
  formula: '(1 − Σₖ pₖ²) · K / (K − 1), K the kinds in the whole network',
  reference: 'Agresti & Agresti 1978, Statistical analysis of qualitative variation, Sociological Methodology 9',
  convention: 'K counts the kinds in the whole network, not only those met.',
  interval: noInterval.member,
  basis: 'answered',
  caveats: ['0 for somebody with a single tie.', 'All kinds in the network count, met or not.', leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) =>
    eachFrom(network, values, (counts, _, { sizes }) => (sizes.length < 2 ? oneKindOnly : iqvOf(counts.values(), sizes.length))),
};

export const egoSameShare: NodeAttributeMeasure = {
  id: 'egoSameShare',
  label: 'Own kind in a member’s own network',
  scope: 'node by attribute',
  question: 'What share of those this member has a tie with are of their own kind?',
  finding: (spread, { attribute }) =>
    by(
      attribute,
      shareSpread(spread, {
        who: 'members',
        verb: 'have',
        noun: ['contacts in their own kind', 'contacts in their own kind'],
        none: 'have no contacts in their own kind',
        all: 'have all their contacts in their own kind',
      }),
    ),
  formula: 'own / k, own those of the k others who are of the member’s kind',
  reference: 'Crossley et al. 2015, Social Network Analysis for Ego-Nets',
  interval: noInterval.member,
  basis: 'answered',
  caveats: ['A large kind has a larger share of its own whatever its wishes.', leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) =>
    eachFrom(network, values, (counts, own) => {
      if (own < 0) return unknownMember;
      let all = 0;
      for (const count of counts.values()) all += count;
      return (counts.get(own) ?? 0) / all;
    }),
};
