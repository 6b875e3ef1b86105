/** AssemblyScript, not TypeScript. Sums over ties for the correlation of degrees; see mixing/correlate-degrees.ts. */
import { numberAt, putReal } from './ties';

/** The mean over arcs of the degree at one end, which each member is as often as it has ties. */
function meanOverArcs(members: u32, offsets: usize): f64 {
  let squares: f64 = 0;
  for (let i: u32 = 0; i < members; i++) {
    const degree = (numberAt(offsets, i + 1) - numberAt(offsets, i)) as f64;
    squares += degree * degree;
  }
  return squares / (numberAt(offsets, members) as f64);
}

/**
 * @param arriving where the rows begin of those who lead to each member: their lengths are the degrees at the far end
 * @param sums becomes, each arc once: squared differences from the mean at the near end, at the far end, and their products;
 * exactly 0 where all are alike, for then the mean is a whole number
 */
export function spreadOfDegrees(members: u32, offsets: usize, targets: usize, arriving: usize, sums: usize): void {
  const meanNear = meanOverArcs(members, offsets);
  const meanFar = meanOverArcs(members, arriving);
  let near: f64 = 0;
  let far: f64 = 0;
  let both: f64 = 0;
  let at = targets;
  for (let i: u32 = 0; i < members; i++) {
    const end = targets + ((numberAt(offsets, i + 1) as usize) << 2);
    const degree = ((end - at) >> 2) as f64;
    const degreeFar = (numberAt(arriving, i + 1) - numberAt(arriving, i)) as f64;
    let met: u64 = 0;
    for (; at < end; at += 4) {
      const j = load<u32>(at);
      met += numberAt(arriving, j + 1) - numberAt(arriving, j);
    }
    near += degree * (degree - meanNear) * (degree - meanNear);
    far += degreeFar * (degreeFar - meanFar) * (degreeFar - meanFar);
    both += (degree - meanNear) * ((met as f64) - degree * meanFar);
  }
  putReal(sums, 0, near);
  putReal(sums, 1, far);
  putReal(sums, 2, both);
}
