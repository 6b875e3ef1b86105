/**
 * AssemblyScript, not TypeScript. Which branches of the tree of search-tree.ts hang together without whoever is above them.
 *
 * A branch begins below somebody where no tie leads past that one, and goes on until the next branches begin. Ties outside
 * the tree only join branches that begin below the same member, or one of them with the branch that member is in: what they
 * join is a group, and a member who is above a group other than its own is a cut point. The first branch below the top of a
 * piece counts as that of the top.
 * Reference: Dong, Wang, Gu & Sun 2023, "Provably fast and space-efficient parallel biconnectivity", ACM PPoPP.
 */
import { aboveAt, endAt, highAt, kept, lowAt } from './search-tree';
import { numberAt, putNumber } from './ties';

/** Who stands for a group: its lowest branch. */
export function leaderOf(leaders: usize, branch: u32): u32 {
  let leader = branch;
  for (let further = numberAt(leaders, leader); further !== leader; further = numberAt(leaders, leader)) {
    const past = numberAt(leaders, further);
    putNumber(leaders, leader, past);
    leader = past;
  }
  return leader;
}

function join(leaders: usize, a: u32, b: u32): void {
  const one = leaderOf(leaders, a);
  const other = leaderOf(leaders, b);
  putNumber(leaders, max(one, other), min(one, other));
}

function beginsBranch(numbers: usize, number: u32): boolean {
  const keeps = kept(numbers, number);
  const up = load<u32>(keeps, aboveAt);
  const above = kept(numbers, up);
  if (number === up + 1 && load<u32>(above, aboveAt) === up) return false;
  return load<u32>(keeps, lowAt) >= up && load<u32>(keeps, highAt) < load<u32>(above, endAt);
}

/** Joins along the two ties that lead furthest, which is nearly always enough. */
function joinFurthest(members: u32, numbers: usize, branches: usize, leaders: usize): void {
  for (let number: u32 = 0; number < members; number++) {
    if (numberAt(branches, number) !== number) continue;
    const keeps = kept(numbers, number);
    const low = load<u32>(keeps, lowAt);
    const high = load<u32>(keeps, highAt);
    if (low < number) join(leaders, number, numberAt(branches, low));
    if (high >= load<u32>(keeps, endAt)) join(leaders, number, numberAt(branches, high));
  }
}

/** The group so far of more than half of all members, where there is one, by their vote: Boyer & Moore 1991, "MJRTY". */
function largestGroup(members: u32, branches: usize, leaders: usize): u32 {
  let largest: u32 = 0;
  let ahead: u32 = 0;
  for (let number: u32 = 0; number < members; number++) {
    const group = leaderOf(leaders, numberAt(branches, number));
    if (ahead === 0) largest = group;
    ahead += group === largest ? 1 : -1;
  }
  return largest;
}

/**
 * @param branches becomes the branch that each is in, by its first number
 * @param leaders becomes a forest of branches, for `leaderOf`
 */
export function groupBranches(
  members: u32,
  offsets: usize,
  targets: usize,
  numberOf: usize,
  memberOf: usize,
  numbers: usize,
  branches: usize,
  leaders: usize,
): void {
  for (let number: u32 = 0; number < members; number++) {
    const up = load<u32>(kept(numbers, number), aboveAt);
    putNumber(branches, number, beginsBranch(numbers, number) ? number : numberAt(branches, up));
    putNumber(leaders, number, number);
  }
  joinFurthest(members, numbers, branches, leaders);
  // A tie between two groups has an end outside the largest: few are left to be gone through.
  const largest = largestGroup(members, branches, leaders);
  for (let number: u32 = 0; number < members; number++) {
    const branch = numberAt(branches, number);
    if (leaderOf(leaders, branch) === leaderOf(leaders, largest)) continue;
    const member = numberAt(memberOf, number);
    const up = load<u32>(kept(numbers, number), aboveAt);
    const end = numberAt(offsets, member + 1);
    for (let at = numberAt(offsets, member); at < end; at++) {
      const to = numberAt(numberOf, numberAt(targets, at));
      if (to !== up && load<u32>(kept(numbers, to), aboveAt) !== number) join(leaders, branch, numberAt(branches, to));
    }
  }
}
