/**
 * The network that Louvain and Leiden work on: first the members themselves, then their parts as members, and so on. All
 * weights are whole numbers, since every tie weighs one and further levels add them up.
 */
import { shuffledOrder } from './chance';
import { numberAt } from './ties';

/** Members up to here are shuffled all together; more of them in blocks of so many, as communities/order.ts says. */
let largestPlain: u32 = 0;
let blockSize: u32 = 0;

/** Lists with a number for each member; those of what takes eight bytes fill two. Some serve two ends, never at once. */
export enum List {
  found = 0,
  place = 1,
  parts = 2,
  /** Of Leiden's refinement. */
  pieces = 3,
  /** Members as they are looked at, or sorted by their part. */
  order = 4,
  /** Where the members of each part begin; who is alone. */
  firsts = 5,
  /** Parts met from one member; parts of the next level. */
  met = 6,
  sums = 7,
  chances = 9,
  outward = 11,
  partSums = 12,
  /** New numbers of parts; blocks. */
  numbers = 14,
}

let wholeMembers: u32 = 0;
let wholeOffsets: usize = 0;
let wholeTies: usize = 0;
let oneLevel: usize = 0;
let otherLevel: usize = 0;
let lists: usize = 0;
let listBytes: usize = 0;

/** Of the level at hand: where the ties of each begin, ties as targets (each followed by its weight after the first level). */
export let members: u32 = 0;
export let offsets: usize = 0;
export let ties: usize = 0;
export let isWhole: bool = true;
let ends: usize = 0;
/** All ends of ties. */
export let total: f64 = 0;

/** Where the rows lie, two areas of two lists and 8 bytes for each arc, and the lists. */
export function beginLevels(
  memberCount: u32,
  arcCount: u32,
  offsetsAt: usize,
  targetsAt: usize,
  oneLevelAt: usize,
  otherLevelAt: usize,
  listsAt: usize,
  bytesOfList: usize,
  shuffledTogether: u32,
  shuffledBlock: u32,
): void {
  wholeMembers = memberCount;
  wholeOffsets = offsetsAt;
  wholeTies = targetsAt;
  oneLevel = oneLevelAt;
  otherLevel = otherLevelAt;
  lists = listsAt;
  listBytes = bytesOfList;
  largestPlain = shuffledTogether;
  blockSize = shuffledBlock;
  total = arcCount as f64;
}

/** One of the lists that have a number for each member of the whole. */
export function listAt(which: usize): usize {
  return lists + which * listBytes;
}

export function takeWhole(): void {
  members = wholeMembers;
  offsets = wholeOffsets;
  ties = wholeTies;
  isWhole = true;
}

/** Bytes of a tie, as a power of two. */
export function tieShift(): usize {
  return isWhole ? 2 : 3;
}

export function weightAt(tie: usize): u32 {
  return isWhole ? 1 : load<u32>(tie, 4);
}

/** Weight of all ends of ties at a member, those inside counted twice. */
export function endsAt(member: u32): u32 {
  return isWhole ? numberAt(offsets, member + 1) - numberAt(offsets, member) : numberAt(ends, member);
}

/** Members of the level at hand in an order of chance. */
export function shuffledMembers(list: usize): void {
  shuffledOrder(list, members, listAt(List.numbers), largestPlain, blockSize);
}

/** Adds up the ends of the members of each part, in the second of each pair of numbers; the first becomes 0. */
export function sumEnds(parts: usize, sums: usize): void {
  memory.fill(sums, 0, (members as usize) << 3);
  for (let i: u32 = 0; i < members; i++) {
    const sum = sums + ((numberAt(parts, i) as usize) << 3);
    store<u32>(sum, load<u32>(sum, 4) + endsAt(i), 4);
  }
}

/** Numbers parts from 0 in the order in which their first member comes; returns how many there are. */
export function renumber(parts: usize, length: u32): u32 {
  const numbers = listAt(List.numbers);
  memory.fill(numbers, 0xff, (length as usize) << 2);
  let count: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const place = parts + ((i as usize) << 2);
    const number = numbers + ((load<u32>(place) as usize) << 2);
    if (load<i32>(number) === -1) store<u32>(number, count++);
    store<u32>(place, load<u32>(number));
  }
  return count;
}

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
  const level = offsets === oneLevel ? otherLevel : oneLevel;
  store<u32>(level, 0);
  length = 0;
  for (let first: u32 = 0; first < count; first += some) aggregateSome(parts, first, min(first + some, count), level);
  members = count;
  offsets = level;
  ends = level + listBytes;
  ties = ends + listBytes;
  isWhole = false;
}

/** Makes a member of each of some parts in the level that begins at `level`. */
export function aggregateSome(parts: usize, first: u32, end: u32, level: usize): void {
  const firsts = listAt(List.firsts);
  const sorted = listAt(List.order);
  const toPart = listAt(List.sums);
  const newEnds = level + listBytes;
  const newTies = newEnds + listBytes;
  const shift = tieShift();
  for (let part = first; part < end; part++) {
    const begun = length;
    let endsOfPart: u32 = 0;
    for (let k = numberAt(firsts, part); k < numberAt(firsts, part + 1); k++) {
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
