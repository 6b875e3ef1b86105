/**
 * AssemblyScript, not TypeScript. Cut points and bridges, from the tree of search-tree.ts and the groups of branches.ts.
 * References: there.
 */
import { groupBranches, leaderOf } from './branches';
import { aboveAt, endAt, highAt, kept, lowAt, numberTree, reach, searchWide } from './search-tree';
import { numberAt, putNumber } from './ties';

/** Whether no other tie leads from here or below past the tie to whoever is above. */
function isBridge(numbers: usize, below: u32): boolean {
  const keeps = kept(numbers, below);
  return load<u32>(keeps, lowAt) >= below && load<u32>(keeps, highAt) < load<u32>(keeps, endAt);
}

const cutFlag: u8 = 1;
const bridgeFlag: u8 = 2;

function addFlag(flags: usize, member: u32, flag: u8): void {
  store<u8>(flags + member, load<u8>(flags + member) | flag);
}

/** Bridges in order, the lower end first; only rows of those who are the lower end of one are gone through. */
function writeBridges(
  members: u32,
  offsets: usize,
  targets: usize,
  numberOf: usize,
  numbers: usize,
  flags: usize,
  pairs: usize,
): u32 {
  let length: u32 = 0;
  for (let i: u32 = 0; i < members; i++) {
    const flag = load<u8>(flags + i);
    if ((flag & bridgeFlag) === 0) continue;
    store<u8>(flags + i, flag & cutFlag);
    const end = numberAt(offsets, i + 1);
    for (let at = numberAt(offsets, i); at < end; at++) {
      const j = numberAt(targets, at);
      if (j < i) continue;
      const a = numberAt(numberOf, i);
      const b = numberAt(numberOf, j);
      const below = max(a, b);
      if (load<u32>(kept(numbers, below), aboveAt) !== min(a, b) || !isBridge(numbers, below)) continue;
      putNumber(pairs, length++, i);
      putNumber(pairs, length++, j);
    }
  }
  return length;
}

/** Whoever is above a group other than their own. */
function markCutPoints(members: u32, memberOf: usize, numbers: usize, branches: usize, leaders: usize, flags: usize): void {
  for (let number: u32 = 0; number < members; number++) {
    if (numberAt(branches, number) !== number) continue;
    const up = load<u32>(kept(numbers, number), aboveAt);
    const isOther = leaderOf(leaders, number) !== leaderOf(leaders, numberAt(branches, up));
    if (isOther) addFlag(flags, numberAt(memberOf, up), cutFlag);
  }
}

function markBridges(members: u32, memberOf: usize, numbers: usize, flags: usize): void {
  for (let number: u32 = 0; number < members; number++) {
    const up = load<u32>(kept(numbers, number), aboveAt);
    if (up === number || !isBridge(numbers, number)) continue;
    addFlag(flags, min(numberAt(memberOf, number), numberAt(memberOf, up)), bridgeFlag);
  }
}

/**
 * @param order, above, numberOf, memberOf room for one number of each member, and one
 * @param numbers room for four numbers of each member
 * @param flags a byte of each member: becomes 1 for cut points and 0 for others
 * @param pairs becomes the two ends of each bridge, in order; room for two numbers of each member
 * @returns how many numbers there are in `pairs`
 */
export function findCuts(
  members: u32,
  offsets: usize,
  targets: usize,
  order: usize,
  above: usize,
  numberOf: usize,
  memberOf: usize,
  numbers: usize,
  flags: usize,
  pairs: usize,
): u32 {
  searchWide(members, offsets, targets, order, above, flags);
  numberTree(members, order, above, numberOf, memberOf, numbers);
  reach(members, offsets, targets, numberOf, numbers);
  // Of the search nothing is needed any more.
  const branches = order;
  const leaders = above;
  groupBranches(members, offsets, targets, numberOf, memberOf, numbers, branches, leaders);
  memory.fill(flags, 0, members);
  markCutPoints(members, memberOf, numbers, branches, leaders, flags);
  markBridges(members, memberOf, numbers, flags);
  return writeBridges(members, offsets, targets, numberOf, numbers, flags, pairs);
}
