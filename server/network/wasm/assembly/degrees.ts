/** AssemblyScript, not TypeScript. Sums over arcs for the correlation of degrees: mixing/assortativity.ts. */
import { numberAt, putNumber, putReal } from './ties';

/** Members whose arcs are gone through together. */
const together: u32 = 256;

/** Degrees of all, and the mean of them over arcs, in which each member is as often as it has ties. */
function meanOverArcs(members: u32, offsets: usize, degrees: usize): f64 {
  let squares: f64 = 0;
  for (let i: u32 = 0; i < members; i++) {
    const degree = numberAt(offsets, i + 1) - numberAt(offsets, i);
    putNumber(degrees, i, degree);
    squares += (degree as f64) * (degree as f64);
  }
  return squares / (numberAt(offsets, members) as f64);
}

/**
 * Rows end after no number of steps that a processor could foresee. So the arcs of many are gone through as if they were one
 * row, with what the degrees come to by then; those of a row are the difference of two of these.
 * @param arriving where the rows begin of those who lead to each member: their lengths are the degrees at the far end
 * @param near room for a number of each member, as `far`, and `sums` for one of each arc and one more
 * @param found becomes, each arc once: squared differences from the mean at the near end, at the far end, and their products;
 * exactly 0 where all are alike, for then the mean is a whole number
 */
export function spreadOfDegrees(
  members: u32,
  offsets: usize,
  targets: usize,
  arriving: usize,
  near: usize,
  far: usize,
  sums: usize,
  found: usize,
): void {
  const meanNear = meanOverArcs(members, offsets, near);
  const isBothWays = arriving === offsets;
  if (isBothWays) far = near;
  const meanFar = isBothWays ? meanNear : meanOverArcs(members, arriving, far);
  let ofNear: f64 = 0;
  let ofFar: f64 = 0;
  let both: f64 = 0;
  putNumber(sums, 0, 0);
  for (let first: u32 = 0; first < members; first += together) {
    const last = first + together < members ? first + together : members;
    const begin = numberAt(offsets, first);
    const end = numberAt(offsets, last);
    let met: u32 = 0;
    for (let at = begin; at < end; at++) {
      met += numberAt(far, numberAt(targets, at));
      putNumber(sums, at - begin + 1, met);
    }
    for (let i = first; i < last; i++) {
      const degree = numberAt(near, i) as f64;
      const degreeFar = numberAt(far, i) as f64;
      const ofRow = numberAt(sums, numberAt(offsets, i + 1) - begin) - numberAt(sums, numberAt(offsets, i) - begin);
      ofNear += degree * (degree - meanNear) * (degree - meanNear);
      ofFar += degreeFar * (degreeFar - meanFar) * (degreeFar - meanFar);
      both += (degree - meanNear) * ((ofRow as f64) - degree * meanFar);
    }
  }
  putReal(found, 0, ofNear);
  putReal(found, 1, ofFar);
  putReal(found, 2, both);
}
