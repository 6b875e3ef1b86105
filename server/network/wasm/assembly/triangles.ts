/** AssemblyScript, not TypeScript. Triangles through each member; references as for kernels/triangle-list.ts. */
import { numberAt, putNumber, putReal } from './ties';

/** Degrees from here on are told alike in a byte. */
const most: u32 = 255;

/** Members whose ties are looked through for what is worth a closer look before any of that is done. */
const together: u32 = 512;

/**
 * Degrees, a byte each: far fewer bytes to be read by chance than where rows begin and end.
 * @returns pairs of ties that share a member
 */
function tellDegrees(members: u32, offsets: usize, told: usize): f64 {
  let pairs: f64 = 0;
  for (let i: u32 = 0; i < members; i++) {
    const degree = numberAt(offsets, i + 1) - numberAt(offsets, i);
    store<u8>(told + i, degree < most ? degree : most);
    pairs += (degree as f64) * ((degree as f64) - 1);
  }
  return pairs / 2;
}

/**
 * Rows of those neighbours who have more neighbours than oneself, or as many and a higher number.
 * @param rows becomes of each member where its row begins and ends, and a summary: of each in the row, the bit that its number
 * modulo 64 names
 */
function keepUpward(members: u32, offsets: usize, targets: usize, told: usize, rows: usize, up: usize): void {
  let kept: u32 = 0;
  let row = rows;
  for (let i: u32 = 0; i < members; i++) {
    store<u32>(row, kept);
    const from = numberAt(offsets, i);
    const end = numberAt(offsets, i + 1);
    const own = end - from;
    let summary: u64 = 0;
    for (let at = from; at < end; at++) {
      const j = numberAt(targets, at);
      let other: u32 = load<u8>(told + j);
      if (own >= most) other = numberAt(offsets, j + 1) - numberAt(offsets, j);
      // Written in any case and kept if it counts: a processor cannot guess which.
      const counts = (other + ((j > i) as u32) > own) as u32;
      putNumber(up, kept, j);
      kept += counts;
      summary |= (counts as u64) << (j & 63);
    }
    store<u32>(row, kept, 4);
    store<u64>(row, summary, 8);
    row += 16;
  }
}

function rowAt(rows: usize, member: u32): usize {
  return rows + ((member as usize) << 4);
}

/**
 * Of members from `first` to before `stop`, those of their row whose rows have a bit of the summary in common with theirs: the
 * others close no triangle, and there is no need to fetch their rows. Nothing waits here, so many are fetched at a time.
 * @param worthIt becomes: a member, how many there are, and these; for each who has any
 * @returns where that ends
 */
function findWorthIt(first: u32, stop: u32, rows: usize, up: usize, worthIt: usize): usize {
  let end = worthIt;
  for (let x = first; x < stop; x++) {
    const row = rowAt(rows, x);
    const last = load<u32>(row, 4);
    const summary = load<u64>(row, 8);
    let next = end + 8;
    for (let at = load<u32>(row); at < last; at++) {
      const y = numberAt(up, at);
      store<u32>(next, y);
      next += (((load<u64>(rowAt(rows, y), 8) & summary) !== 0) as usize) << 2;
    }
    store<u32>(end, x);
    store<u32>(end, ((next - end) >> 2) - 2, 4);
    end = next === end + 8 ? end : next;
  }
  return end;
}

function add(list: usize, index: usize, value: u32): void {
  putNumber(list, index, numberAt(list, index) + value);
}

/**
 * @param told a byte of each member
 * @param rows 16 bytes of each member
 * @param up room for one number of every second arc, and one
 * @param worthIt room for as many, and two of each of 512 members
 * @param isMarked a byte of each member
 * @param through becomes of each member, in how many triangles it is: no more than there are ties
 * @param found becomes: how many there are in all, and how many pairs of ties share a member
 */
export function countTriangles(
  members: u32,
  offsets: usize,
  targets: usize,
  told: usize,
  rows: usize,
  up: usize,
  worthIt: usize,
  isMarked: usize,
  through: usize,
  found: usize,
): void {
  putReal(found, 1, tellDegrees(members, offsets, told));
  keepUpward(members, offsets, targets, told, rows, up);
  memory.fill(isMarked, 0, members);
  memory.fill(through, 0, (members as usize) << 2);
  let total: f64 = 0;
  for (let first: u32 = 0; first < members; first += together) {
    const end = findWorthIt(first, first + together < members ? first + together : members, rows, up, worthIt);
    for (let at = worthIt; at < end; ) {
      const x = load<u32>(at);
      const last = at + 8 + ((load<u32>(at, 4) as usize) << 2);
      at += 8;
      total += trianglesFrom(x, at, last, rows, up, isMarked, through);
      at = last;
    }
  }
  putReal(found, 0, total);
}

/** Triangles of x and those listed from `at` to before `last`, and somebody else of its row. */
function trianglesFrom(x: u32, at: usize, last: usize, rows: usize, up: usize, isMarked: usize, through: usize): u32 {
  const row = rowAt(rows, x);
  const from = load<u32>(row);
  const end = load<u32>(row, 4);
  for (let place = from; place < end; place++) store<u8>(isMarked + numberAt(up, place), 1);
  let ofX: u32 = 0;
  for (; at < last; at += 4) {
    const y = load<u32>(at);
    const rowOfY = rowAt(rows, y);
    const endOfY = load<u32>(rowOfY, 4);
    let ofTie: u32 = 0;
    for (let place = load<u32>(rowOfY); place < endOfY; place++) {
      const z = numberAt(up, place);
      if (load<u8>(isMarked + z) === 0) continue;
      ofTie += 1;
      add(through, z, 1);
    }
    if (ofTie === 0) continue;
    add(through, y, ofTie);
    ofX += ofTie;
  }
  if (ofX > 0) add(through, x, ofX);
  for (let place = from; place < end; place++) store<u8>(isMarked + numberAt(up, place), 0);
  return ofX;
}
