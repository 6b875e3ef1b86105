import { betweennessSweep } from '../wasm/betweenness-sweep.ts';
import { betweennessSampler, betweennessSampling, estimateBetweenness } from './estimate-betweenness.ts';
import { isSmall, type Sweep, type SweepInput, sweepKernel } from './sweep.ts';

/**
 * Betweenness of every member: over pairs (s, t) of others, the share of shortest ways from s to t that pass through it.
 * Unordered pairs when undirected, ordered pairs when directed; end points do not count; every tie is one step long.
 * Reference: Brandes 2001, "A faster algorithm for betweenness centrality", J. Math. Sociology 25(2). O(n · m).
 */
export const brandesKernel = sweepKernel<Float64Array>({
  name: 'betweenness',
  begin: (input) => (isSmall(input) ? undefined : betweennessSweep(input, beginBrandes)) ?? beginBrandes(input),
  merge: (parts) => (parts[0] ?? new Float64Array()).map((_, i) => parts.reduce((total, part) => total + part[i]!, 0)),
  sample: (network, options) => estimateBetweenness(network, undefined, options),
  shared: { begin: (network) => betweennessSampling(network), sampler: betweennessSampler },
});

/** One member at a time, in plain JavaScript: where there is no WebAssembly, and where it would not be worth its memory. */
export function beginBrandes({ directed, out: { offsets, targets }, order }: SweepInput): Sweep<Float64Array> {
  const n = order.length;
  const score = new Float64Array(n);
  // Steps from the source and one more; 0 is not met. One byte each, so that all of them stay near the processor.
  let level: Uint8Array | Uint32Array = new Uint8Array(n);
  const ways = new Float64Array(n);
  // (1 + dependency of the source on a member) / ways to it, once it is known.
  const share = new Float64Array(n);
  const queue = new Uint32Array(n);
  // Of the members in the queue, one after another, those who are one step farther on, and where they end.
  const onward = new Uint32Array(targets.length);
  const onwardEnd = new Uint32Array(n);

  /** Returns how many were met; 0 when some are farther away than `level` can say. */
  const search = (source: number): number => {
    let length = 1;
    let arcs = 0;
    const farthest = level instanceof Uint8Array ? 255 : n + 1;
    const levels = level;
    queue[0] = source;
    levels[source] = 1;
    ways[source] = 1;
    for (let head = 0; head < length; head++) {
      const from = queue[head]!;
      const next = levels[from]! + 1;
      if (next > farthest) return 0;
      const waysFrom = ways[from]!;
      const end = offsets[from + 1]!;
      for (let at = offsets[from]!; at < end; at++) {
        const to = targets[at]!;
        const met = levels[to]!;
        if (met === 0) {
          levels[to] = next;
          ways[to] = waysFrom;
          queue[length++] = to;
          onward[arcs++] = to;
        } else if (met === next) {
          ways[to]! += waysFrom;
          onward[arcs++] = to;
        }
      }
      onwardEnd[head] = arcs;
    }
    return length;
  };

  // From the farthest member back, each gathers from those one step farther on.
  const gather = (length: number): void => {
    let end = length > 0 ? onwardEnd[length - 1]! : 0;
    for (let k = length - 1; k > 0; k--) {
      const from = queue[k]!;
      const first = onwardEnd[k - 1]!;
      let gathered = 0;
      for (let at = first; at < end; at++) gathered += share[onward[at]!]!;
      end = first;
      const waysFrom = ways[from]!;
      score[from]! += waysFrom * gathered;
      share[from] = 1 / waysFrom + gathered;
    }
  };

  const visit = (source: number): void => {
    let length = search(source);
    level.fill(0);
    if (length === 0) {
      level = new Uint32Array(n);
      length = search(source);
      level.fill(0);
    }
    gather(length);
  };

  const result = (): Float64Array => {
    const scores = new Float64Array(n);
    // Undirected, each pair was met once from either end.
    for (let i = 0; i < n; i++) scores[order[i]!] = directed ? score[i]! : score[i]! / 2;
    return scores;
  };
  return { batch: 1, visit, result };
}
