/** Moves of single members between parts, as communities/move-members.ts makes them. */
import { fetch, near, together } from './fetch';
import { endsAt, List, listAt, members, offsets, shuffledMembers, sumEnds, tieShift, ties, total, weightAt } from './levels';
import { numberAt } from './ties';

/** Beside the number of a part: its member waits to be looked at. */
const waits: u32 = 0x8000_0000;

let parts: usize = 0;
let share: f64 = 0;
/** Where in the queue the next one stands, and how many wait. */
let head: u32 = 0;
let waiting: u32 = 0;
let hasMoved: bool = false;

/** Changes the parts at `partsAt`; whether anybody moved. */
export function moveMembers(partsAt: usize, resolution: f64): bool {
  parts = partsAt;
  share = resolution / total;
  sumEnds(parts, listAt(List.sums));
  shuffledMembers(listAt(List.order));
  for (let i: u32 = 0; i < members; i++) store<u32>(parts + ((i as usize) << 2), numberAt(parts, i) | waits);
  head = 0;
  waiting = members;
  hasMoved = false;
  while (waiting > 0) moveSome(1_024);
  return hasMoved;
}

/** Looks at so many of those who wait. By itself, since an engine changes to its fast code only when a function is called. */
export function moveSome(most: u32): void {
  const n = members;
  const queue = listAt(List.order);
  const met = listAt(List.met);
  // Of each part the weight of ties of whoever is looked at, and the ends of its members.
  const sums = listAt(List.sums);
  const shift = tieShift();
  const step = (1 as usize) << shift;
  const isFar = n > near;
  // So many until the next are fetched; those waiting in between only come behind them.
  let fetched: u32 = 1;
  for (let left = most; left > 0 && waiting > 0; left--, waiting--) {
    if (isFar && --fetched === 0) {
      fetched = min(together, min(waiting, n - head));
      const first = queue + ((head as usize) << 2);
      fetch(first, first + ((fetched as usize) << 2), parts);
    }
    const i = numberAt(queue, head);
    head = head + 1 === n ? 0 : head + 1;
    const own = numberAt(parts, i) & ~waits;
    store<u32>(parts + ((i as usize) << 2), own);
    const first = ties + ((numberAt(offsets, i) as usize) << shift);
    const last = ties + ((numberAt(offsets, i + 1) as usize) << shift);
    let metEnd = met;
    for (let tie = first; tie < last; tie += step) {
      const part = numberAt(parts, load<u32>(tie)) & ~waits;
      const sum = sums + ((part as usize) << 3);
      const known = load<u32>(sum);
      // Written in any case: whether it stays cannot be guessed, and a wrong guess costs more.
      store<u32>(metEnd, part);
      metEnd += ((known === 0) as usize) << 2;
      store<u32>(sum, known + weightAt(tie));
    }
    const ends = endsAt(i);
    const cost = (ends as f64) * share;
    const ownSum = sums + ((own as usize) << 3);
    store<u32>(ownSum, load<u32>(ownSum, 4) - ends, 4);
    let best = own;
    let bestGain = (load<u32>(ownSum) as f64) - cost * (load<u32>(ownSum, 4) as f64);
    for (let at = met; at < metEnd; at += 4) {
      const part = load<u32>(at);
      const sum = sums + ((part as usize) << 3);
      const gain = (load<u32>(sum) as f64) - cost * (load<u32>(sum, 4) as f64);
      if (gain > bestGain + 1e-10) {
        bestGain = gain;
        best = part;
      }
      store<u32>(sum, 0);
    }
    const bestSum = sums + ((best as usize) << 3);
    store<u32>(bestSum, load<u32>(bestSum, 4) + ends, 4);
    if (best === own) continue;
    store<u32>(parts + ((i as usize) << 2), best);
    hasMoved = true;
    for (let tie = first; tie < last; tie += step) {
      const neighbour = load<u32>(tie);
      const place = parts + ((neighbour as usize) << 2);
      const part = load<u32>(place);
      if (part >= waits || part === best) continue;
      store<u32>(place, part | waits);
      // Neither is more than n, which is less than half of what fits.
      const end = head + waiting - 1;
      store<u32>(queue + (((end < n ? end : end - n) as usize) << 2), neighbour);
      waiting++;
    }
  }
}
