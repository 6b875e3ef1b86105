import type { Mode, Network } from '../graph.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';
import { degreeOf } from './adjacency.ts';
import { cheapKernel, type Kernel } from './kernel.ts';

/** What the pairs of members of one mode share, summed up so that no table of pairs is kept. Arrays are by member number. */
export type Overlaps = {
  /** Pairs that share at least one member of the other mode. */
  readonly pairs: number;
  /** Pairs of pairs: two of this mode and two of the other, all four linked. */
  readonly fourCycles: number;
  /** Of each member of this mode: how many others share something with it, and the sums over them of Latapy's three ratios. */
  readonly partners: Float64Array;
  readonly dot: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Of each member of the other mode: ordered pairs of its members that share something else too. */
  readonly shareMore: Float64Array;
};

// 50 million steps a second, which leaves room for the work on what pairs share besides.
const secondsPerStep = 2e-8;
const membersBetweenReports = 512;

const overlapsOf =
  (mode: Mode) =>
  ({ ids, both: { offsets, targets }, both, modes }: Network, { onProgress, signal }: ComputeOptions): Overlaps => {
    const n = ids.length;
    const shared = new Uint32Array(n);
    const met = new Uint32Array(n);
    const sums = { partners: new Float64Array(n), dot: new Float64Array(n), min: new Float64Array(n), max: new Float64Array(n) };
    const shareMore = new Float64Array(n);
    let [pairs, fourCycles] = [0, 0];

    /** Counts what everyone else shares with i; returns how many share anything. */
    const count = (i: number): number => {
      let length = 0;
      for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
        const place = targets[at]!;
        for (let on = offsets[place]!; on < offsets[place + 1]!; on++) {
          const other = targets[on]!;
          if (shared[other] === 0) met[length++] = other;
          shared[other]! += 1;
        }
      }
      shared[i] = 0;
      return length;
    };

    const sumUp = (i: number, length: number): boolean => {
      const own = degreeOf(both, i);
      let isMore = false;
      for (let k = 0; k < length; k++) {
        const other = met[k]!;
        const same = shared[other]!;
        if (same === 0 || modes[other] !== mode) continue;
        const theirs = degreeOf(both, other);
        pairs += 1;
        fourCycles += (same * (same - 1)) / 2;
        sums.partners[i]! += 1;
        sums.dot[i]! += same / (own + theirs - same);
        sums.min[i]! += same / Math.min(own, theirs);
        sums.max[i]! += same / Math.max(own, theirs);
        if (same > 1) isMore = true;
      }
      return isMore;
    };

    const visit = (i: number): void => {
      if (modes[i] !== mode) return;
      const length = count(i);
      if (sumUp(i, length)) {
        for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
          const place = targets[at]!;
          let more = 0;
          for (let on = offsets[place]!; on < offsets[place + 1]!; on++) if (shared[targets[on]!]! > 1) more += 1;
          shareMore[place]! += more;
        }
      }
      for (let k = 0; k < length; k++) shared[met[k]!] = 0;
    };
    for (let i = 0; i < n; i++) {
      if (i % membersBetweenReports === 0) {
        if (signal?.aborted) throw new CancelledError();
        onProgress?.({ done: i, total: n });
      }
      visit(i);
    }
    onProgress?.({ done: n, total: n });
    // Each pair was met from either side.
    return { pairs: pairs / 2, fourCycles: fourCycles / 2, ...sums, shareMore };
  };

const kernelOf = (mode: Mode): Kernel<Overlaps> => ({
  of: cheapKernel(overlapsOf(mode)).of,
  estimateSeconds: (network) => stepsFor(network, mode) * secondsPerStep,
});

/** Steps that the pairs of this mode take: those of the mode with fewer are the ones to ask where either would do. */
export const stepsFor = ({ both, modes }: Network, mode: Mode): number =>
  modes.reduce((sum, own, i) => sum + (own === mode ? 0 : degreeOf(both, i) ** 2), 0);

const kernels = { 1: kernelOf(1), 2: kernelOf(2) } as const;

/**
 * For pairs of members of this mode, one member after the other with a counter for everyone else: a place with 5,000 people
 * has 12 million pairs, which can be counted but not kept. Takes the sum over members of the other mode of (ties)² steps.
 * Reference: Latapy, Magnien & Del Vecchio 2008, "Basic notions for the analysis of large two-mode networks", Social
 * Networks 30(1).
 */
export const overlapsKernel = (mode: Mode) => kernels[mode];
