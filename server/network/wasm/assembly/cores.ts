/** AssemblyScript, not TypeScript. Core numbers by taking members away; reference as for kernels/cores.ts. */
import { numberAt, putNumber } from './ties';

/** Counting sort by the number of neighbours. */
function sortByDegree(members: u32, offsets: usize, remaining: usize, order: usize, place: usize, binStart: usize): void {
  memory.fill(binStart, 0, ((members as usize) + 2) << 2);
  for (let i: u32 = 0; i < members; i++) {
    const degree = numberAt(offsets, i + 1) - numberAt(offsets, i);
    putNumber(remaining, i, degree);
    putNumber(binStart, degree + 1, numberAt(binStart, degree + 1) + 1);
  }
  for (let degree: u32 = 0; degree <= members; degree++) {
    putNumber(binStart, degree + 1, numberAt(binStart, degree + 1) + numberAt(binStart, degree));
  }
  for (let i: u32 = 0; i < members; i++) {
    const degree = numberAt(remaining, i);
    const at = numberAt(binStart, degree);
    putNumber(place, i, at);
    putNumber(order, at, i);
    putNumber(binStart, degree, at + 1);
  }
  // Each now begins where the next did: one back.
  for (let degree = members; degree > 0; degree--) putNumber(binStart, degree, numberAt(binStart, degree - 1));
  putNumber(binStart, 0, 0);
}

/**
 * @param remaining becomes the core number of each member
 * @param order becomes the order in which they are taken away
 * @param binStart room for two more numbers than there are members
 */
export function peel(
  members: u32,
  offsets: usize,
  targets: usize,
  remaining: usize,
  order: usize,
  place: usize,
  binStart: usize,
): void {
  sortByDegree(members, offsets, remaining, order, place, binStart);
  for (let k: u32 = 0; k < members; k++) {
    const i = numberAt(order, k);
    const own = numberAt(remaining, i);
    const end = numberAt(offsets, i + 1);
    for (let at = numberAt(offsets, i); at < end; at++) {
      const j = numberAt(targets, at);
      const degree = numberAt(remaining, j);
      if (degree <= own) continue;
      const first = numberAt(binStart, degree);
      const other = numberAt(order, first);
      const placeOfJ = numberAt(place, j);
      putNumber(order, placeOfJ, other);
      putNumber(place, other, placeOfJ);
      putNumber(order, first, j);
      putNumber(place, j, first);
      putNumber(binStart, degree, first + 1);
      putNumber(remaining, j, degree - 1);
    }
  }
}
