/**
 * E-I index: (E - I) / (E + I), E ties to another kind and I ties to one's own; -1 when all stay inside, +1 when all lead
 * out. Directed, arcs are counted, so a returned tie counts twice (counting pairs gives another figure); of a member, others
 * are counted once whatever the direction. Expected if ties took no notice of kinds: (E* - I*) / (E* + I*) over all pairs
 * that could be tied.
 * Reference: Krackhardt & Stern 1988, Social Psychology Quarterly 51(2).
 */
import type { Network } from '../graph.ts';
import { byGroups, leftOutCaveat, membersByGroups, unknownMember } from '../groups.ts';
import { type AttributeValues, type GraphAttributeMeasure, type NodeAttributeMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { krackhardtStern1988 } from '../references.ts';
import { rescaled, shareSpread } from '../spread-words.ts';
import { type Undefined, undefinedBecause } from '../types.ts';
import { by, count, type Noun, outOf100, spelt } from '../words.ts';
import { mixingOf } from './mixing.ts';

const noTies = undefinedBecause('there are no ties between members of whom this is known');
const noAlters = undefinedBecause('this member has no ties with members of whom this is known');

const leadOut: Noun = ['leads to another kind', 'lead to another kind'];
const wouldLeadOut: Noun = ['would lead to another kind', 'would lead to another kind'];

const arcsCaveat = 'In a directed network arcs are counted: a returned tie counts twice.';
const sizeCaveat = 'Depends on the sizes of the kinds: a small kind has more ties to others whatever its wishes.';

/** Ties inside and between groups, each once; arcs when directed. */
function counted(network: Network, values: AttributeValues, figure: (inside: number, between: number) => number | Undefined) {
  return byGroups(values, (groups) => {
    const { all, inside } = mixingOf(network, groups);
    const ends = network.directed ? 1 : 2;
    return figure(inside / ends, (all - inside) / ends);
  });
}

export const internalTies: GraphAttributeMeasure = {
  id: 'internalTies',
  label: 'Ties inside kinds',
  scope: 'graph by attribute',
  question: 'How many ties link two members of the same kind?',
  finding: (value, { attribute }) => by(attribute, `${count(value, ['tie links', 'ties link'])} two of the same kind.`),
  formula: 'I = ties with both ends of one kind; directed, arcs',
  reference: krackhardtStern1988,
  convention: 'Directed: arcs, so that a returned tie counts twice.',
  interval: noInterval.count,
  basis: 'answered',
  caveats: [arcsCaveat, leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) => counted(network, values, (inside) => inside),
};

export const externalTies: GraphAttributeMeasure = {
  id: 'externalTies',
  label: 'Ties between kinds',
  scope: 'graph by attribute',
  question: 'How many ties link two members of different kinds?',
  finding: (value, { attribute }) => by(attribute, `${count(value, ['tie links', 'ties link'])} two of different kinds.`),
  formula: 'E = ties with ends of two kinds; directed, arcs',
  reference: krackhardtStern1988,
  convention: 'Directed: arcs, so that a returned tie counts twice.',
  interval: noInterval.count,
  basis: 'answered',
  caveats: [arcsCaveat, leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) => counted(network, values, (_, between) => between),
};

export const EIindex: GraphAttributeMeasure = {
  id: 'EIindex',
  label: 'Openness to other kinds (E-I)',
  scope: 'graph by attribute',
  question: 'Do ties stay among one’s own kind (-1) or lead to other kinds (+1)?',
  finding: (value, { attribute }) => by(attribute, outOf100((1 + value) / 2, 'ties', leadOut)),
  formula: '(E − I) / (E + I)',
  reference: krackhardtStern1988,
  convention: 'Directed: arcs, so that a returned tie counts twice; counted by pairs it is another figure.',
  interval: 'bootstrap',
  basis: 'answered',
  caveats: [sizeCaveat, 'Read it beside what would be expected of the same kinds.', arcsCaveat, leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) =>
    counted(network, values, (inside, between) => (inside + between === 0 ? noTies : (between - inside) / (between + inside))),
};

export const EIexpected: GraphAttributeMeasure = {
  id: 'EIexpected',
  label: 'Openness to other kinds, expected',
  scope: 'graph by attribute',
  question: 'How open to other kinds would ties be if they took no notice of kinds?',
  finding: (value, { attribute }) =>
    `Think of ties that take no notice of ${spelt(attribute)}. ${outOf100((1 + value) / 2, 'ties', wouldLeadOut)}`,
  formula: '(E* − I*) / (E* + I*), I* = Σₖ nₖ(nₖ − 1), E* = n(n − 1) − I*',
  reference: krackhardtStern1988,
  convention: 'Over all pairs that could be tied, whoever has how many ties.',
  interval: { none: 'follows from the sizes of the kinds alone' },
  basis: 'answered',
  caveats: ['Of the sizes of the kinds alone: it does not look at ties.', leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (_, values) =>
    byGroups(values, ({ sizes, known }) => {
      if (known < 2) return undefinedBecause('this is known of one member only');
      const inside = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
      const all = known * (known - 1);
      return (all - 2 * inside) / all;
    }),
};

export const EInode: NodeAttributeMeasure = {
  id: 'EInode',
  label: 'Openness of a member to other kinds (E-I)',
  scope: 'node by attribute',
  question: 'Do this member’s ties stay among their own kind (-1) or lead to other kinds (+1)?',
  finding: (spread, { attribute }) =>
    by(
      attribute,
      shareSpread(
        rescaled(spread, (value) => (1 + value) / 2),
        {
          who: 'members',
          verb: 'have',
          noun: ['contacts in other kinds', 'contacts in other kinds'],
          none: 'have no contacts in other kinds',
          all: 'have all their contacts in other kinds',
        },
      ),
    ),
  formula: '(Eᵢ − Iᵢ) / (Eᵢ + Iᵢ) over others tied in either direction',
  reference: krackhardtStern1988,
  convention: 'Others are counted once, whatever the direction.',
  interval: noInterval.member,
  basis: 'answered',
  caveats: ['Others are counted once, whatever the direction of ties.', sizeCaveat, leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (network, values) =>
    membersByGroups(network, values, ({ of }) => {
      const { both, ids } = network;
      return ids.map((_, i) => {
        if (of[i]! < 0) return unknownMember;
        let balance = 0;
        let others = 0;
        for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
          const group = of[both.targets[at]!]!;
          if (group < 0) continue;
          others += 1;
          balance += group === of[i] ? -1 : 1;
        }
        return others === 0 ? noAlters : balance / others;
      });
    }),
};
