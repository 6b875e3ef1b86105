/**
 * AssemblyScript, not TypeScript. A tree of those whom a breadth-first search meets, and how far their other ties lead: what
 * cut points and bridges are told by. It need not wait for one member's row before it asks for the next one's, as a search in
 * depth must. The ends of a tie are at most one step apart in depth, so none outside the tree leads to those further above.
 * Reference: Tarjan 1974, "A note on finding the bridges of a graph", Information Processing Letters 2(6).
 *
 * Members are numbered so that whoever hangs below one in the tree has the numbers that follow its own. Of each number four
 * are kept side by side: the lowest and the highest number that a tie from it or from below leads to, the tie to whoever is
 * above left out; whoever is above (oneself at the top); and the number after the last one below.
 */
import { numberAt, putNumber, rowsTogether, touchRows } from './ties';

export const lowAt: usize = 0;
export const highAt: usize = 4;
export const aboveAt: usize = 8;
export const endAt: usize = 12;

export function kept(numbers: usize, number: u32): usize {
  return numbers + ((number as usize) << 4);
}

/** Puts those behind the others whom nobody met before. */
function meet(head: u32, offsets: usize, targets: usize, order: usize, above: usize, isMet: usize, before: u32): u32 {
  let length = before;
  const from = numberAt(order, head);
  const end = numberAt(offsets, from + 1);
  for (let at = numberAt(offsets, from); at < end; at++) {
    const to = numberAt(targets, at);
    // Written in any case and kept if it counts: a processor cannot guess which.
    putNumber(order, length, to);
    putNumber(above, length, head);
    length += (load<u8>(isMet + to) === 0) as u32;
    store<u8>(isMet + to, 1);
  }
  return length;
}

/** Everybody in the order of the search, and by their place in it whoever met them; those who begin a piece met themselves. */
export function searchWide(members: u32, offsets: usize, targets: usize, order: usize, above: usize, isMet: usize): void {
  memory.fill(isMet, 0, members);
  let length: u32 = 0;
  let touched: u32 = 0;
  for (let start: u32 = 0; start < members; start++) {
    if (load<u8>(isMet + start) !== 0) continue;
    store<u8>(isMet + start, 1);
    let head = length;
    putNumber(above, length, length);
    putNumber(order, length++, start);
    // Once all are met the rows of the others have nothing to add.
    while (head < length && length < members) {
      const end = min(length, head + rowsTogether);
      touched ^= touchRows(offsets, targets, order, head, end);
      for (; head < end; head++) length = meet(head, offsets, targets, order, above, isMet, length);
    }
  }
  // Else the compiler would see that nobody needs what was touched.
  putNumber(above, members, touched);
}

// Until it is known how far ties lead, what is kept there is by place in the search: first how many are below and oneself, then
// the number; and the number that the next one below will have.
const sizeAt: usize = lowAt;
const numberedAt: usize = lowAt;
const nextAt: usize = highAt;

/** Numbers those whom the search met, and says where whoever is below ends. */
export function numberTree(members: u32, order: usize, above: usize, numberOf: usize, memberOf: usize, numbers: usize): void {
  for (let k: u32 = 0; k < members; k++) store<u32>(kept(numbers, k), 1, sizeAt);
  for (let k = members; k-- > 0; ) {
    const up = numberAt(above, k);
    if (up === k) continue;
    const whole = kept(numbers, up);
    store<u32>(whole, load<u32>(whole, sizeAt) + load<u32>(kept(numbers, k), sizeAt), sizeAt);
  }
  for (let k: u32 = 0; k < members; k++) {
    const up = numberAt(above, k);
    const ofUp = kept(numbers, up);
    const ofPlace = kept(numbers, k);
    // Both orders have one piece after the other, so the top of a piece has the same place in both.
    const number = up === k ? k : load<u32>(ofUp, nextAt);
    const end = number + load<u32>(ofPlace, sizeAt);
    store<u32>(ofUp, end, nextAt);
    store<u32>(ofPlace, number + 1, nextAt);
    store<u32>(ofPlace, number, numberedAt);
    const member = numberAt(order, k);
    putNumber(numberOf, member, number);
    putNumber(memberOf, number, member);
    store<u32>(kept(numbers, number), load<u32>(ofUp, numberedAt), aboveAt);
    store<u32>(kept(numbers, number), end, endAt);
  }
}

/** How far ties lead, of each by itself and then with those below. */
export function reach(members: u32, offsets: usize, targets: usize, numberOf: usize, numbers: usize): void {
  let at = numberAt(offsets, 0);
  for (let i: u32 = 0; i < members; i++) {
    const own = v128.load32_splat(numberOf + ((i as usize) << 2));
    const keeps = kept(numbers, numberAt(numberOf, i));
    const above = v128.load32_splat(keeps, aboveAt);
    let low = own;
    let high = own;
    for (const end = numberAt(offsets, i + 1); at < end; at++) {
      const to = v128.load32_splat(numberOf + ((numberAt(targets, at) as usize) << 2));
      // Whoever is above has a lower number, and is left out as the highest of all.
      low = i32x4.min_u(low, v128.or(to, i32x4.eq(to, above)));
      high = i32x4.max_u(high, to);
    }
    store<u32>(keeps, i32x4.extract_lane(low, 0), lowAt);
    store<u32>(keeps, i32x4.extract_lane(high, 0), highAt);
  }
  for (let number = members; number-- > 0; ) {
    const keeps = kept(numbers, number);
    const above = kept(numbers, load<u32>(keeps, aboveAt));
    store<u32>(above, min(load<u32>(above, lowAt), load<u32>(keeps, lowAt)), lowAt);
    store<u32>(above, max(load<u32>(above, highAt), load<u32>(keeps, highAt)), highAt);
  }
}
