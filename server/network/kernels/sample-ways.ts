import { seededRandom } from '../random.ts';
import type { Adjacency } from './adjacency.ts';
import type { SweepInput } from './sweep.ts';

/** One end of a search: who was met from there, in which step, and by how many shortest ways. */
type End = {
  readonly ties: Adjacency;
  /** Steps from the end and one more; 0 is not met. */
  readonly level: Uint32Array;
  readonly ways: Float64Array;
  readonly queue: Uint32Array;
  /** Members in the queue, and where those of the last step begin. */
  length: number;
  frontier: number;
};

const endOf = (ties: Adjacency): End => {
  const n = ties.offsets.length - 1;
  return { ties, level: new Uint32Array(n), ways: new Float64Array(n), queue: new Uint32Array(n), length: 0, frontier: 0 };
};

const start = (end: End, at: number): void => {
  end.level[at] = 1;
  end.ways[at] = 1;
  end.queue[0] = at;
  end.length = 1;
  end.frontier = 0;
};

const clear = ({ level, queue, length }: End): void => {
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
function expand(end: End, other: End, meetings: Meetings): void {
  const { level, ways, queue } = end;
  const { offsets, targets } = end.ties;
  const last = end.length;
  for (let k = end.frontier; k < last; k++) {
    const from = queue[k]!;
    const next = level[from]! + 1;
    for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
      const to = targets[at]!;
      if (other.level[to] !== 0) {
        meetings.own.push(from);
        meetings.others.push(to);
      } else if (level[to] === 0) {
        level[to] = next;
        ways[to] = ways[from]!;
        queue[end.length++] = to;
      } else if (level[to] === next) {
        ways[to]! += ways[from]!;
      }
    }
  }
  end.frontier = last;
}

/**
 * Draws pairs of members and, for each, one of the shortest ways between them, every one of them as likely as the other;
 * searches from both ends until they meet. A pair without a way between them counts as a way through nobody.
 * @returns through how many of the ways each member lay, ends left out, in the numbers of the input.
 * Reference: Riondato & Kornaropoulos 2016, Data Min. Knowl. Disc. 30(2); from both ends: Borassi & Natale 2019, "KADABRA is
 * an adaptive algorithm for betweenness via random approximation", ACM J. Exp. Algorithmics 24.
 */
export function sampleWays({ out, into }: SweepInput, seed: number, samples: number): Uint32Array {
  const n = out.offsets.length - 1;
  const counts = new Uint32Array(n);
  if (n < 2) return counts;
  const random = seededRandom(seed);
  const [forward, backward] = [endOf(out), endOf(into)];

  /** From a member back to the end it was met from, along one of the shortest ways. */
  const walk = (end: End, opposite: End, from: number): void => {
    let at = from;
    while (end.level[at]! > 1) {
      counts[at]! += 1;
      at = stepBack(end, opposite.ties, at, random);
    }
  };

  for (let sample = 0; sample < samples; sample++) {
    const source = Math.floor(random() * n);
    const target = (source + 1 + Math.floor(random() * (n - 1))) % n;
    start(forward, source);
    start(backward, target);
    const meetings: Meetings = { own: [], others: [] };
    let fromSource = true;
    while (meetings.own.length === 0 && forward.frontier < forward.length && backward.frontier < backward.length) {
      fromSource = effort(forward) <= effort(backward);
      if (fromSource) expand(forward, backward, meetings);
      else expand(backward, forward, meetings);
    }
    const chosen = chooseMeeting(meetings, fromSource ? forward : backward, fromSource ? backward : forward, random);
    if (chosen) {
      walk(forward, backward, fromSource ? chosen.own : chosen.other);
      walk(backward, forward, fromSource ? chosen.other : chosen.own);
    }
    clear(forward);
    clear(backward);
  }
  return counts;
}

/** One of the ties at which the searches met, each as likely as it has ways through it. */
function chooseMeeting({ own, others }: Meetings, end: End, other: End, random: () => number) {
  let total = 0;
  for (let k = 0; k < own.length; k++) total += end.ways[own[k]!]! * other.ways[others[k]!]!;
  let left = random() * total;
  for (let k = 0; k < own.length; k++) {
    left -= end.ways[own[k]!]! * other.ways[others[k]!]!;
    if (left < 0 || k === own.length - 1) return { own: own[k]!, other: others[k]! };
  }
  return undefined;
}

/** One of those a step nearer to the end, each as likely as it has ways to it. @param back the ties that lead there. */
function stepBack({ level, ways }: End, { offsets, targets }: Adjacency, from: number, random: () => number): number {
  const before = level[from]! - 1;
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
