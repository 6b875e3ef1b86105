/** AssemblyScript, not TypeScript. Whoever is reached from each other, as kernels/pieces.ts finds them. */
import { numberAt, putNumber } from './ties';

/**
 * @param order members as the searches meet them, one piece after another
 * @param firsts where each piece begins, and the last ends: room for one more than there are members
 * @param isMet a byte of each member
 * @returns how many pieces there are
 */
export function findPieces(members: u32, offsets: usize, targets: usize, order: usize, firsts: usize, isMet: usize): u32 {
  memory.fill(isMet, 0, members);
  let length: u32 = 0;
  let pieces: u32 = 0;
  for (let start: u32 = 0; start < members; start++) {
    if (load<u8>(isMet + start) !== 0) continue;
    putNumber(firsts, pieces++, length);
    store<u8>(isMet + start, 1);
    let head = length;
    putNumber(order, length++, start);
    for (; head < length; head++) {
      const from = numberAt(order, head);
      const end = numberAt(offsets, from + 1);
      for (let at = numberAt(offsets, from); at < end; at++) {
        const to = numberAt(targets, at);
        // Written in any case and kept if it counts: a processor cannot guess which.
        putNumber(order, length, to);
        length += (load<u8>(isMet + to) === 0) as u32;
        store<u8>(isMet + to, 1);
      }
    }
  }
  putNumber(firsts, pieces, length);
  return pieces;
}
