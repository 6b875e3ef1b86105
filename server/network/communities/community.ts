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

/** Renumbers parts, numbered from 0 by their first member, by size and then by first member: not by how the search went. */
function numbered(parts: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(highestOf(parts) + 1);
  for (let i = 0; i < parts.length; i++) sizes[parts[i]!]! += 1;
  const numbers = new Uint32Array(sizes.length);
  const inOrder = Uint32Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  for (let rank = 0; rank < inOrder.length; rank++) numbers[inOrder[rank]!] = rank + 1;
  return parts.map((part) => numbers[part]!);
}

/** 0 of nobody. */
function highestOf(parts: ArrayLike<number>): number {
  let highest = 0;
  for (let i = 0; i < parts.length; i++) if (parts[i]! > highest) highest = parts[i]!;
  return highest;
}

/** Modularity of any partition (a part number per member, from 0) of a network with at least one tie, direction ignored. */
export function modularityOf({ both: { offsets, targets } }: Network, parts: ArrayLike<number>): number {
  const count = highestOf(parts) + 1;
  const inside = new Float64Array(count);
  const degrees = new Float64Array(count);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const first = offsets[i]!;
    const last = offsets[i + 1]!;
    degrees[part]! += last - first;
    let within = 0;
    for (let at = first; at < last; at++) if (parts[targets[at]!] === part) within += 1;
    inside[part]! += within;
  }
  let quality = 0;
  for (let part = 0; part < count; part++) quality += inside[part]! / targets.length - (degrees[part]! / targets.length) ** 2;
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
  version: 3,
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
  version: 3,
  kinds: oneMode,
  compute: (network, options: ComputeOptions = {}) => highestOf(leidenKernel.of(network, options)),
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
  version: 3,
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
  version: 2,
  compute: (network, options: ComputeOptions = {}) =>
    network.tieCount === 0 ? undefinedBecause('there are no ties') : modularityOf(network, louvainKernel.of(network, options)),
};
