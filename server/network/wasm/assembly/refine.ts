/** Parts split into pieces that hold together, as communities/refine.ts splits them. */
import { chance } from './chance';
import { fetch, near, together } from './fetch';
import { endsAt, List, listAt, members, offsets, shuffledMembers, sumEnds, tieShift, ties, total, weightAt } from './levels';
import { numberAt } from './ties';

/** Math.exp of the host (module.ts hands it in), so that both find the same. */
declare function exp(power: f64): f64;

const randomness: f64 = 0.01;
const leastPower: f64 = -40;

/** So many at a time are looked at: an engine changes to its fast code only when a function is called. */
const some: u32 = 1_024;

let parts: usize = 0;
let pieces: usize = 0;
let isAlone: usize = 0;
let share: f64 = 0;
/** Of each piece the weight of ties of whoever is looked at, and the ends of its members; of each part the latter alone. */
let sums: usize = 0;
let partSums: usize = 0;
/** Weight of the ties of each piece to the rest of its part. */
let outward: usize = 0;

function likelihood(gain: f64): f64 {
  const power = gain / randomness;
  return power < leastPower ? 0 : exp(power);
}

function isWellTied(piece: u32, part: u32): bool {
  const endsOfPiece = load<u32>(sums + ((piece as usize) << 3), 4) as f64;
  const endsOfPart = load<u32>(partSums + ((part as usize) << 3), 4) as f64;
  return (numberAt(outward, piece) as f64) >= share * endsOfPiece * (endsOfPart - endsOfPiece);
}

/** Leaves some members alone, and adds up their ties within their part. */
export function leaveSome(first: u32, end: u32): void {
  const shift = tieShift();
  for (let i = first; i < end; i++) {
    const place = (i as usize) << 2;
    store<u32>(pieces + place, i);
    store<u64>(sums + (place << 1), (endsAt(i) as u64) << 32);
    const part = numberAt(parts, i);
    const last = ties + ((numberAt(offsets, i + 1) as usize) << shift);
    let within: u32 = 0;
    for (let tie = ties + ((numberAt(offsets, i) as usize) << shift); tie < last; tie += (1 as usize) << shift) {
      if (numberAt(parts, load<u32>(tie)) === part) within += weightAt(tie);
    }
    store<u32>(outward + place, within);
  }
}

/** Adds up the weights of the ties of a member to each piece of its part; returns where the list of those met ends. */
function meet(i: u32, part: u32, met: usize): usize {
  const shift = tieShift();
  const last = ties + ((numberAt(offsets, i + 1) as usize) << shift);
  let metEnd = met;
  for (let tie = ties + ((numberAt(offsets, i) as usize) << shift); tie < last; tie += (1 as usize) << shift) {
    const other = load<u32>(tie);
    if (numberAt(parts, other) !== part) continue;
    const piece = numberAt(pieces, other);
    const sum = sums + ((piece as usize) << 3);
    const known = load<u32>(sum);
    // Written in any case: whether it stays cannot be guessed, and a wrong guess costs more.
    store<u32>(metEnd, piece);
    metEnd += ((known === 0) as usize) << 2;
    store<u32>(sum, known + weightAt(tie));
  }
  return metEnd;
}

/** By chance one of the pieces that were met, the better the likelier; -1 to stay alone. */
function choose(ends: u32, part: u32, met: usize, count: u32, chances: usize): u32 {
  const cost = share * (ends as f64);
  let best = -Infinity;
  for (let k: u32 = 0; k < count; k++) {
    const sum = sums + ((numberAt(met, k) as usize) << 3);
    const gain = (load<u32>(sum) as f64) - cost * (load<u32>(sum, 4) as f64);
    store<f64>(chances + ((k as usize) << 3), gain);
    best = max(best, gain);
  }
  let all: f64 = 0;
  for (let k: u32 = 0; k < count; k++) {
    const place = chances + ((k as usize) << 3);
    const gain = load<f64>(place);
    if (gain >= 0 && isWellTied(numberAt(met, k), part)) all += likelihood(gain - best);
    store<f64>(place, all);
  }
  const drawn = chance() * (all + likelihood(-best));
  for (let k: u32 = 0; k < count; k++) if (drawn < load<f64>(chances + ((k as usize) << 3))) return numberAt(met, k);
  return -1;
}

/** Writes the piece of each member at `piecesAt`, named by one of its members. */
export function refine(partsAt: usize, piecesAt: usize, resolution: f64): void {
  parts = partsAt;
  pieces = piecesAt;
  sums = listAt(List.sums);
  outward = listAt(List.outward);
  partSums = listAt(List.partSums);
  isAlone = listAt(List.firsts);
  share = resolution / total;
  sumEnds(parts, partSums);
  memory.fill(isAlone, 1, members);
  for (let first: u32 = 0; first < members; first += some) leaveSome(first, min(first + some, members));
  shuffledMembers(listAt(List.order));
  for (let first: u32 = 0; first < members; first += some) refineSome(first, min(first + some, members));
}

/** Looks at some members in their order of chance. */
export function refineSome(first: u32, end: u32): void {
  const order = listAt(List.order);
  const met = listAt(List.met);
  const chances = listAt(List.chances);
  const isFar = members > near;
  for (let at = first; at < end; at++) {
    if (isFar && (at - first) % together === 0) {
      fetch(order + ((at as usize) << 2), order + ((min(at + together, end) as usize) << 2), parts);
    }
    const i = numberAt(order, at);
    const part = numberAt(parts, i);
    if (load<u8>(isAlone + i) === 0 || !isWellTied(i, part)) continue;
    const ends = endsAt(i);
    const metEnd = meet(i, part, met);
    const chosen = choose(ends, part, met, ((metEnd - met) >> 2) as u32, chances);
    const chosenSum = sums + ((chosen as usize) << 3);
    const weight = chosen === -1 ? 0 : load<u32>(chosenSum);
    for (let one = met; one < metEnd; one += 4) store<u32>(sums + ((load<u32>(one) as usize) << 3), 0);
    if (chosen === -1) continue;
    store<u32>(pieces + ((i as usize) << 2), chosen);
    store<u8>(isAlone + i, 0);
    store<u8>(isAlone + chosen, 0);
    const place = outward + ((chosen as usize) << 2);
    store<u32>(place, load<u32>(place) + numberAt(outward, i) - 2 * weight);
    store<u32>(chosenSum, load<u32>(chosenSum, 4) + ends, 4);
  }
}
