/** AssemblyScript, not TypeScript. Core numbers by taking members away; reference as for kernels/cores.ts. */
import { numberAt, putNumber } from './ties';

/**
 * What depends on chance is written in any case and kept if it counts: a processor cannot guess it.
 * @param remaining becomes the core number of each member
 * @param order becomes the order in which they are taken away; room for one more number than there are members
 * @param staying room for one number of each member
 */
export function peel(members: u32, offsets: usize, targets: usize, remaining: usize, order: usize, staying: usize): void {
  for (let i: u32 = 0; i < members; i++) {
    putNumber(remaining, i, numberAt(offsets, i + 1) - numberAt(offsets, i));
    putNumber(staying, i, i);
  }
  let left = members;
  let head: u32 = 0;
  let length: u32 = 0;
  for (let core: u32 = 0; left > 0; core++) {
    let kept: u32 = 0;
    for (let k: u32 = 0; k < left; k++) {
      const i = numberAt(staying, k);
      const has = numberAt(remaining, i);
      putNumber(order, length, i);
      length += (has === core) as u32;
      putNumber(staying, kept, i);
      kept += (has > core) as u32;
    }
    left = kept;
    for (; head < length; head++) {
      const i = numberAt(order, head);
      const end = numberAt(offsets, i + 1);
      for (let at = numberAt(offsets, i); at < end; at++) {
        const j = numberAt(targets, at);
        const has = numberAt(remaining, j);
        putNumber(remaining, j, has - ((has > core) as u32));
        putNumber(order, length, j);
        length += (has === core + 1) as u32;
      }
    }
  }
}
