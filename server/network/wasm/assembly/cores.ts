/** AssemblyScript, not TypeScript. Core numbers by taking members away; reference as for kernels/cores.ts. */
import { numberAt, putNumber, rowsTogether, touchRows } from './ties';

function leftAt<Size>(left: usize, member: u32): u32 {
  return load<Size>(left + (member as usize) * sizeof<Size>()) as u32;
}

function putLeft<Size>(left: usize, member: u32, count: u32): void {
  store<Size>(left + (member as usize) * sizeof<Size>(), count as Size);
}

/** Neighbours have one tie less; whoever then has no more than `core` is the next to go. What is said in `order` is up to `length`. */
function takeAway<Size>(i: u32, core: u32, offsets: usize, targets: usize, left: usize, order: usize, before: u32): u32 {
  let length = before;
  const end = numberAt(offsets, i + 1);
  for (let at = numberAt(offsets, i); at < end; at++) {
    const j = numberAt(targets, at);
    const has = leftAt<Size>(left, j);
    // What depends on chance is written in any case and kept if it counts: a processor cannot guess it.
    putLeft<Size>(left, j, has - ((has > core) as u32));
    putNumber(order, length, j);
    length += (has === core + 1) as u32;
  }
  return length;
}

function peelBy<Size>(members: u32, offsets: usize, targets: usize, left: usize, order: usize, staying: usize): void {
  for (let i: u32 = 0; i < members; i++) {
    putLeft<Size>(left, i, numberAt(offsets, i + 1) - numberAt(offsets, i));
    putNumber(staying, i, i);
  }
  let stay = members;
  let head: u32 = 0;
  let length: u32 = 0;
  let touched: u32 = 0;
  for (let core: u32 = 0; stay > 0; core++) {
    let kept: u32 = 0;
    for (let k: u32 = 0; k < stay; k++) {
      const i = numberAt(staying, k);
      const has = leftAt<Size>(left, i);
      putNumber(order, length, i);
      length += (has === core) as u32;
      putNumber(staying, kept, i);
      kept += (has > core) as u32;
    }
    stay = kept;
    // Once all are to go nobody has a tie to lose that would count.
    while (head < length && length < members) {
      const end = min(length, head + rowsTogether);
      touched ^= touchRows(offsets, targets, order, head, end);
      for (; head < end; head++) length = takeAway<Size>(numberAt(order, head), core, offsets, targets, left, order, length);
    }
  }
  putNumber(order, members, touched);
  for (let i: u32 = 0; i < members; i++) putNumber(staying, i, leftAt<Size>(left, i));
}

function mostTies(members: u32, offsets: usize): u32 {
  let most: u32 = 0;
  for (let i: u32 = 0; i < members; i++) most = max(most, numberAt(offsets, i + 1) - numberAt(offsets, i));
  return most;
}

/**
 * @param left room for one number of each member: they are kept as small as the most ties of a member allow, so that those
 *   of a large network are near at hand
 * @param order becomes the order in which members are taken away; room for one more number than there are members
 * @param cores becomes the core number of each member
 */
export function peel(members: u32, offsets: usize, targets: usize, left: usize, order: usize, cores: usize): void {
  const most = mostTies(members, offsets);
  if (most <= <u32>u8.MAX_VALUE) peelBy<u8>(members, offsets, targets, left, order, cores);
  else if (most <= <u32>u16.MAX_VALUE) peelBy<u16>(members, offsets, targets, left, order, cores);
  else peelBy<u32>(members, offsets, targets, left, order, cores);
}
