/**
 * Communities: a partition in which more ties stay inside the parts than chance would put there, found by the Louvain
 * method on the undirected, unweighted network. Modularity Q = sum over parts of [L / m - (d / 2m)²], L ties inside, d the
 * sum of degrees. Louvain uses chance: a fixed seed makes it repeatable, another seed may find another, about equally
 * good partition. Parts are numbered from 1, largest first, equal sizes by their first member's id.
 * Reference: Blondel et al. 2008, J. Stat. Mech. P10008; Newman & Girvan 2004, Phys. Rev. E 69.
 */
import louvain from 'graphology-communities-louvain';
import type { Network } from '../graph.ts';
import { undirectedGraphology } from '../graphology.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { cheapKernel } from '../kernels/kernel.ts';
import { type GraphMeasure, type NodeMeasure, oneMode } from '../measure.ts';
import { seededRandom } from '../random.ts';
import { type ComputeOptions, undefinedBecause } from '../types.ts';

const defaultSeed = 1;
const caveats = [
  'Found with the help of chance from a fixed seed; another seed may give another partition that is about as good.',
  'Small communities inside a large network may be merged. The direction and the strength of ties are ignored.',
];

/** Community number of each member, from 1. */
const louvainKernel = cheapKernel<Uint32Array>(
  (network, options) => numbered(partition(network, options.seed ?? defaultSeed)),
  (options) => String(options.seed ?? defaultSeed),
);

function partition(network: Network, seed: number): readonly number[] {
  // Without a tie everyone is alone; the library would have no total to divide by.
  if (network.tieCount === 0) return network.ids.map((_, i) => i);
  const found = louvain(undirectedGraphology.of(network), { getEdgeWeight: null, rng: seededRandom(seed) });
  return network.ids.map((_, i) => found[String(i)]!);
}

/** Renumbers parts by size, then by first member, so that numbers do not depend on how the search went. */
function numbered(parts: readonly number[]): Uint32Array {
  const membersOf = new Map<number, number[]>();
  parts.forEach((part, i) => {
    const members = membersOf.get(part);
    if (members === undefined) membersOf.set(part, [i]);
    else members.push(i);
  });
  const numbers = new Uint32Array(parts.length);
  const inOrder = [...membersOf.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  inOrder.forEach((members, rank) => {
    for (const i of members) numbers[i] = rank + 1;
  });
  return numbers;
}

const countOf = (numbers: Uint32Array): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Modularity of any partition (a part number per member) of a network with at least one tie, direction ignored. */
export function modularityOf({ both }: Network, parts: ArrayLike<number>): number {
  const ends = both.targets.length;
  const inside = new Map<number, number>();
  const degrees = new Map<number, number>();
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    degrees.set(part, (degrees.get(part) ?? 0) + degreeOf(both, i));
    for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) {
      if (parts[both.targets[at]!] === part) inside.set(part, (inside.get(part) ?? 0) + 1);
    }
  }
  let quality = 0;
  for (const [part, degree] of degrees) quality += (inside.get(part) ?? 0) / ends - (degree / ends) ** 2;
  return quality;
}

export const modularity: GraphMeasure = {
  id: 'modularity',
  label: 'How clear the communities are',
  scope: 'graph',
  question: 'How much more do ties stay inside the communities than chance would have it?',
  caveats,
  version: 1,
  kinds: oneMode,
  compute: (network, options: ComputeOptions = {}) =>
    network.tieCount === 0 ? undefinedBecause('there are no ties') : modularityOf(network, louvainKernel.of(network, options)),
};

export const communities: GraphMeasure = {
  id: 'communities',
  label: 'Communities',
  scope: 'graph',
  question: 'How many groups of members stick together more than with others?',
  caveats: [...caveats, 'Everyone without a tie is a community of their own.'],
  version: 1,
  kinds: oneMode,
  compute: (network, options: ComputeOptions = {}) => countOf(louvainKernel.of(network, options)),
};

export const community: NodeMeasure = {
  id: 'community',
  label: 'Community',
  scope: 'node',
  isName: true,
  question: 'Which group does this member stick together with?',
  caveats: [...caveats, 'The number is a name, not an amount; 1 is the largest community.'],
  version: 1,
  kinds: oneMode,
  compute: (network, options: ComputeOptions = {}) => louvainKernel.of(network, options),
};
