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
export let listBytes: usize = 0;

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

/** Where the level after the one at hand may be written: where its ties begin; a list further their ends, and then ties. */
export function nextLevel(): usize {
  return offsets === oneLevel ? otherLevel : oneLevel;
}

/** Goes on to what was written at `level`. */
export function takeLevel(level: usize, memberCount: u32): void {
  members = memberCount;
  offsets = level;
  ends = level + listBytes;
  ties = ends + listBytes;
  isWhole = false;
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
