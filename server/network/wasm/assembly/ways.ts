/**
 * AssemblyScript, not TypeScript: `npm run build:wasm` compiles it. Draws pairs of members and for each one of the shortest
 * ways between them, exactly as kernels/sample-ways.ts does, which says how and by whom. Of most members one only asks whether
 * they are met: a byte for each stays near the processor. What else is known of one that is met lies together in 16 bytes.
 */
import { beginChance, chance } from './chance';
import { intoDegree, intoOffsets, intoTargets, members, numberAt, outDegree, outOffsets, outTargets } from './ties';

const waysAt: usize = 8; // within the 16 bytes

/** 1 where met from the source, -1 from the target, 0 where not met. */
let sides: usize = 0;
/** Of each member that is met: steps from its end and one more, and how many shortest ways lead there. */
let rows: usize = 0;
/** Those met from either end, in the order of their steps. */
let forwardQueue: usize = 0;
let backwardQueue: usize = 0;
let counts: usize = 0;
/** How many shortest ways lead through the ties at which the last step met the other end: 0 where it did not. */
let meetingWays: f64 = 0;

/** Where everything else lies, all of it zero. */
export function beginWays(sidesAt: usize, rowsAt: usize, forwardAt: usize, backwardAt: usize, countsAt: usize): void {
  sides = sidesAt;
  rows = rowsAt;
  forwardQueue = forwardAt;
  backwardQueue = backwardAt;
  counts = countsAt;
}

function placeOf(member: u32): usize {
  return rows + ((member as usize) << 4);
}

function start(queue: usize, member: u32, side: i32): void {
  const place = placeOf(member);
  store<i8>(sides + member, side as i8);
  store<u32>(place, 1);
  store<f64>(place, 1, waysAt);
  store<u32>(queue, member);
}

function clear(queue: usize, end: u32): void {
  for (let k: u32 = 0; k < end; k++) store<i8>(sides + numberAt(queue, k), 0);
}

/** How many ties a step from these has to look at. */
function effort(queue: usize, begin: u32, end: u32, offsets: usize): u32 {
  let total: u32 = 0;
  for (let k = begin; k < end; k++) {
    const member = numberAt(queue, k);
    total += numberAt(offsets, member + 1) - numberAt(offsets, member);
  }
  return total;
}

/** One step farther from one end. Once the other has been met, nobody new is on a shortest way. Returns where the queue ends. */
function expand(queue: usize, begin: u32, end: u32, side: i32, offsets: usize, targets: usize): u32 {
  let length = end;
  let total: f64 = 0;
  for (let k = begin; k < end; k++) {
    const from = numberAt(queue, k);
    const place = placeOf(from);
    const next = load<u32>(place) + 1;
    const waysFrom = load<f64>(place, waysAt);
    const last = targets + ((numberAt(offsets, from + 1) as usize) << 2);
    for (let arc = targets + ((numberAt(offsets, from) as usize) << 2); arc < last; arc += 4) {
      const to = load<u32>(arc);
      const known = load<i8>(sides + to) as i32;
      const into = placeOf(to);
      if (known === -side) total += waysFrom * load<f64>(into, waysAt);
      else if (total > 0) continue;
      else if (known === 0) {
        store<i8>(sides + to, side as i8);
        store<u32>(into, next);
        store<f64>(into, waysFrom, waysAt);
        store<u32>(queue + ((length++ as usize) << 2), to);
      } else if (load<u32>(into) === next) store<f64>(into, load<f64>(into, waysAt) + waysFrom, waysAt);
    }
  }
  meetingWays = total;
  return length;
}

/** From a member back to the end it was met from, along one of the shortest ways; `offsets`: of the ties that lead there. */
function walk(from: u32, side: i32, offsets: usize, targets: usize): void {
  let at = from;
  let place = placeOf(at);
  for (let level = load<u32>(place); level > 1; level--) {
    const count = counts + ((at as usize) << 2);
    store<u32>(count, load<u32>(count) + 1);
    let left = chance() * load<f64>(place, waysAt);
    const last = targets + ((numberAt(offsets, at + 1) as usize) << 2);
    for (let arc = targets + ((numberAt(offsets, at) as usize) << 2); arc < last; arc += 4) {
      const to = load<u32>(arc);
      const there = placeOf(to);
      if ((load<i8>(sides + to) as i32) !== side || load<u32>(there) !== level - 1) continue;
      at = to;
      left -= load<f64>(there, waysAt);
      if (left < 0) break;
    }
    place = placeOf(at);
  }
}

/** Chooses one of the ties at which the last step met the other end, each as likely as it has ways through it; walks both ways. */
function walkThrough(queue: usize, begin: u32, end: u32, isForward: bool): void {
  const offsets = isForward ? outOffsets : intoOffsets;
  const targets = isForward ? outTargets : intoTargets;
  const opposite = isForward ? -1 : 1;
  let left = chance() * meetingWays;
  let own: u32 = 0;
  let other: u32 = 0;
  for (let k = begin; k < end; k++) {
    const from = numberAt(queue, k);
    const waysFrom = load<f64>(placeOf(from), waysAt);
    const last = targets + ((numberAt(offsets, from + 1) as usize) << 2);
    for (let arc = targets + ((numberAt(offsets, from) as usize) << 2); arc < last; arc += 4) {
      const to = load<u32>(arc);
      if ((load<i8>(sides + to) as i32) !== opposite) continue;
      own = from;
      other = to;
      left -= waysFrom * load<f64>(placeOf(to), waysAt);
      if (left < 0) break;
    }
    if (left < 0) break;
  }
  walk(isForward ? own : other, 1, intoOffsets, intoTargets);
  walk(isForward ? other : own, -1, outOffsets, outTargets);
}

/** A pair without a way between them counts as a way through nobody. */
function drawOne(): void {
  const source = (chance() * (members as f64)) as u32;
  const target = (source + 1 + ((chance() * ((members - 1) as f64)) as u32)) % members;
  start(forwardQueue, source, 1);
  start(backwardQueue, target, -1);
  let forwardBegin: u32 = 0;
  let forwardEnd: u32 = 1;
  let forwardEffort = outDegree(source);
  let backwardBegin: u32 = 0;
  let backwardEnd: u32 = 1;
  let backwardEffort = intoDegree(target);
  let isMet = false;
  while (!isMet && forwardBegin < forwardEnd && backwardBegin < backwardEnd) {
    if (forwardEffort <= backwardEffort) {
      const end = expand(forwardQueue, forwardBegin, forwardEnd, 1, outOffsets, outTargets);
      isMet = meetingWays > 0;
      if (isMet) walkThrough(forwardQueue, forwardBegin, forwardEnd, true);
      else forwardEffort = effort(forwardQueue, forwardEnd, end, outOffsets);
      forwardBegin = forwardEnd;
      forwardEnd = end;
    } else {
      const end = expand(backwardQueue, backwardBegin, backwardEnd, -1, intoOffsets, intoTargets);
      isMet = meetingWays > 0;
      if (isMet) walkThrough(backwardQueue, backwardBegin, backwardEnd, false);
      else backwardEffort = effort(backwardQueue, backwardEnd, end, intoOffsets);
      backwardBegin = backwardEnd;
      backwardEnd = end;
    }
  }
  clear(forwardQueue, forwardEnd);
  clear(backwardQueue, backwardEnd);
}

/** Adds to the counts through how many of the ways each member lies. */
export function drawWays(seed: u32, samples: u32): void {
  beginChance(seed);
  for (let sample: u32 = 0; sample < samples; sample++) drawOne();
}
