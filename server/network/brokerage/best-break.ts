/**
 * How far a network would come apart without k of its members, when those are chosen who hold it together most: F, the share of
 * pairs of the others who cannot reach each other. One depth-first walk says of every member at once what would be lost without
 * it, so that all members are tried, not some; sets are built by taking who breaks off most, and by taking who has most ties,
 * and bettered by exchanging one at a time.
 * Reference: Borgatti 2006, "Identifying sets of key players in a social network", Comput. Math. Organ. Theory 12 (KPP-NEG).
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { componentsKernel } from '../kernels/components.ts';
import { cutPieces } from '../kernels/cut-pieces.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';

export type BreakOptions = ComputeOptions & { readonly k: number };

/** F as the network is, and without the best set found; k and two more members there must be. */
export type Break = { readonly before: number; readonly after: number };

/** Exchanges of every member of a set come to an end by themselves; this is for networks where that would take long. */
const mostRounds = 8;

const pairsIn = (count: number): number => (count * (count - 1)) / 2;

export function bestBreak(network: Network, { k, signal }: BreakOptions): Break {
  const n = network.ids.length;
  const connected = componentsKernel.of(network).reduce((sum, { length }) => sum + pairsIn(length), 0);
  const byTies = network.ids.map((_, i) => i).sort((a, b) => degreeOf(network.both, b) - degreeOf(network.both, a) || a - b);
  const lost = Math.max(...[[], byTies.slice(0, k)].map((start) => mostLost(network, start, k, signal)));
  return { before: 1 - connected / pairsIn(n), after: 1 - (connected - lost) / pairsIn(n - k) };
}

/** Connected pairs lost, with those of the set itself, by the best set that is found from this start. */
function mostLost(network: Network, start: readonly number[], k: number, signal: ComputeOptions['signal']): number {
  const isGone = new Uint8Array(network.ids.length);
  const set: number[] = [];
  let lost = 0;
  const take = (member: number, loss: number): void => {
    isGone[member] = 1;
    set.push(member);
    lost += loss;
  };
  // Put back first, then taken again: the set goes round, so that each place comes in turn.
  const putBackFirst = (): number => {
    const member = set.shift()!;
    isGone[member] = 0;
    lost -= lossesOf(network, isGone)(member);
    return member;
  };
  for (const member of start) take(member, lossesOf(network, isGone)(member));
  while (set.length < k) {
    if (signal?.aborted) throw new CancelledError();
    const [member, loss] = largestLoss(network, isGone);
    take(member, loss);
  }
  for (let round = 0, unchanged = 0; round < mostRounds * k && unchanged < k; round++) {
    if (signal?.aborted) throw new CancelledError();
    const held = putBackFirst();
    const losses = lossesOf(network, isGone);
    const [member, loss] = largestLoss(network, isGone, losses);
    const isBetter = loss > losses(held);
    unchanged = isBetter ? 0 : unchanged + 1;
    if (isBetter) take(member, loss);
    else take(held, losses(held));
  }
  return lost;
}

/** How many pairs that can reach each other there would be fewer without one member more. */
function lossesOf({ both }: Network, isGone: Uint8Array): (member: number) => number {
  const { part, squares } = cutPieces(both, undefined, isGone);
  // Pieces hold all of the part but the member itself: their pairs are half of (squares - members).
  return (i) => pairsIn(part[i]!) - (squares[i]! - (part[i]! - 1)) / 2;
}

/** Of equal ones whoever has most ties, then the first: where nobody breaks anything off, hubs are nearest to it. */
function largestLoss(network: Network, isGone: Uint8Array, losses = lossesOf(network, isGone)): readonly [number, number] {
  let [best, most] = [-1, -1];
  for (let i = 0; i < isGone.length; i++) {
    if (isGone[i] === 1) continue;
    const loss = losses(i);
    if (loss > most || (loss === most && degreeOf(network.both, i) > degreeOf(network.both, best))) [best, most] = [i, loss];
  }
  return [best, most];
}
