/**
 * Brokerage roles: how often a member b stands between a and c who have no tie of their own (a -> b -> c, a not c, no arc
 * a -> c), by the groups of the three. Coordinator: all of b's group. Itinerant: a and c of one group, b of another.
 * Representative: a of b's group, c of another. Gatekeeper: c of b's group, a of another. Liaison: three groups.
 * Raw counts, of each member and summed over all.
 * Reference: Gould & Fernandez 1989, Sociological Methodology 19; notation as in R's sna::brokerage.
 */
import { leftOutCaveat, unknownMember } from '../groups.ts';
import { brokerRolesKernel, type Role } from '../kernels/broker-roles.ts';
import {
  type AttributeMeasure,
  type GraphAttributeMeasure,
  type NodeAttributeMeasure,
  oneMode,
  undefinedForAll,
} from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { countSpread } from '../spread-words.ts';
import { isUndefined } from '../types.ts';
import { by, times } from '../words.ts';

const caveats = [
  'A count: whoever has more ties stands between more others. Compare it with that of kinds dealt out at random.',
  'Without direction each path is counted once. One that leads out of the own kind counts in both of these roles.',
  leftOutCaveat,
];

type Words = {
  readonly role: Role;
  readonly name: string;
  readonly between: string;
  /** Of the groups of a, b and c. */
  readonly groups: string;
};

const words: readonly Words[] = [
  { role: 'coordinator', name: 'Coordinator', between: 'two of their own kind', groups: 'gₐ = g_b = g_c' },
  { role: 'itinerant', name: 'Itinerant', between: 'two of one other kind', groups: 'gₐ = g_c ≠ g_b' },
  {
    role: 'representative',
    name: 'Representative',
    between: 'one of their own kind and one of another',
    groups: 'gₐ = g_b ≠ g_c',
  },
  { role: 'gatekeeper', name: 'Gatekeeper', between: 'one of another kind and one of their own', groups: 'gₐ ≠ g_b = g_c' },
  { role: 'liaison', name: 'Liaison', between: 'one of another kind and one of a third', groups: 'gₐ, g_b, g_c all different' },
  { role: 'total', name: 'Total', between: 'two others of any kind', groups: 'any groups' },
];

/** What both forms, of a member and of all, have in common. */
const told = ({ groups }: Words) => ({
  reference:
    'Gould & Fernandez 1989, Structures of mediation: a formal approach to brokerage in transaction networks, Sociological Methodology 19',
  formula: `|{(a, b, c) : a → b → c, a ≠ c, no a → c, ${groups}}|`,
  convention:
    'Raw counts, as in R’s sna::brokerage. Without direction each path counts once: counting both ways would double it.',
  basis: 'answered' as const,
});

const ofMember = (one: Words): NodeAttributeMeasure => ({
  id: `gouldFernandez${one.name}`,
  label: `Go-between: ${one.name.toLowerCase()}`,
  scope: 'node by attribute',
  question: `How often does this member stand between ${one.between}, who are not linked?`,
  finding: (spread, { attribute }) => {
    const words = { who: 'members', verb: 'do so', noun: ['time', 'times'], none: 'never do so' } as const;
    return by(attribute, `this is about standing between ${one.between}. ${countSpread(spread, words)}`);
  },
  ...told(one),
  interval: noInterval.member,
  caveats,
  version: 1,
  kinds: oneMode,
  compute: (network, values) => {
    const found = brokerRolesKernel(network, values);
    if (isUndefined(found)) return undefinedForAll(network, found.undefined);
    return Array.from(found.counts[one.role], (count, i) => (found.groups.of[i]! < 0 ? unknownMember : count));
  },
});

const ofAll = (one: Words): GraphAttributeMeasure => ({
  id: `gouldFernandez${one.name}Sum`,
  label: `Go-betweens: ${one.name.toLowerCase()}`,
  scope: 'graph by attribute',
  question: `How often do members stand between two who are not linked: ${one.between}?`,
  finding: (value, { attribute }) => {
    const [never, howOften] = value === 0 ? ['never ', ''] : ['', ` ${times(value)} in all`];
    return by(attribute, `members ${never}stand between ${one.between}${howOften}.`);
  },
  ...told(one),
  interval: noInterval.count,
  caveats,
  version: 1,
  kinds: oneMode,
  compute: (network, values) => {
    const found = brokerRolesKernel(network, values);
    return isUndefined(found) ? found : found.counts[one.role].reduce((sum, count) => sum + count, 0);
  },
});

export const gouldFernandez: readonly AttributeMeasure[] = [...words.map(ofMember), ...words.map(ofAll)];
