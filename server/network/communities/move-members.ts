import { shuffledOrder } from './order.ts';
import type { Weighted } from './weighted.ts';

/**
 * Moves members, one by one, to the part among those of their neighbours where modularity grows most, until nobody wants to
 * move; only whose neighbours moved are looked at again. Changes `parts`.
 * @returns whether anybody moved.
 * Reference: Blondel et al. 2008, J. Stat. Mech. P10008; with a queue: Ozaki, Tezuka & Inaba 2016; Traag 2015, Phys. Rev. E 92.
 */
export function moveMembers(
  { offsets, targets, weights, ends, total }: Weighted,
  parts: Uint32Array,
  resolution: number,
  random: () => number,
): boolean {
  const n = parts.length;
  const endsOf = new Float64Array(n);
  for (let i = 0; i < n; i++) endsOf[parts[i]!]! += ends[i]!;
  const toPart = new Float64Array(n);
  const met = new Uint32Array(n);
  const queue = shuffledOrder(n, random);
  const isQueued = new Uint8Array(n).fill(1);
  const share = resolution / total;
  let hasMoved = false;

  for (let head = 0, waiting = n; waiting > 0; waiting--) {
    const i = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    isQueued[i] = 0;
    const from = offsets[i]!;
    const to = offsets[i + 1]!;
    const own = parts[i]!;
    let metCount = 0;
    for (let at = from; at < to; at++) {
      const part = parts[targets[at]!]!;
      if (toPart[part] === 0) met[metCount++] = part;
      toPart[part]! += weights[at]!;
    }
    const cost = ends[i]! * share;
    endsOf[own]! -= ends[i]!;
    let best = own;
    let bestGain = toPart[own]! - cost * endsOf[own]!;
    for (let k = 0; k < metCount; k++) {
      const part = met[k]!;
      const gain = toPart[part]! - cost * endsOf[part]!;
      // Rounding alone must not send anybody round in circles.
      if (gain > bestGain + 1e-10) {
        bestGain = gain;
        best = part;
      }
      toPart[part] = 0;
    }
    endsOf[best]! += ends[i]!;
    if (best === own) continue;
    parts[i] = best;
    hasMoved = true;
    for (let at = from; at < to; at++) {
      const neighbour = targets[at]!;
      if (isQueued[neighbour] === 1 || parts[neighbour] === best) continue;
      isQueued[neighbour] = 1;
      queue[(head + waiting - 1) % n] = neighbour;
      waiting += 1;
    }
  }
  return hasMoved;
}
