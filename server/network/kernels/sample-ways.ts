import { seededRandom } from '../random.ts';
import { compiledWaySampler } from '../wasm/way-sampler.ts';
import type { Adjacency } from './adjacency.ts';
import { isSmall, type SweepInput } from './sweep.ts';

/** What both searches have met: nobody is met by both, so that they share one table, which is half as much to fetch. */
type Met = {
  /** Steps from the source and one more; from the target the same, below 0; 0 is not met. */
  readonly level: Int32Array;
  readonly ways: Float64Array;
};

/** One end of a search: who was met from there, in the order of their steps. */
type End = {
  readonly ties: Adjacency;
  /** 1 at the source, -1 at the target. */
  readonly sign: 1 | -1;
  readonly queue: Uint32Array;
  /** Members in the queue, and where those of the last step begin. */
  length: number;
  frontier: number;
};

const endOf = (ties: Adjacency, sign: 1 | -1): End => {
  return { ties, sign, queue: new Uint32Array(ties.offsets.length - 1), length: 0, frontier: 0 };
};

const start = ({ level, ways }: Met, end: End, at: number): void => {
  level[at] = end.sign;
  ways[at] = 1;
  end.queue[0] = at;
  end.length = 1;
  end.frontier = 0;
};

const clear = ({ level }: Met, { queue, length }: End): void => {
  for (let k = 0; k < length; k++) level[queue[k]!] = 0;
};

/** How many ties the next step from this end has to look at. */
const effort = ({ ties, queue, length, frontier }: End): number => {
  let total = 0;
  for (let k = frontier; k < length; k++) total += ties.offsets[queue[k]! + 1]! - ties.offsets[queue[k]!]!;
  return total;
};

/** Ties at which the two searches meet, as pairs (met from this end, met from the other). */
type Meetings = { readonly own: number[]; readonly others: number[] };

/** One step farther from one end. Where it meets the other, every shortest way crosses exactly one of the ties it meets at. */
function expand({ level, ways }: Met, end: End, meetings: Meetings): void {
  const { queue, sign } = end;
  const { offsets, targets } = end.ties;
  const last = end.length;
  let length = last;
  for (let k = end.frontier; k < last; k++) {
    const from = queue[k]!;
    const next = level[from]! + sign;
    const waysFrom = ways[from]!;
    const stop = offsets[from + 1]!;
    for (let at = offsets[from]!; at < stop; at++) {
      const to = targets[at]!;
      const met = level[to]!;
      if (met === 0) {
        level[to] = next;
        ways[to] = waysFrom;
        queue[length++] = to;
      } else if (met === next) {
        ways[to]! += waysFrom;
      } else if (met > 0 !== next > 0) {
        meetings.own.push(from);
        meetings.others.push(to);
      }
    }
  }
  end.frontier = last;
  end.length = length;
}

/** Draws shortest ways, and counts through how many of them each member lay, ends left out, in the numbers of the input. */
export type WaySampler = {
  readonly draw: (seed: number, samples: number) => void;
  /** The counts of all that was drawn since they were last taken. */
  readonly take: () => Uint32Array;
};

/** Compiled where that can be had and is worth its memory. */
export const waySampler = (input: SweepInput): WaySampler =>
  (isSmall(input) ? undefined : compiledWaySampler(input)) ?? waysInScript(input);

/**
 * Draws pairs of members and, for each, one of the shortest ways between them, every one of them as likely as the other;
 * searches from both ends until they meet. A pair without a way between them counts as a way through nobody.
 * Reference: Riondato & Kornaropoulos 2016, Data Min. Knowl. Disc. 30(2); from both ends: Borassi & Natale 2019, "KADABRA is
 * an adaptive algorithm for betweenness via random approximation", ACM J. Exp. Algorithmics 24.
 */
export function waysInScript({ out, into }: SweepInput): WaySampler {
  const n = out.offsets.length - 1;
  let counts = new Uint32Array(n);
  const met: Met = { level: new Int32Array(n), ways: new Float64Array(n) };
  const [forward, backward] = [endOf(out, 1), endOf(into, -1)];

  /** From a member back to the end it was met from, along one of the shortest ways. */
  const walk = (end: End, opposite: End, from: number, random: () => number): void => {
    let at = from;
    while (Math.abs(met.level[at]!) > 1) {
      counts[at]! += 1;
      at = stepBack(met, end.sign, opposite.ties, at, random);
    }
  };

  const drawOne = (random: () => number): void => {
    const source = Math.floor(random() * n);
    const target = (source + 1 + Math.floor(random() * (n - 1))) % n;
    start(met, forward, source);
    start(met, backward, target);
    const meetings: Meetings = { own: [], others: [] };
    let fromSource = true;
    while (meetings.own.length === 0 && forward.frontier < forward.length && backward.frontier < backward.length) {
      fromSource = effort(forward) <= effort(backward);
      expand(met, fromSource ? forward : backward, meetings);
    }
    const chosen = chooseMeeting(meetings, met.ways, random);
    if (chosen) {
      walk(forward, backward, fromSource ? chosen.own : chosen.other, random);
      walk(backward, forward, fromSource ? chosen.other : chosen.own, random);
    }
    clear(met, forward);
    clear(met, backward);
  };

  return {
    draw: (seed, samples) => {
      const random = seededRandom(seed);
      if (n > 1) for (let sample = 0; sample < samples; sample++) drawOne(random);
    },
    take: () => {
      const taken = counts;
      counts = new Uint32Array(n);
      return taken;
    },
  };
}

/** One of the ties at which the searches met, each as likely as it has ways through it. */
function chooseMeeting({ own, others }: Meetings, ways: Float64Array, random: () => number) {
  if (own.length === 0) return undefined;
  let total = 0;
  for (let k = 0; k < own.length; k++) total += ways[own[k]!]! * ways[others[k]!]!;
  let left = random() * total;
  for (let k = 0; k < own.length; k++) {
    left -= ways[own[k]!]! * ways[others[k]!]!;
    if (left < 0 || k === own.length - 1) return { own: own[k]!, other: others[k]! };
  }
  return undefined;
}

/** One of those a step nearer to the end, each as likely as it has ways to it. @param back the ties that lead there. */
function stepBack(met: Met, sign: 1 | -1, { offsets, targets }: Adjacency, from: number, random: () => number): number {
  const { level, ways } = met;
  const before = level[from]! - sign;
  let left = random() * ways[from]!;
  let last = from;
  for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
    const to = targets[at]!;
    if (level[to] !== before) continue;
    last = to;
    left -= ways[to]!;
    if (left < 0) break;
  }
  return last;
}
