import type { Adjacency } from '../kernels/adjacency.ts';
import { evenRoomFor } from './even-rows.ts';

/** What one round found: by how much ranks changed, what they sum to, and what those of members with arcs sum to. */
type Round = Record<'change' | 'whole' | 'passedOn', number>;

/** Rounds of PageRank. */
export type Ranks = {
  /** How far a round may take ranks once they are nearly there. */
  readonly mostPush: number;
  /**
   * @param base what comes to everybody from nowhere in particular
   * @param push how far each goes from its rank towards what the others give it, 1 being all the way
   */
  readonly round: (base: number, push: number) => Round;
  /** The rank of each member as a part of the whole. */
  readonly result: (whole: number) => Float64Array;
};

/** Where all ties lead both ways, to go too far is safe and saves a third of the rounds; elsewhere it might never settle. */
export const mostPushOf = (out: Adjacency, into: Adjacency): number => (out === into ? 1.2 : 1);

/** Compiled; undefined where it cannot be had. */
export function compiledRanks(out: Adjacency, into: Adjacency): Ranks | undefined {
  const n = out.offsets.length - 1;
  const room = evenRoomFor(into, out === into ? [] : [out], [8 * n, 8 * n, 8 * n, 8 * n, 24]);
  if (!room) return undefined;
  const { exports, rows, order, offsets, targets, realsAt } = room;
  const [share, inverse, given, ranks, sums] = room.areas as [number, number, number, number, number];
  exports.beginRanks(n, order, rows.at(-1)!.offsets, share, inverse, given);
  return {
    mostPush: mostPushOf(out, into),
    round: (base, push) => {
      exports.rankRound(n, push, base, offsets, targets, given, share, inverse, sums);
      const [change, whole, passedOn] = realsAt(sums, 3) as unknown as [number, number, number];
      return { change, whole, passedOn };
    },
    result: (whole) => {
      exports.endRanks(n, whole, order, inverse, given, ranks);
      return realsAt(ranks, n).slice();
    },
  };
}
