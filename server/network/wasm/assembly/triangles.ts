/** AssemblyScript, not TypeScript. Triangles through each member; references as for kernels/triangle-list.ts. */
import { addReal, numberAt, putNumber } from './ties';

/** Rows of those neighbours who have more neighbours than oneself, or as many and a higher number. */
function keepUpward(members: u32, offsets: usize, targets: usize, upOffsets: usize, up: usize): void {
  let kept: u32 = 0;
  for (let i: u32 = 0; i < members; i++) {
    putNumber(upOffsets, i, kept);
    const from = numberAt(offsets, i);
    const end = numberAt(offsets, i + 1);
    for (let at = from; at < end; at++) {
      const j = numberAt(targets, at);
      const other = numberAt(offsets, j + 1) - numberAt(offsets, j);
      // Written in any case and kept if it counts: a processor cannot guess which.
      putNumber(up, kept, j);
      kept += (other > end - from || (other === end - from && j > i)) as u32;
    }
  }
  putNumber(upOffsets, members, kept);
}

/**
 * @param up room for one number of each arc, of whom half are kept, and one
 * @param isMarked a byte of each member, zero
 * @param through of each member, in how many triangles it is
 * @returns how many there are in all
 */
export function countTriangles(
  members: u32,
  offsets: usize,
  targets: usize,
  upOffsets: usize,
  up: usize,
  isMarked: usize,
  through: usize,
): f64 {
  keepUpward(members, offsets, targets, upOffsets, up);
  memory.fill(isMarked, 0, members);
  memory.fill(through, 0, (members as usize) << 3);
  let total: f64 = 0;
  for (let x: u32 = 0; x < members; x++) {
    const from = numberAt(upOffsets, x);
    const end = numberAt(upOffsets, x + 1);
    for (let at = from; at < end; at++) store<u8>(isMarked + numberAt(up, at), 1);
    let ofX: f64 = 0;
    for (let at = from; at < end; at++) {
      const y = numberAt(up, at);
      const last = numberAt(upOffsets, y + 1);
      let ofTie: f64 = 0;
      for (let further = numberAt(upOffsets, y); further < last; further++) {
        const z = numberAt(up, further);
        if (load<u8>(isMarked + z) === 0) continue;
        ofTie += 1;
        addReal(through, z, 1);
      }
      addReal(through, y, ofTie);
      ofX += ofTie;
    }
    addReal(through, x, ofX);
    total += ofX;
    for (let at = from; at < end; at++) store<u8>(isMarked + numberAt(up, at), 0);
  }
  return total;
}
