/** Reads ahead: in a large network, most of what a search asks for lies far from the processor. */
import { List, listAt, offsets, tieShift, ties } from './levels';
import { numberAt } from './ties';

/** More members than this lie too far from the processor to be waited for one by one. */
export const near: u32 = 65_536;
/** So many are fetched together: what they need fits beside what the search keeps. */
export const together: u32 = 128;
/** Nobody's ties are fetched further than this. */
const mostBytes: usize = 256;

/**
 * Reads what will be asked for members in a list, so that it is near when their turn comes: their ties, and what stands in
 * `numbers` for whomever they lead to. Each kind is read for all of them before the next, in short loops, since the
 * processor then has many reads underway at once; a search by itself waits for one member after another.
 * @param first where the first of them stands in the list @param end where the last of them ends
 */
export function fetch(first: usize, end: usize, numbers: usize): void {
  const shift = tieShift();
  let sum: u32 = 0;
  for (let at = first; at < end; at += 4) sum += numberAt(offsets, load<u32>(at));
  // Ties one behind the other: the last loop need not know whose they are. What is copied beyond a row is written over.
  const copied = listAt(List.chances);
  let into = copied;
  for (let at = first; at < end; at += 4) {
    const member = load<u32>(at);
    let row = ties + ((numberAt(offsets, member) as usize) << shift);
    const rowEnd = ties + ((numberAt(offsets, member + 1) as usize) << shift);
    const next = into + min(rowEnd - row, mostBytes);
    for (; into < next; into += 64, row += 64) {
      v128.store(into, v128.load(row));
      v128.store(into, v128.load(row, 16), 16);
      v128.store(into, v128.load(row, 32), 32);
      v128.store(into, v128.load(row, 48), 48);
    }
    into = next;
  }
  v128.store(into, i64x2.splat(0));
  // 16 bytes at a time: four ties, or two with weights.
  if (shift === 2) {
    for (let at = copied; at < into; at += 16) {
      sum += numberAt(numbers, load<u32>(at)) + numberAt(numbers, load<u32>(at, 4));
      sum += numberAt(numbers, load<u32>(at, 8)) + numberAt(numbers, load<u32>(at, 12));
    }
  } else {
    for (let at = copied; at < into; at += 16) sum += numberAt(numbers, load<u32>(at)) + numberAt(numbers, load<u32>(at, 8));
  }
  // What is never used would not be read at all.
  store<u32>(listAt(List.numbers), sum);
}
