/**
 * Communities: a partition in which more ties stay inside the parts than chance would put there, on the undirected,
 * unweighted network. Modularity Q = sum over parts of [L / m - (d / 2m)²], L ties inside, d the sum of degrees. Found by the
 * Leiden method, whose parts hold together, and by Louvain's, which most other programs know. Both use chance: a fixed seed
 * makes them repeatable, another seed may find another, about equally good partition. Parts are numbered from 1, largest
 * first, equal sizes by their first member's id.
 * Reference: Traag, Waltman & van Eck 2019, Scientific Reports 9; Blondel et al. 2008, J. Stat. Mech. P10008; Newman & Girvan
 * 2004, Phys. Rev. E 69.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { cheapKernel } from '../kernels/kernel.ts';
import { type GraphMeasure, type NodeMeasure, oneMode } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { newmanGirvan2004 } from '../references.ts';
import { type ComputeOptions, undefinedBecause } from '../types.ts';
import { count, moreThanChance } from '../words.ts';
import { leiden, louvain, type PartitionOptions } from './partition.ts';

const methods = `${newmanGirvan2004}; Traag, Waltman & van Eck 2019, From Louvain to Leiden, Scientific Reports 9`;

const caveats = [
  'Found with the help of chance from a fixed seed; another seed may give another partition that is about as good.',
  'Small communities inside a large network may be merged. The direction and the strength of ties are ignored.',
];

/** Community number of each member, from 1. */
const numberedKernel = (find: (network: Network, options: PartitionOptions) => Uint32Array) =>
  cheapKernel<Uint32Array>(
    (network, { seed }) => numbered(find(network, seed === undefined ? {} : { seed })),
    ({ seed }) => String(seed),
  );

const leidenKernel = numberedKernel(leiden);
const louvainKernel = numberedKernel(louvain);

/** Renumbers parts by size, then by first member, so that numbers do not depend on how the search went. */
function numbered(parts: Uint32Array): Uint32Array {
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
  finding: (value) => moreThanChance(value, 'circles'),
  formula: 'Q = Σ_c [L_c / m − (d_c / 2m)²], L_c ties inside part c, d_c its ends of ties',
  reference: methods,
  convention: 'Resolution 1, without direction and strength; partition by the Leiden method from a fixed seed.',
  interval: { none: 'resampling copies members, and copies make circles of their own' },
  basis: 'everyone',
  caveats,
  version: 2,
  kinds: oneMode,
  compute: (network, options: ComputeOptions = {}) =>
    network.tieCount === 0 ? undefinedBecause('there are no ties') : modularityOf(network, leidenKernel.of(network, options)),
};

export const communities: GraphMeasure = {
  id: 'communities',
  label: 'Communities',
  scope: 'graph',
  question: 'How many groups of members stick together more than with others?',
  finding: (value) => {
    if (value === 0) return 'There are no circles.';
    return value === 1 ? 'All members are in one circle.' : `Members fall into ${count(value, ['circle', 'circles'])}.`;
  },
  formula: 'number of parts in the partition with the largest Q that was found',
  reference: methods,
  convention: 'By the Leiden method from a fixed seed. Someone without a tie is a part alone.',
  interval: noInterval.count,
  basis: 'everyone',
  caveats: [...caveats, 'Everyone without a tie is a community of their own.'],
  version: 2,
  kinds: oneMode,
  compute: (network, options: ComputeOptions = {}) => countOf(leidenKernel.of(network, options)),
};

export const community: NodeMeasure = {
  id: 'community',
  label: 'Community',
  scope: 'node',
  isName: true,
  question: 'Which group does this member stick together with?',
  formula: 'part of i in the partition with the largest Q that was found',
  reference: methods,
  convention: 'By the Leiden method from a fixed seed; numbered by size, then by the first id.',
  interval: { none: 'a name and not an amount' },
  basis: 'everyone',
  caveats: [...caveats, 'The number is a name, not an amount; 1 is the largest community.'],
  version: 2,
  kinds: oneMode,
  compute: (network, options: ComputeOptions = {}) => leidenKernel.of(network, options),
};

export const modularityLouvain: GraphMeasure = {
  ...modularity,
  id: 'modularityLouvain',
  label: 'How clear the communities are, by Louvain',
  reference: `${newmanGirvan2004}; Blondel et al. 2008, Fast unfolding of communities in large networks, J. Stat. Mech. P10008`,
  convention: 'Resolution 1, without direction and strength; partition by the Louvain method from a fixed seed.',
  caveats: [...caveats, 'By the method most programs use. What it finds may fall apart into several.'],
  version: 1,
  compute: (network, options: ComputeOptions = {}) =>
    network.tieCount === 0 ? undefinedBecause('there are no ties') : modularityOf(network, louvainKernel.of(network, options)),
};
