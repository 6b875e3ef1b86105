import type { Network } from '../graph.ts';
import { cheapKernel } from './kernel.ts';
import { type Later, laterKernel } from './later.ts';

/** Rows of bits, `words` numbers each: bit j of row i says that i and j are tied. */
type Bits = { readonly size: number; readonly words: number; readonly rows: Uint32Array };

// About two seconds of work. Networks of people need a thousandth of it; only large dense ones come here.
const mostWork = 600_000_000;

/**
 * Size of the largest clique, or null when it could not be made sure of within a fixed amount of work. Every clique is found
 * from the member of it that is peeled off first, among that member's later neighbours, of whom there are at most as many as
 * its core number. Those with most go first: a large clique found early spares the rest. Inside, branch and bound:
 * neighbours are coloured greedily, and a clique holds at most one of each colour.
 * References: Bron & Kerbosch 1973, Comm. ACM 16; Eppstein, Löffler & Strash 2010; colour bound: Tomita & Seki 2003.
 */
export const cliqueKernel = cheapKernel<number | null>((network: Network) => {
  const later = laterKernel.of(network);
  const { offsets } = later.later;
  const n = network.ids.length;
  const possible = (a: number): number => offsets[a + 1]! - offsets[a]!;
  const mostFirst = Uint32Array.from({ length: n }, (_, a) => a).sort((a, b) => possible(b) - possible(a) || a - b);
  const budget = { left: mostWork };
  const place = new Int32Array(n).fill(-1);
  let best = Math.min(n, 1);
  for (const a of mostFirst) {
    if (possible(a) < best || budget.left <= 0) break;
    best = 1 + largestWithin(tiesAmong(later, a, place, budget), best - 1, budget);
  }
  return budget.left > 0 ? best : null;
});

/** The ties among the later neighbours of a. */
function tiesAmong({ later: { offsets, targets } }: Later, a: number, place: Int32Array, budget: { left: number }): Bits {
  const members = targets.subarray(offsets[a]!, offsets[a + 1]!);
  const size = members.length;
  const words = (size + 31) >>> 5;
  const rows = new Uint32Array(size * words);
  members.forEach((member, i) => {
    place[member] = i;
  });
  members.forEach((member, i) => {
    for (let at = offsets[member]!; at < offsets[member + 1]!; at++) {
      const j = place[targets[at]!]!;
      if (j < 0) continue;
      rows[i * words + (j >>> 5)]! |= 1 << (j & 31);
      rows[j * words + (i >>> 5)]! |= 1 << (i & 31);
    }
    budget.left -= offsets[member + 1]! - offsets[member]!;
  });
  for (const member of members) place[member] = -1;
  return { size, words, rows };
}

/** Who may still be added on one level of the search, in the order of their colours; tried from the last one back. */
type Level = { readonly allowed: Uint32Array; readonly order: Uint32Array; readonly colour: Uint32Array; next: number };

/** Size of the largest clique if it is larger than `best`, else `best`. Its levels are kept in a list: no call goes deep. */
function largestWithin(bits: Bits, best: number, budget: { left: number }): number {
  const { size, words, rows } = bits;
  const levels: Level[] = [];
  const levelAt = (depth: number): Level => {
    levels[depth] ??= { allowed: new Uint32Array(words), order: new Uint32Array(size), colour: new Uint32Array(size), next: 0 };
    return levels[depth];
  };
  const first = levelAt(0);
  for (let i = 0; i < size; i++) first.allowed[i >>> 5]! |= 1 << (i & 31);
  first.next = colourGreedily(bits, first, budget);
  let found = best;
  // On level d, d members are chosen.
  for (let depth = 0; depth >= 0 && budget.left > 0; ) {
    const level = levels[depth]!;
    const at = level.next - 1;
    if (at < 0 || depth + level.colour[at]! <= found) {
      depth -= 1;
      continue;
    }
    const chosen = level.order[at]!;
    level.next = at;
    level.allowed[chosen >>> 5]! &= ~(1 << (chosen & 31));
    const below = levelAt(depth + 1);
    for (let w = 0; w < words; w++) below.allowed[w] = level.allowed[w]! & rows[chosen * words + w]!;
    below.next = colourGreedily(bits, below, budget);
    depth += 1;
    if (below.next === 0) found = Math.max(found, depth);
  }
  return found;
}

/** Fills `order` and `colour`, ascending by colour: no two of one colour are tied. Returns how many are allowed. */
function colourGreedily({ words, rows }: Bits, { allowed, order, colour }: Level, budget: { left: number }): number {
  const uncoloured = allowed.slice();
  const free = new Uint32Array(words);
  let count = 0;
  for (let shade = 1; ; shade++) {
    free.set(uncoloured);
    const before = count;
    for (let w = 0; w < words; w++) {
      while (free[w] !== 0) {
        const i = (w << 5) + 31 - Math.clz32(free[w]! & -free[w]!);
        order[count] = i;
        colour[count++] = shade;
        uncoloured[w]! &= ~(1 << (i & 31));
        free[w]! &= ~(1 << (i & 31));
        for (let on = w; on < words; on++) free[on]! &= ~rows[i * words + on]!;
      }
    }
    budget.left -= words * (count - before + 1);
    if (count === before) return count;
  }
}
