/**
 * AssemblyScript, not TypeScript: `npm run build:wasm` compiles it. Breadth-first search from 512 members at once, one bit
 * each, which fill the 64 bytes that a processor fetches at once, and what the distances add up to for every member.
 * References as for kernels/wide-search.ts, which does the same, 256 at once.
 */
import { bitsIn } from './lanes';
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
  zeroRow,
} from './ties';

const rowShift: usize = 6; // 512 bits
const atOnce: u32 = 512;
/** To collect costs so many times less for each arc than to hand on. */
const collectSooner: u64 = 12;

/** Of each member, which searches have been there; which arrived on the last step, and which on this one. */
let seen: usize = 0;
let front: usize = 0;
let next: usize = 0;
let active: usize = 0;
let reached: usize = 0;
let isDone: usize = 0;
/** Of each member, over those who reach it: how many, the sum of their distances, and of the inverses. */
let reachedBy: usize = 0;
let distanceSum: usize = 0;
let inverseSum: usize = 0;
let eccentricity: usize = 0;
let openArcs: u32 = 0;
let activeArcs: u32 = 0;

/** Where everything else lies, all of it zero. */
export function beginDistances(
  seenAt: usize,
  frontAt: usize,
  nextAt: usize,
  activeAt: usize,
  reachedAt: usize,
  isDoneAt: usize,
  reachedByAt: usize,
  distanceSumAt: usize,
  inverseSumAt: usize,
  eccentricityAt: usize,
): void {
  seen = seenAt;
  front = frontAt;
  next = nextAt;
  active = activeAt;
  reached = reachedAt;
  isDone = isDoneAt;
  reachedBy = reachedByAt;
  distanceSum = distanceSumAt;
  inverseSum = inverseSumAt;
  eccentricity = eccentricityAt;
}

function bitOf(bit: u32): u8 {
  const one: u32 = 1;
  return (one << (bit & 7)) as u8;
}

function setBit(rows: usize, member: u32, bit: u32): void {
  const byte = rows + ((member as usize) << rowShift) + (bit >> 3);
  store<u8>(byte, load<u8>(byte) | bitOf(bit));
}

/** Searches that there are none of have been everywhere, so that nobody waits for them. */
function fillUnused(count: u32): void {
  for (let bit = count; bit < atOnce; bit++) setBit(seen, 0, bit);
  const a = v128.load(seen, 0);
  const b = v128.load(seen, 16);
  const c = v128.load(seen, 32);
  const d = v128.load(seen, 48);
  for (let member: u32 = 1; member < members; member++) {
    const row = seen + ((member as usize) << rowShift);
    v128.store(row, a, 0);
    v128.store(row, b, 16);
    v128.store(row, c, 32);
    v128.store(row, d, 48);
  }
}

/** Whoever not all searches have reached takes what those hold who lead there. Returns how many took something new. */
function collect(): u32 {
  let count: u32 = 0;
  for (let to: u32 = 0; to < members; to++) {
    if (load<u8>(isDone + to) !== 0) continue;
    let a = i64x2.splat(0);
    let b = i64x2.splat(0);
    let c = i64x2.splat(0);
    let d = i64x2.splat(0);
    const last = intoTargets + ((numberAt(intoOffsets, to + 1) as usize) << 2);
    for (let arc = intoTargets + ((numberAt(intoOffsets, to) as usize) << 2); arc < last; arc += 4) {
      const row = front + ((load<u32>(arc) as usize) << rowShift);
      a = v128.or(a, v128.load(row, 0));
      b = v128.or(b, v128.load(row, 16));
      c = v128.or(c, v128.load(row, 32));
      d = v128.or(d, v128.load(row, 48));
    }
    const known = seen + ((to as usize) << rowShift);
    a = v128.andnot(a, v128.load(known, 0));
    b = v128.andnot(b, v128.load(known, 16));
    c = v128.andnot(c, v128.load(known, 32));
    d = v128.andnot(d, v128.load(known, 48));
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    const into = next + ((to as usize) << rowShift);
    v128.store(into, a, 0);
    v128.store(into, b, 16);
    v128.store(into, c, 32);
    v128.store(into, d, 48);
    store<u32>(reached + ((count++ as usize) << 2), to);
  }
  return count;
}

/** Those reached last hand on what they hold. Returns how many were given something new. */
function handOn(activeCount: u32): u32 {
  let count: u32 = 0;
  for (let k: u32 = 0; k < activeCount; k++) {
    const from = numberAt(active, k);
    const own = front + ((from as usize) << rowShift);
    const a = v128.load(own, 0);
    const b = v128.load(own, 16);
    const c = v128.load(own, 32);
    const d = v128.load(own, 48);
    const last = numberAt(outOffsets, from + 1);
    for (let arc = numberAt(outOffsets, from); arc < last; arc++) {
      const to = numberAt(outTargets, arc);
      if (load<u8>(isDone + to) !== 0) continue;
      const known = seen + ((to as usize) << rowShift);
      const freshA = v128.andnot(a, v128.load(known, 0));
      const freshB = v128.andnot(b, v128.load(known, 16));
      const freshC = v128.andnot(c, v128.load(known, 32));
      const freshD = v128.andnot(d, v128.load(known, 48));
      if (!v128.any_true(v128.or(v128.or(freshA, freshB), v128.or(freshC, freshD)))) continue;
      const into = next + ((to as usize) << rowShift);
      const hadA = v128.load(into, 0);
      const hadB = v128.load(into, 16);
      const hadC = v128.load(into, 32);
      const hadD = v128.load(into, 48);
      if (!v128.any_true(v128.or(v128.or(hadA, hadB), v128.or(hadC, hadD)))) {
        store<u32>(reached + ((count++ as usize) << 2), to);
      }
      v128.store(into, v128.or(hadA, freshA), 0);
      v128.store(into, v128.or(hadB, freshB), 16);
      v128.store(into, v128.or(hadC, freshC), 32);
      v128.store(into, v128.or(hadD, freshD), 48);
    }
  }
  return count;
}

/** Notes what arrived on this step, and for the members whose searches still found somebody how far they came. */
function settle(count: u32, step: u32, first: u32): void {
  let aliveA = i64x2.splat(0);
  let aliveB = i64x2.splat(0);
  let aliveC = i64x2.splat(0);
  let aliveD = i64x2.splat(0);
  const all = i64x2.splat(-1);
  for (let k: u32 = 0; k < count; k++) {
    const to = numberAt(reached, k);
    const row = next + ((to as usize) << rowShift);
    const a = v128.load(row, 0);
    const b = v128.load(row, 16);
    const c = v128.load(row, 32);
    const d = v128.load(row, 48);
    const known = seen + ((to as usize) << rowShift);
    const nowA = v128.or(a, v128.load(known, 0));
    const nowB = v128.or(b, v128.load(known, 16));
    const nowC = v128.or(c, v128.load(known, 32));
    const nowD = v128.or(d, v128.load(known, 48));
    v128.store(known, nowA, 0);
    v128.store(known, nowB, 16);
    v128.store(known, nowC, 32);
    v128.store(known, nowD, 48);
    if (i64x2.all_true(i64x2.eq(v128.and(v128.and(nowA, nowB), v128.and(nowC, nowD)), all))) {
      store<u8>(isDone + to, 1);
      openArcs -= intoDegree(to);
    }
    activeArcs += outDegree(to);
    aliveA = v128.or(aliveA, a);
    aliveB = v128.or(aliveB, b);
    aliveC = v128.or(aliveC, c);
    aliveD = v128.or(aliveD, d);
    const found = bitsIn(a, b, c, d);
    const place = (to as usize) << 2;
    store<u32>(reachedBy + place, load<u32>(reachedBy + place) + found);
    const widePlace = (to as usize) << 3;
    store<f64>(distanceSum + widePlace, load<f64>(distanceSum + widePlace) + (found as f64) * (step as f64));
    store<f64>(inverseSum + widePlace, load<f64>(inverseSum + widePlace) + (found as f64) / (step as f64));
  }
  noteAlive(aliveA, step, first);
  noteAlive(aliveB, step, first + 128);
  noteAlive(aliveC, step, first + 256);
  noteAlive(aliveD, step, first + 384);
}

function noteAlive(alive: v128, step: u32, first: u32): void {
  let bits = i64x2.extract_lane(alive, 0);
  for (; bits !== 0; bits &= bits - 1) store<u32>(eccentricity + ((first + (ctz(bits) as u32)) << 2), step);
  bits = i64x2.extract_lane(alive, 1);
  for (; bits !== 0; bits &= bits - 1) store<u32>(eccentricity + ((first + 64 + (ctz(bits) as u32)) << 2), step);
}

function clearFront(count: u32): void {
  for (let k: u32 = 0; k < count; k++) zeroRow(front + ((numberAt(active, k) as usize) << rowShift));
}

/** Searches from `sources` members, at most 512, from `first` on, and adds up. */
export function distancesFrom(first: u32, sources: u32): void {
  memory.fill(seen, 0, (members as usize) << rowShift);
  memory.fill(isDone, 0, members);
  if (sources < atOnce) fillUnused(sources);
  openArcs = arcs;
  activeArcs = 0;
  for (let k: u32 = 0; k < sources; k++) {
    const source = first + k;
    setBit(seen, source, k);
    setBit(front, source, k);
    store<u32>(active + ((k as usize) << 2), source);
    activeArcs += outDegree(source);
  }
  let count = sources;
  for (let step: u32 = 1; count > 0; step++) {
    const areMany = (activeArcs as u64) * collectSooner > (openArcs as u64) + members / 4;
    const found = areMany ? collect() : handOn(count);
    activeArcs = 0;
    settle(found, step, first);
    clearFront(count);
    const heldRows = front;
    front = next;
    next = heldRows;
    const heldList = active;
    active = reached;
    reached = heldList;
    count = found;
  }
}
