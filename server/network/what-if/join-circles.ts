/**
 * Ties that would bring two circles of neighbours nearer to each other which hang together already, but have next to no ties of
 * their own: the largest such circles first, at the member with most ties in each, who is likeliest to be known and to know
 * whom to ask. Circles in different parts are for `joinParts`. Direction is ignored.
 */
import { type CircleTies, circleTies } from '../communities/circle-ties.ts';
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { componentsKernel } from '../kernels/components.ts';
import { defaultFewestPeople, defaultSmallestCircle, type WaveOptions } from '../wave/wave-options.ts';

export type JoiningCircles = {
  readonly from: string;
  readonly to: string;
  /** How many are in the two circles, the larger first. */
  readonly sizes: readonly [number, number];
  /** Pairs of neighbours of whom one is in the one and one in the other. */
  readonly ties: number;
};

export type JoinCirclesOptions = Pick<WaveOptions, 'smallestCircle' | 'fewestPeople'> & { readonly most: number };

/** @param circles the number of its circle for each member of the network, null for who is in none. */
export function joinCircles(
  network: Network,
  circles: ArrayLike<number | null>,
  { most, smallestCircle = defaultSmallestCircle, fewestPeople = defaultFewestPeople }: JoinCirclesOptions,
): readonly JoiningCircles[] {
  const told = circleTies(network, circles, { smallestCircle, fewestPeople });
  const best = bestKnown(network, told);
  const partOf = new Uint32Array(network.ids.length);
  componentsKernel.of(network).forEach((members, part) => {
    for (const i of members) partOf[i] = part;
  });
  const mayJoin = (one: number, other: number): boolean =>
    !told.tied[one]!.has(other) && partOf[best[one]!] === partOf[best[other]!];
  return largestPairs(told.sizes, most, mayJoin).map(([one, other]) => ({
    from: network.ids[best[one]!]!,
    to: network.ids[best[other]!]!,
    sizes: [told.sizes[one]!, told.sizes[other]!],
    ties: tiesBetween(network, told.of, one, other),
  }));
}

/** Of each circle the member with most ties, the first of those that have as many. */
function bestKnown({ both }: Network, { of, sizes }: CircleTies): Int32Array {
  const best = new Int32Array(sizes.length).fill(-1);
  of.forEach((circle, i) => {
    if (circle >= 0 && (best[circle]! < 0 || degreeOf(both, i) > degreeOf(both, best[circle]!))) best[circle] = i;
  });
  return best;
}

/** Pairs that may be, by the product of their sizes; sizes come largest first, so that most pairs are never looked at. */
function largestPairs(sizes: readonly number[], most: number, mayBe: (one: number, other: number) => boolean) {
  const found: (readonly [number, number])[] = [];
  const productOf = ([one, other]: readonly [number, number]): number => sizes[one]! * sizes[other]!;
  const isTooSmall = (one: number, other: number): boolean =>
    found.length >= most && (most === 0 || sizes[one]! * sizes[other]! <= productOf(found[most - 1]!));
  for (let one = 0; one + 1 < sizes.length && !isTooSmall(one, one + 1); one++) {
    for (let other = one + 1; other < sizes.length && !isTooSmall(one, other); other++) {
      if (!mayBe(one, other)) continue;
      const product = sizes[one]! * sizes[other]!;
      const after = found.findIndex((pair) => productOf(pair) < product);
      found.splice(after < 0 ? found.length : after, 0, [one, other]);
      found.length = Math.min(found.length, most);
    }
  }
  return found;
}

function tiesBetween({ both: { offsets, targets } }: Network, of: Int32Array, one: number, other: number): number {
  let ties = 0;
  for (let i = 0; i < of.length; i++) {
    if (of[i] !== one) continue;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) if (of[targets[at]!] === other) ties += 1;
  }
  return ties;
}
