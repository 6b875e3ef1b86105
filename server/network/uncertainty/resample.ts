import type { Network } from '../graph.ts';
import { adjacencyFromKeys, bothWays, hasTarget, reversed } from '../kernels/adjacency.ts';

/** Slots of each member that was drawn: those of i are `slots[firsts[i] … firsts[i + 1] - 1]`. */
function drawSlots(n: number, random: () => number) {
  const drawn = Uint32Array.from({ length: n }, () => Math.floor(random() * n));
  const firsts = new Uint32Array(n + 1);
  for (const i of drawn) firsts[i + 1]! += 1;
  for (let i = 0; i < n; i++) firsts[i + 1]! += firsts[i]!;
  const next = firsts.slice();
  const slots = new Uint32Array(n);
  drawn.forEach((i, slot) => {
    slots[next[i]!] = slot;
    next[i]! += 1;
  });
  return { firsts, slots };
}

/**
 * A network as a survey of as many others might have found it: as many members drawn with replacement, tied as those they
 * were drawn from. Two who were drawn from the same member are tied as a pair of members drawn at random: nobody has a tie
 * with themselves that could be copied. Its ids say nothing.
 * Reference: Snijders & Borgatti 1999, "Non-parametric standard errors and tests for network statistics", Connections 22(2).
 */
export function resample(network: Network, random: () => number): Network {
  const { ids, out, directed } = network;
  const n = ids.length;
  const { firsts, slots } = drawSlots(n, random);
  const keys: number[] = [];
  const add = (from: number, to: number): void => {
    keys.push(directed || from < to ? from * n + to : to * n + from);
  };
  for (let i = 0; i < n; i++) {
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) {
      const j = out.targets[at]!;
      if (!directed && j < i) continue;
      for (let a = firsts[i]!; a < firsts[i + 1]!; a++)
        for (let b = firsts[j]!; b < firsts[j + 1]!; b++) add(slots[a]!, slots[b]!);
    }
    for (let a = firsts[i]!; a < firsts[i + 1]!; a++) {
      for (let b = a + 1; b < firsts[i + 1]!; b++) {
        const one = Math.floor(random() * n);
        const other = (one + 1 + Math.floor(random() * (n - 1))) % n;
        if (hasTarget(out, one, other)) add(slots[a]!, slots[b]!);
        if (directed && hasTarget(out, other, one)) add(slots[b]!, slots[a]!);
      }
    }
  }
  const forward = adjacencyFromKeys(n, Float64Array.from(keys).sort());
  const both = bothWays(forward);
  return {
    ...network,
    attributes: new Map(),
    tieCount: keys.length,
    strengths: [],
    out: directed ? forward : both,
    in: directed ? reversed(forward) : both,
    both,
  };
}
