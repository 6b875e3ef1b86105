/**
 * AssemblyScript, not TypeScript. The ties with members in another order: among every 2,048 who follow each other, those with
 * as many ties stand together. Whoever then adds up row after row does as many steps in each, which a processor can foresee;
 * where rows differ by chance it guesses wrong at the end of each, and that took twice as long as the adding.
 */
import { numberAt, putNumber } from './ties';

const together: u32 = 2_048;

/** The largest number of ties that is told apart; there are few with more. */
const mostTold: u32 = 255;

function toldDegree(offsets: usize, member: u32): u32 {
  const degree = numberAt(offsets, member + 1) - numberAt(offsets, member);
  return degree < mostTold ? degree : mostTold;
}

/**
 * @param order the member that comes at each place, and `place` where each has come to
 * @param starts room for 257 numbers
 */
export function orderByLength(members: u32, offsets: usize, order: usize, place: usize, starts: usize): void {
  for (let first: u32 = 0; first < members; first += together) {
    const end = first + together < members ? first + together : members;
    memory.fill(starts, 0, ((mostTold as usize) + 2) << 2);
    for (let i = first; i < end; i++) {
      const degree = toldDegree(offsets, i);
      putNumber(starts, degree + 1, numberAt(starts, degree + 1) + 1);
    }
    putNumber(starts, 0, first);
    for (let degree: u32 = 0; degree <= mostTold; degree++) {
      putNumber(starts, degree + 1, numberAt(starts, degree + 1) + numberAt(starts, degree));
    }
    for (let i = first; i < end; i++) {
      const degree = toldDegree(offsets, i);
      const at = numberAt(starts, degree);
      putNumber(order, at, i);
      putNumber(place, i, at);
      putNumber(starts, degree, at + 1);
    }
  }
}

/** The rows in that order, of members called by their new places. */
export function moveRows(
  members: u32,
  offsets: usize,
  targets: usize,
  order: usize,
  place: usize,
  newOffsets: usize,
  newTargets: usize,
): void {
  let next: u32 = 0;
  for (let i: u32 = 0; i < members; i++) {
    putNumber(newOffsets, i, next);
    const member = numberAt(order, i);
    const end = numberAt(offsets, member + 1);
    for (let at = numberAt(offsets, member); at < end; at++)
      putNumber(newTargets, next++, numberAt(place, numberAt(targets, at)));
  }
  putNumber(newOffsets, members, next);
}
