/**
 * The few ties that would bring most people within reach of each other: each links the largest part with the next largest,
 * which no other tie could better, at the member with most ties in either, who is likeliest to be known and to know whom to
 * ask. Direction is ignored.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { componentsKernel } from '../kernels/components.ts';

export type JoiningTie = {
  readonly from: string;
  readonly to: string;
  /** How many are in the two parts before they are joined. */
  readonly sizes: readonly [number, number];
  /** Pairs that reach each other by it, and did not before. */
  readonly pairsJoined: number;
};

/** @param most at most so many ties; fewer where everything hangs together by then. */
export function joinParts(network: Network, most: number): readonly JoiningTie[] {
  const [largest, ...others] = componentsKernel.of(network);
  if (!largest) return [];
  const bestKnown = (members: readonly number[]): number =>
    members.reduce((best, i) => (degreeOf(network.both, i) > degreeOf(network.both, best) ? i : best), members[0]!);
  const from = bestKnown(largest);
  let size = largest.length;
  return others.slice(0, most).map((part) => {
    const sizes = [size, part.length] as const;
    size += part.length;
    return { from: network.ids[from]!, to: network.ids[bestKnown(part)]!, sizes, pairsJoined: sizes[0] * sizes[1] };
  });
}
