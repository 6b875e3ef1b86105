/**
 * AssemblyScript, not TypeScript. Which members are joined by ties, without walking along them: most are joined by the first
 * two ties of everybody, and whoever is in the largest piece by then need not be looked at again.
 * Reference: Sutton, Ben-Nun & Barak 2018, "Optimizing parallel graph connectivity computation via subgraph sampling", IPDPS.
 */
import { numberAt, putNumber } from './ties';

const firstTies: u32 = 2;
const looks: u32 = 1_024;

/** The lowest of the piece as far as it is known; shortens the way there. */
function rootOf(labels: usize, member: u32): u32 {
  let at = member;
  let above = numberAt(labels, at);
  while (above !== at) {
    const next = numberAt(labels, above);
    putNumber(labels, at, next);
    at = next;
    above = numberAt(labels, at);
  }
  return at;
}

function join(labels: usize, one: u32, other: u32): void {
  if (numberAt(labels, one) === numberAt(labels, other)) return;
  const a = rootOf(labels, one);
  const b = rootOf(labels, other);
  if (a < b) putNumber(labels, b, a);
  else putNumber(labels, a, b);
}

function shorten(members: u32, labels: usize): void {
  // A label is never above its member, so that those before have their last one already.
  for (let i: u32 = 0; i < members; i++) putNumber(labels, i, numberAt(labels, numberAt(labels, i)));
}

/** The label that most of some members have. @param votes room for one number of each member */
function mostCommon(members: u32, labels: usize, votes: usize): u32 {
  const step = members / looks + 1;
  let best: u32 = 0;
  let most: u32 = 0;
  for (let i: u32 = 0; i < members; i += step) putNumber(votes, numberAt(labels, i), 0);
  for (let i: u32 = 0; i < members; i += step) {
    const label = numberAt(labels, i);
    const count = numberAt(votes, label) + 1;
    putNumber(votes, label, count);
    if (count <= most) continue;
    most = count;
    best = label;
  }
  return best;
}

/**
 * @param labels becomes, of each member, the lowest member of its piece
 * @returns how many pieces there are
 */
export function labelPieces(members: u32, offsets: usize, targets: usize, labels: usize, votes: usize): u32 {
  for (let i: u32 = 0; i < members; i++) putNumber(labels, i, i);
  for (let i: u32 = 0; i < members; i++) {
    const begin = numberAt(offsets, i);
    const end = numberAt(offsets, i + 1);
    const stop = end - begin < firstTies ? end : begin + firstTies;
    for (let at = begin; at < stop; at++) join(labels, i, numberAt(targets, at));
  }
  shorten(members, labels);
  const largest = mostCommon(members, labels, votes);
  for (let i: u32 = 0; i < members; i++) {
    // Ties are in the rows of both ends: what joins anybody to the largest piece is met from the other end.
    if (numberAt(labels, i) === largest) continue;
    const end = numberAt(offsets, i + 1);
    for (let at = numberAt(offsets, i) + firstTies; at < end; at++) join(labels, i, numberAt(targets, at));
  }
  shorten(members, labels);
  let pieces: u32 = 0;
  for (let i: u32 = 0; i < members; i++) pieces += (numberAt(labels, i) === i) as u32;
  return pieces;
}
