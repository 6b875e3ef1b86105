import type { Sweep, SweepInput } from '../kernels/sweep.ts';
import { prepareNetwork } from './areas.ts';

/** Members that it starts from at once, as assembly/betweenness.ts has them. */
const atOnce = 8;
const rowBytes = 64;
const levelBytes = 16;
/** Where the steps begin: two more than the farthest it can count. */
const startsBytes = 4 * 65_003;

/**
 * Betweenness from eight members at once, compiled.
 * @param otherwise the same one at a time, for whom somebody is more than 65,000 steps away
 * @returns undefined where it cannot be had
 */
export function betweennessSweep(
  input: SweepInput,
  otherwise: (input: SweepInput) => Sweep<Float64Array>,
): Sweep<Float64Array> | undefined {
  const { order, directed } = input;
  const n = order.length;
  // Each of eight searches meets a member once, and on a step everybody may be looked at; where the steps begin follows.
  const queueBytes = 4 * (atOnce + 1) * n;
  const rows = [rowBytes * n, rowBytes * n, rowBytes * n];
  const prepared = prepareNetwork(input, [levelBytes * n, ...rows, queueBytes + startsBytes, n, 8 * n]);
  if (!prepared) return undefined;
  const { exports, areas, realsAt } = prepared;
  exports.beginBetweenness(...areas);
  let slow: Sweep<Float64Array> | undefined;

  const visit = (first: number): void => {
    const count = Math.min(atOnce, n - first);
    if (exports.betweennessFrom(first, count) !== 0) return;
    slow ??= otherwise(input);
    for (let k = 0; k < count; k++) slow.visit(first + k);
  };
  const result = (): Float64Array => {
    const found = realsAt(areas.at(-1)!, n);
    const scores = slow?.result() ?? new Float64Array(n);
    // Undirected, each pair was met once from either end.
    for (let i = 0; i < n; i++) scores[order[i]!]! += directed ? found[i]! : found[i]! / 2;
    return scores;
  };
  return { batch: atOnce, visit, result };
}
