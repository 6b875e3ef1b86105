/** AssemblyScript, not TypeScript. PageRank with damping .85, as position/pagerank.ts has it, of members in the order of even-rows. */
import { addReal, numberAt, putReal, realAt } from './ties';

const damping: f64 = 0.85;

/**
 * @param outOffsets where the rows begin of those whom each leads to, in the order of the network
 * @param share becomes, of its rank, what each gives along each of its arcs, and `inverse` one divided by that; both below 0 for
 * those without any
 * @param given becomes what that is when all have the mean rank
 */
export function beginRanks(members: u32, order: usize, outOffsets: usize, share: usize, inverse: usize, given: usize): void {
  for (let i: u32 = 0; i < members; i++) {
    const member = numberAt(order, i);
    const degree = numberAt(outOffsets, member + 1) - numberAt(outOffsets, member);
    putReal(share, i, degree === 0 ? -damping : damping / (degree as f64));
    putReal(inverse, i, 1 / realAt(share, i));
    putReal(given, i, Math.abs(realAt(share, i)) / (1 - damping));
  }
}

/** @param ranks becomes the rank of each member, in the order of the network, as a part of the whole */
export function endRanks(members: u32, whole: f64, order: usize, inverse: usize, given: usize, ranks: usize): void {
  for (let i: u32 = 0; i < members; i++) {
    putReal(ranks, numberAt(order, i), (realAt(given, i) * Math.abs(realAt(inverse, i))) / whole);
  }
}

/** Members whose ranks are summed by themselves first: one long sum would round so often that it could never settle. */
const summedTogether: u32 = 1_024;

/**
 * One round.
 * @param given what each gives along each of its arcs; nobody takes from those without one
 * @param push how far each goes from its rank towards what the others give it, 1 being all the way
 * @param base what comes from nowhere in particular
 * @param sums becomes: by how much ranks changed, what they sum to, and what those of members with arcs sum to
 */
export function rankRound(
  members: u32,
  push: f64,
  base: f64,
  offsets: usize,
  targets: usize,
  given: usize,
  share: usize,
  inverse: usize,
  sums: usize,
): void {
  memory.fill(sums, 0, 24);
  for (let first: u32 = 0; first < members; first += summedTogether) {
    const end = first + summedTogether < members ? first + summedTogether : members;
    rankSome(first, end, push, base, offsets, targets, given, share, inverse, sums);
  }
}

function rankSome(
  first: u32,
  stop: u32,
  push: f64,
  base: f64,
  offsets: usize,
  targets: usize,
  given: usize,
  share: usize,
  inverse: usize,
  sums: usize,
): void {
  let change: f64 = 0;
  let whole: f64 = 0;
  let passedOn: f64 = 0;
  let at = targets + ((numberAt(offsets, first) as usize) << 2);
  for (let i = first; i < stop; i++) {
    const end = targets + ((numberAt(offsets, i + 1) as usize) << 2);
    let rank = base;
    // Two sums: one alone would wait for each addition to end before it begins the next.
    let beside: f64 = 0;
    for (; at + 4 < end; at += 8) {
      rank += realAt(given, load<u32>(at));
      beside += realAt(given, load<u32>(at, 4));
    }
    if (at < end) {
      rank += realAt(given, load<u32>(at));
      at += 4;
    }
    rank += beside;
    const own = realAt(share, i);
    const before = realAt(given, i) * Math.abs(realAt(inverse, i));
    // Whoever has no tie has the base, which follows the others: to go past it would never end.
    const far = own > 0 ? push : 1;
    rank = far * rank + (1 - far) * before;
    change += Math.abs(rank - before);
    putReal(given, i, rank * Math.abs(own));
    whole += rank;
    if (own > 0) passedOn += rank;
  }
  addReal(sums, 0, change);
  addReal(sums, 1, whole);
  addReal(sums, 2, passedOn);
}
