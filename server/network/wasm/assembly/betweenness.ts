/**
 * AssemblyScript, not TypeScript: `npm run build:wasm` compiles it. Brandes' betweenness from eight members at once.
 * All eight searches go step by step together. Of each member there is a row of eight numbers, one of each search, which
 * fills the 64 bytes that a processor fetches at once: a tie that is followed costs one fetch for all eight, and its sums are
 * made two at a time. While few are met on a step they hand on what they hold; when many are, everybody collects.
 * References: Brandes 2001, J. Math. Sociology 25(2); Then et al. 2014, PVLDB 8(4); Beamer et al. 2012, SC '12.
 */
import { freshOf, keep } from './lanes';
import {
  arcs,
  intoDegree,
  intoOffsets,
  intoTargets,
  members,
  numberAt,
  outDegree,
  outOffsets,
  outTargets,
  rowOf,
  zeroRow,
} from './ties';

const levelShift: usize = 4; // eight numbers of two bytes
const farthest: u32 = 65_000;
/** To collect costs so many times less for each arc than to hand on, which writes as well, and guesses wrong more often. */
const collectSooner: u64 = 16;

/** Steps from each source and one more; 0 is not met. */
let levels: usize = 0;
/** Of each source, how many shortest ways lead here; only where it was met. */
let ways: usize = 0;
/** Rows of those met on the last step, and on this one; all zero for everybody else. */
let front: usize = 0;
let next: usize = 0;
/** Those met on each step, step after step, and where each step begins. */
let queue: usize = 0;
let starts: usize = 0;
let isTouched: usize = 0;
let scores: usize = 0;
/** Arcs that lead to somebody whom not all searches have met yet; arcs from those met last. */
let openArcs: u32 = 0;
let activeArcs: u32 = 0;

/** Where everything else lies, all of it zero. */
export function beginBetweenness(
  levelsAt: usize,
  waysAt: usize,
  frontAt: usize,
  nextAt: usize,
  queueAt: usize,
  isTouchedAt: usize,
  scoresAt: usize,
): void {
  levels = levelsAt;
  ways = waysAt;
  front = frontAt;
  next = nextAt;
  queue = queueAt;
  starts = queueAt + (members as usize) * 36;
  isTouched = isTouchedAt;
  scores = scoresAt;
}

/** Notes a new member of the step: `fresh` says for which searches. */
function meet(member: u32, level: v128, fresh: v128, step: u32, place: u32): void {
  const known = v128.or(level, v128.and(fresh, i16x8.splat(step as i16)));
  v128.store(levels + ((member as usize) << levelShift), known);
  if (i16x8.all_true(known)) openArcs -= intoDegree(member);
  activeArcs += outDegree(member);
  store<u32>(queue + ((place as usize) << 2), member);
}

/** Everybody whom not all searches have met takes what those hold who lead there. Returns where the queue ends. */
function collect(step: u32, end: u32): u32 {
  for (let member: u32 = 0; member < members; member++) {
    const level = v128.load(levels + ((member as usize) << levelShift));
    if (i16x8.all_true(level)) continue;
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let d = f64x2.splat(0);
    const last = intoTargets + ((numberAt(intoOffsets, member + 1) as usize) << 2);
    for (let arc = intoTargets + ((numberAt(intoOffsets, member) as usize) << 2); arc < last; arc += 4) {
      const row = rowOf(front, load<u32>(arc));
      a = f64x2.add(a, v128.load(row, 0));
      b = f64x2.add(b, v128.load(row, 16));
      c = f64x2.add(c, v128.load(row, 32));
      d = f64x2.add(d, v128.load(row, 48));
    }
    const fresh = freshOf(level, a, b, c, d);
    if (!v128.any_true(fresh)) continue;
    keep(rowOf(next, member), rowOf(ways, member), fresh, a, b, c, d);
    meet(member, level, fresh, step, end++);
  }
  return end;
}

/** Those met last hand on what they hold. Returns where the queue ends. */
function handOn(step: u32, begin: u32, end: u32): u32 {
  let touched = end;
  for (let k = begin; k < end; k++) {
    const from = numberAt(queue, k);
    const row = rowOf(front, from);
    const a = v128.load(row, 0);
    const b = v128.load(row, 16);
    const c = v128.load(row, 32);
    const d = v128.load(row, 48);
    const last = numberAt(outOffsets, from + 1);
    for (let arc = numberAt(outOffsets, from); arc < last; arc++) {
      const to = numberAt(outTargets, arc);
      if (i16x8.all_true(v128.load(levels + ((to as usize) << levelShift)))) continue;
      if (load<u8>(isTouched + to) === 0) {
        store<u8>(isTouched + to, 1);
        store<u32>(queue + ((touched++ as usize) << 2), to);
      }
      const into = rowOf(next, to);
      v128.store(into, f64x2.add(a, v128.load(into, 0)), 0);
      v128.store(into, f64x2.add(b, v128.load(into, 16)), 16);
      v128.store(into, f64x2.add(c, v128.load(into, 32)), 32);
      v128.store(into, f64x2.add(d, v128.load(into, 48)), 48);
    }
  }
  return settle(step, end, touched);
}

/** Keeps of those touched the ones met for the first time. */
function settle(step: u32, begin: u32, touched: u32): u32 {
  let end = begin;
  for (let k = begin; k < touched; k++) {
    const member = numberAt(queue, k);
    store<u8>(isTouched + member, 0);
    const level = v128.load(levels + ((member as usize) << levelShift));
    const row = rowOf(next, member);
    const a = v128.load(row, 0);
    const b = v128.load(row, 16);
    const c = v128.load(row, 32);
    const d = v128.load(row, 48);
    const fresh = freshOf(level, a, b, c, d);
    if (v128.any_true(fresh)) {
      keep(rowOf(next, member), rowOf(ways, member), fresh, a, b, c, d);
      meet(member, level, fresh, step, end++);
    } else zeroRow(row);
  }
  return end;
}

/** Forgets the rows of those in this stretch of the queue. */
function clear(rows: usize, begin: u32, end: u32): void {
  for (let k = begin; k < end; k++) zeroRow(rowOf(rows, numberAt(queue, k)));
}

function swap(): void {
  const held = front;
  front = next;
  next = held;
}

/** Searches from `count` members, at most eight, from `first` on. Returns the last step, or 0 when it is too far away. */
function search(first: u32, count: u32): u32 {
  memory.fill(levels, 0, (members as usize) << levelShift);
  openArcs = arcs;
  activeArcs = 0;
  for (let k: u32 = 0; k < count; k++) {
    const source = first + k;
    store<u16>(levels + ((source as usize) << levelShift) + ((k as usize) << 1), 1);
    store<f64>(rowOf(ways, source) + ((k as usize) << 3), 1);
    store<f64>(rowOf(front, source) + ((k as usize) << 3), 1);
    store<u32>(queue + ((k as usize) << 2), source);
    activeArcs += outDegree(source);
  }
  let begin: u32 = 0;
  let end = count;
  store<u32>(starts + 4, 0);
  for (let step: u32 = 2; step <= farthest; step++) {
    store<u32>(starts + ((step as usize) << 2), end);
    const areMany = (activeArcs as u64) * collectSooner > (openArcs as u64) + members / 4;
    activeArcs = 0;
    const found = areMany ? collect(step, end) : handOn(step, begin, end);
    clear(front, begin, end);
    swap();
    if (found === end) return step - 1;
    begin = end;
    end = found;
  }
  clear(front, begin, end);
  return 0;
}

/** From those farthest away back, each gathers from those one step farther on. */
function gather(last: u32): void {
  for (let step = last; step > 1; step--) {
    const end = numberAt(starts, step + 1);
    gatherAt(step, numberAt(starts, step), end, step < last);
    if (step < last) clear(front, end, numberAt(starts, step + 2));
    swap();
  }
  if (last > 1) clear(front, numberAt(starts, 2), numberAt(starts, 3));
}

function gatherAt(step: u32, begin: u32, end: u32, isOnward: bool): void {
  const one = f64x2.splat(1);
  for (let k = begin; k < end; k++) {
    const member = numberAt(queue, k);
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let d = f64x2.splat(0);
    if (isOnward) {
      const last = outTargets + ((numberAt(outOffsets, member + 1) as usize) << 2);
      for (let arc = outTargets + ((numberAt(outOffsets, member) as usize) << 2); arc < last; arc += 4) {
        const row = rowOf(front, load<u32>(arc));
        a = f64x2.add(a, v128.load(row, 0));
        b = f64x2.add(b, v128.load(row, 16));
        c = f64x2.add(c, v128.load(row, 32));
        d = f64x2.add(d, v128.load(row, 48));
      }
    }
    const isHere = i16x8.eq(v128.load(levels + ((member as usize) << levelShift)), i16x8.splat(step as i16));
    const low = i32x4.extend_low_i16x8_s(isHere);
    const high = i32x4.extend_high_i16x8_s(isHere);
    const maskA = i64x2.extend_low_i32x4_s(low);
    const maskB = i64x2.extend_high_i32x4_s(low);
    const maskC = i64x2.extend_low_i32x4_s(high);
    const maskD = i64x2.extend_high_i32x4_s(high);
    const way = rowOf(ways, member);
    const waysA = v128.load(way, 0);
    const waysB = v128.load(way, 16);
    const waysC = v128.load(way, 32);
    const waysD = v128.load(way, 48);
    const row = rowOf(next, member);
    v128.store(row, v128.and(maskA, f64x2.add(f64x2.div(one, waysA), a)), 0);
    v128.store(row, v128.and(maskB, f64x2.add(f64x2.div(one, waysB), b)), 16);
    v128.store(row, v128.and(maskC, f64x2.add(f64x2.div(one, waysC), c)), 32);
    v128.store(row, v128.and(maskD, f64x2.add(f64x2.div(one, waysD), d)), 48);
    if (!isOnward) continue;
    const ab = f64x2.add(v128.and(maskA, f64x2.mul(waysA, a)), v128.and(maskB, f64x2.mul(waysB, b)));
    const cd = f64x2.add(v128.and(maskC, f64x2.mul(waysC, c)), v128.and(maskD, f64x2.mul(waysD, d)));
    const all = f64x2.add(ab, cd);
    const score = scores + ((member as usize) << 3);
    store<f64>(score, load<f64>(score) + f64x2.extract_lane(all, 0) + f64x2.extract_lane(all, 1));
  }
}

/** Adds what these searches find to the scores; false, and nothing added, when somebody is too many steps away. */
export function betweennessFrom(first: u32, count: u32): bool {
  const last = search(first, count);
  gather(last);
  return last !== 0;
}
