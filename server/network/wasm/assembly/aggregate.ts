/** The next level of Louvain and Leiden: parts become members, as communities/weighted.ts makes them. */
import { fetch, near, together } from './fetch';
import { endsAt, List, listAt, listBytes, members, nextLevel, offsets, takeLevel, tieShift, ties, weightAt } from './levels';
import { numberAt } from './ties';

/** The members of each part, one part after another, in `sorted`; part p begins at the p-th of `firsts`. */
function sortByPart(parts: usize, count: u32, firsts: usize, sorted: usize): void {
  memory.fill(firsts, 0, ((count as usize) + 1) << 2);
  for (let i: u32 = 0; i < members; i++) {
    const first = firsts + ((numberAt(parts, i) as usize) << 2);
    store<u32>(first, load<u32>(first) + 1);
  }
  let length: u32 = 0;
  for (let part: u32 = 0; part <= count; part++) {
    length += numberAt(firsts, part);
    store<u32>(firsts + ((part as usize) << 2), length);
  }
  // From the last to the first, so that each number ends at the first of its part.
  for (let i = members; i > 0; i--) {
    const first = firsts + ((numberAt(parts, i - 1) as usize) << 2);
    const place = load<u32>(first) - 1;
    store<u32>(first, place);
    store<u32>(sorted + ((place as usize) << 2), i - 1);
  }
}

/** So many parts at a time become members: an engine changes to its fast code only when a function is called. */
const some: u32 = 256;
/** Ties of the next level so far. */
let length: usize = 0;

/** Makes one member of each part, numbered from 0 to `count` - 1, and goes on to the level of them. */
export function aggregate(parts: usize, count: u32): void {
  sortByPart(parts, count, listAt(List.firsts), listAt(List.order));
  memory.fill(listAt(List.sums), 0, (count as usize) << 2);
  const level = nextLevel();
  store<u32>(level, 0);
  length = 0;
  for (let first: u32 = 0; first < count; first += some) aggregateSome(parts, first, min(first + some, count), level);
  takeLevel(level, count);
}

/** Makes a member of each of some parts in the level that begins at `level`. */
export function aggregateSome(parts: usize, first: u32, end: u32, level: usize): void {
  const firsts = listAt(List.firsts);
  const sorted = listAt(List.order);
  const toPart = listAt(List.sums);
  const newEnds = level + listBytes;
  const newTies = newEnds + listBytes;
  const shift = tieShift();
  const isFar = members > near;
  const lastMember = numberAt(firsts, end);
  let fetched = numberAt(firsts, first);
  for (let part = first; part < end; part++) {
    const begun = length;
    let endsOfPart: u32 = 0;
    for (let k = numberAt(firsts, part); k < numberAt(firsts, part + 1); k++) {
      if (isFar && k === fetched) {
        fetched = min(k + together, lastMember);
        fetch(sorted + ((k as usize) << 2), sorted + ((fetched as usize) << 2), parts);
      }
      const i = numberAt(sorted, k);
      endsOfPart += endsAt(i);
      const last = ties + ((numberAt(offsets, i + 1) as usize) << shift);
      for (let tie = ties + ((numberAt(offsets, i) as usize) << shift); tie < last; tie += (1 as usize) << shift) {
        const other = numberAt(parts, load<u32>(tie));
        if (other === part) continue;
        const sum = toPart + ((other as usize) << 2);
        const known = load<u32>(sum);
        store<u32>(newTies + (length << 3), other);
        length += (known === 0) as usize;
        store<u32>(sum, known + weightAt(tie));
      }
    }
    for (let at = begun; at < length; at++) {
      const tie = newTies + (at << 3);
      const sum = toPart + ((load<u32>(tie) as usize) << 2);
      store<u32>(tie, load<u32>(sum), 4);
      store<u32>(sum, 0);
    }
    store<u32>(newEnds + ((part as usize) << 2), endsOfPart);
    store<u32>(level + (((part as usize) + 1) << 2), length as u32);
  }
}
