/**
 * How many members k of them can have within so many steps, when they are chosen well: whoever adds most who are not yet
 * within reach, one after another, then exchanged one by one as long as that adds anybody. Adding alone comes to at least 63 %
 * of the most there is. Whom each can reach is one bit per member, so that a set is put together 32 members at a time.
 * Reference: Borgatti 2006, Comput. Math. Organ. Theory 12 (m-reach); Nemhauser, Wolsey & Fisher 1978, Math. Programming 14.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { cutPieces } from '../kernels/cut-pieces.ts';
import { bitCount } from '../kernels/wide-search.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';

export const mostByTies = 200;
export const mostByPieces = 56;

/** Members with most ties, and those without whom most others would come apart from the rest. */
function candidatesOf({ ids, both }: Network): readonly number[] {
  const { part, largest } = cutPieces(both);
  const all = ids.map((_, i) => i);
  const cutOff = (i: number): number => part[i]! - 1 - largest[i]!;
  const byTies = [...all].sort((a, b) => degreeOf(both, b) - degreeOf(both, a) || a - b).slice(0, mostByTies);
  const byPieces = all
    .filter((i) => cutOff(i) > 0)
    .sort((a, b) => cutOff(b) - cutOff(a) || a - b)
    .slice(0, mostByPieces);
  return [...new Set([...byTies, ...byPieces])].sort((a, b) => a - b);
}

export type ReachOptions = ComputeOptions & { readonly k: number; readonly steps: number };

/** How many are within reach of the best set found, the set itself included. Direction is ignored. */
export function bestReach(network: Network, { k, steps, signal }: ReachOptions): number {
  const search = searchWithin(network, steps);
  const covers = candidatesOf(network).map((candidate) => {
    if (signal?.aborted) throw new CancelledError();
    return search(candidate);
  });
  const words = Math.ceil(network.ids.length / 32);
  const set: number[] = [];
  const coveredBut = (place: number): Uint32Array => {
    const covered = new Uint32Array(words);
    set.forEach((candidate, at) => {
      if (at !== place) for (let w = 0; w < words; w++) covered[w]! |= covers[candidate]![w]!;
    });
    return covered;
  };
  const bestBeside = (covered: Uint32Array, held: number): number => {
    let best = { candidate: held, adds: held < 0 ? -1 : addedBy(covers[held]!, covered) };
    covers.forEach((cover, candidate) => {
      if (set.includes(candidate)) return;
      const adds = addedBy(cover, covered);
      if (adds > best.adds) best = { candidate, adds };
    });
    return best.candidate;
  };
  while (set.length < Math.min(k, covers.length)) set.push(bestBeside(coveredBut(-1), -1));
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let place = 0; place < set.length; place++) {
      if (signal?.aborted) throw new CancelledError();
      const held = set[place]!;
      set[place] = bestBeside(coveredBut(place), held);
      if (set[place] !== held) isBetter = true;
    }
  }
  return coveredBut(-1).reduce((sum, bits) => sum + bitCount(bits), 0);
}

function addedBy(cover: Uint32Array, covered: Uint32Array): number {
  let adds = 0;
  for (let w = 0; w < cover.length; w++) adds += bitCount(cover[w]! & ~covered[w]!);
  return adds;
}

/** Everybody within so many steps of one member, one bit each. */
function searchWithin({ ids, both: { offsets, targets } }: Network, steps: number): (from: number) => Uint32Array {
  const n = ids.length;
  const reached = new Uint32Array(n);
  return (from) => {
    const bits = new Uint32Array(Math.ceil(n / 32));
    const isMet = (i: number): boolean => (bits[i >>> 5]! & (1 << (i & 31))) !== 0;
    let count = 0;
    const meet = (i: number): void => {
      bits[i >>> 5]! |= 1 << (i & 31);
      reached[count++] = i;
    };
    meet(from);
    for (let step = 0, head = 0; step < steps; step++) {
      for (const end = count; head < end; head++) {
        const i = reached[head]!;
        for (let at = offsets[i]!; at < offsets[i + 1]!; at++) if (!isMet(targets[at]!)) meet(targets[at]!);
      }
    }
    return bits;
  };
}
