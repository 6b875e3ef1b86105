/**
 * How far the circles that the Leiden method finds hang on the luck of the draw: it is run from many seeds, and what it finds
 * is compared. The consensus is the run that is most like all the others, so that its circles hold together and are as clear
 * as any found. (Circles of how often the two ends of each tie are together, after Lancichinetti & Fortunato 2012, were tried:
 * on the Florentine families they contradict four runs of five, since modularity splits them once more.) A member is with its
 * circle in a run that finds the circle again, which is when some part shares more than half of the circle and of itself with
 * it, and has the member in it. Nothing of the size of all pairs of members is ever made.
 * Reference: Filkov & Skiena 2004, "Integrating microarray data by consensus clustering", Int. J. Artif. Intell. Tools 13;
 * Lancichinetti & Fortunato 2012, "Consensus clustering in complex networks", Scientific Reports 2, 336.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { CancelledError, type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { modularityOf } from './community.ts';
import { type Grouped, groupByPart, likenessOf } from './likeness.ts';
import { leiden } from './partition.ts';

export type Stability = {
  readonly runs: number;
  /** How many of them differ from all before. */
  readonly distinct: number;
  /** Over all pairs of runs. */
  readonly meanAdjustedRand: number;
  readonly meanMutualInformation: number;
  readonly modularity: { readonly lowest: number; readonly highest: number };
  /** The circle of each member in the run that is most like all others, numbered from 0 by their first member. */
  readonly consensus: Uint32Array;
  /** Share of runs in which each member is with its circle; 0 for who has no tie and so no circle. */
  readonly together: Float64Array;
  /** Who has a tie: nobody else counts in anything above. */
  readonly tied: Uint32Array;
};

export type StabilityOptions = ComputeOptions & { readonly runs?: number; readonly resolution?: number };

const mostRuns = 20;
const fewestRuns = 5;
const secondsForAll = 7;
/** For each member and each end of a tie: one run on 50,000 members with 250,000 ties takes about .2 s. */
const secondsEach = 4e-7;

const secondsOfRun = ({ ids, both }: Network): number => (ids.length + both.targets.length) * secondsEach;

/** As many as seven seconds allow, by the size of the network and not by the clock, so that the answer is the same anywhere. */
export const runsFor = (network: Network): number =>
  Math.max(fewestRuns, Math.min(mostRuns, Math.floor(secondsForAll / secondsOfRun(network))));

/** 0 where looking less often keeps it within those seconds: what it takes where even the fewest runs take longer. */
export const secondsBeyond = (network: Network): number => {
  const seconds = runsFor(network) * secondsOfRun(network);
  return seconds > secondsForAll ? seconds : 0;
};

/**
 * @param options.runs how often to look, at least twice; as many as a network of this size allows when left out
 * @throws CancelledError when the signal is raised.
 */
export function stabilityOf(network: Network, options: StabilityOptions = {}): Stability | Undefined {
  const { seed = 1, resolution = 1, signal } = options;
  const runs = Math.max(2, options.runs ?? runsFor(network));
  if (network.tieCount === 0) return undefinedBecause('there are no ties');
  const tied = Uint32Array.from(network.ids.keys()).filter((i) => degreeOf(network.both, i) > 0);
  const found = Array.from({ length: runs }, (_, run) => {
    if (signal?.aborted) throw new CancelledError();
    options.onProgress?.({ done: run, total: runs });
    return leiden(network, { seed: seed + run, resolution });
  });
  const grouped = found.map((parts) => groupByPart(parts, tied));
  const qualities = found.map((parts) => modularityOf(network, parts));
  const compared = compareAll(found, grouped);
  return {
    runs,
    distinct: found.filter((parts, run) => !found.slice(0, run).some((earlier) => isSame(earlier, parts))).length,
    ...compared,
    modularity: { lowest: Math.min(...qualities), highest: Math.max(...qualities) },
    together: shareTogether(compared.consensus, found, tied),
    tied,
  };
}

/** Both are numbered by first members, so that the same circles have the same numbers. */
const isSame = (a: Uint32Array, b: Uint32Array): boolean => a.every((part, i) => part === b[i]);

/** Of all pairs of runs, and which run is most like all others: the first such. */
function compareAll(found: readonly Uint32Array[], grouped: readonly Grouped[]) {
  let [adjustedRand, mutualInformation] = [0, 0];
  const likeOthers = new Float64Array(found.length);
  for (let one = 0; one < found.length; one++) {
    for (let other = 0; other < one; other++) {
      const likeness = likenessOf(grouped[one]!, grouped[other]!, found[other]!);
      adjustedRand += likeness.adjustedRand;
      mutualInformation += likeness.mutualInformation;
      likeOthers[one]! += likeness.adjustedRand;
      likeOthers[other]! += likeness.adjustedRand;
    }
  }
  const pairs = (found.length * (found.length - 1)) / 2;
  const most = likeOthers.reduce((a, b) => Math.max(a, b));
  return {
    meanAdjustedRand: adjustedRand / pairs,
    meanMutualInformation: mutualInformation / pairs,
    // Sums of the same numbers in another order differ by rounding.
    consensus: found[likeOthers.findIndex((sum) => sum > most - 1e-9)]!,
  };
}

function shareTogether(consensus: Uint32Array, found: readonly Uint32Array[], tied: Uint32Array): Float64Array {
  const { members, firsts } = groupByPart(consensus, tied);
  const times = new Float64Array(consensus.length);
  const sizes = new Uint32Array(consensus.length);
  const shared = new Uint32Array(consensus.length);
  for (const parts of found) {
    sizes.fill(0);
    for (const i of tied) sizes[parts[i]!]! += 1;
    for (let circle = 0; circle + 1 < firsts.length; circle++) {
      const inCircle = members.subarray(firsts[circle], firsts[circle + 1]);
      for (const i of inCircle) shared[parts[i]!]! += 1;
      for (const i of inCircle) {
        const both = shared[parts[i]!]!;
        if (2 * both > inCircle.length && 2 * both > sizes[parts[i]!]!) times[i]! += 1;
      }
      for (const i of inCircle) shared[parts[i]!] = 0;
    }
  }
  return times.map((count) => count / found.length);
}
