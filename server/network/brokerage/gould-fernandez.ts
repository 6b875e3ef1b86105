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
import { isUndefined } from '../types.ts';

const caveats = [
  'A count: whoever has more ties stands between more others. Compare it with that of kinds dealt out at random.',
  'Undirected, each path is counted once; one that leads out of the own kind is counted for representative and gatekeeper alike.',
  leftOutCaveat,
];

type Words = { readonly role: Role; readonly name: string; readonly between: string };

const words: readonly Words[] = [
  { role: 'coordinator', name: 'Coordinator', between: 'two of their own kind' },
  { role: 'itinerant', name: 'Itinerant', between: 'two others of one and the same other kind' },
  {
    role: 'representative',
    name: 'Representative',
    between: 'somebody of their own kind and, led to by them, somebody of another',
  },
  { role: 'gatekeeper', name: 'Gatekeeper', between: 'somebody of another kind and, led to by them, somebody of their own' },
  { role: 'liaison', name: 'Liaison', between: 'two others, all three being of different kinds' },
  { role: 'total', name: 'Total', between: 'two others of whatever kind' },
];

const ofMember = (one: Words): NodeAttributeMeasure => ({
  id: `gouldFernandez${one.name}`,
  label: `Go-between: ${one.name.toLowerCase()}`,
  scope: 'node by attribute',
  question: `How often does this member stand between ${one.between}, who are not linked directly?`,
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
  question: `How often, all in all, does a member stand between ${one.between}, who are not linked directly?`,
  caveats,
  version: 1,
  kinds: oneMode,
  compute: (network, values) => {
    const found = brokerRolesKernel(network, values);
    return isUndefined(found) ? found : found.counts[one.role].reduce((sum, count) => sum + count, 0);
  },
});

export const gouldFernandez: readonly AttributeMeasure[] = [...words.map(ofMember), ...words.map(ofAll)];
