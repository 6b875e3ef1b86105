/**
 * A network as a survey of as many others might have found it. Copies of one member are numbered one after another, in the
 * order of those they were drawn from, so that every row comes out in order as it is written: nothing is sorted, and a
 * resample of 250,000 ties takes a few milliseconds.
 */
import type { Network } from '../graph.ts';
import { type Adjacency, hasTarget } from '../kernels/adjacency.ts';
import { type Known, leanNetwork } from '../lean-network.ts';

/** Copies of member i are numbers `firsts[i]` to `firsts[i + 1] - 1`; `origins` says of each number whose copy it is. */
type Drawn = { readonly firsts: Uint32Array; readonly origins: Uint32Array };

/** Ties between copies of one member: 1 where copy x has a tie to copy y, at `starts[i] + x · copies + y`. */
type Among = { readonly starts: Uint32Array; readonly tied: Uint8Array };

/**
 * As many members drawn with replacement, tied as those they were drawn from. Two who were drawn from the same member are
 * tied as a pair of members drawn at random: nobody has a tie with themselves that could be copied. In a two-mode network
 * each mode is drawn by itself, as it was asked for by itself, and copies of one member have no ties. Members keep what is
 * known of those they were drawn from, but for the strengths of ties; the ids are borrowed and say nothing.
 * Reference: Snijders & Borgatti 1999, "Non-parametric standard errors and tests for network statistics", Connections 22(2).
 */
export function resample(network: Network, random: () => number): Network {
  const { ids, directed, twoMode } = network;
  const drawn = drawMembers(network, random);
  const among = drawAmong(network, drawn, random);
  const both = rowsOf(network.both, drawn, among, 'both');
  const out = directed ? rowsOf(network.out, drawn, among, 'out') : both;
  const into = directed ? rowsOf(network.in, drawn, among, 'in') : both;
  const tieCount = directed ? out.targets.length : both.targets.length / 2;
  return leanNetwork(ids, { directed, twoMode, tieCount, out, in: into, both }, knownOf(network, drawn));
}

function drawMembers({ ids, modes, twoMode }: Network, random: () => number): Drawn {
  const n = ids.length;
  const firsts = new Uint32Array(n + 1);
  // In a two-mode network mode 1, then mode 2; else everybody.
  for (const mode of twoMode ? [1, 2] : [undefined]) {
    const stratum = new Uint32Array(n);
    let size = 0;
    for (let i = 0; i < n; i++) if (mode === undefined || modes[i] === mode) stratum[size++] = i;
    for (let k = 0; k < size; k++) firsts[stratum[Math.floor(random() * size)]! + 1]! += 1;
  }
  for (let i = 0; i < n; i++) firsts[i + 1]! += firsts[i]!;
  const origins = new Uint32Array(n);
  for (let i = 0; i < n; i++) origins.fill(i, firsts[i]!, firsts[i + 1]!);
  return { firsts, origins };
}

function drawAmong({ ids, out, directed, twoMode }: Network, { firsts }: Drawn, random: () => number): Among {
  const n = ids.length;
  const starts = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i]! + (firsts[i + 1]! - firsts[i]!) ** 2;
  const tied = new Uint8Array(starts[n]!);
  if (twoMode) return { starts, tied };
  for (let i = 0; i < n; i++) {
    const copies = firsts[i + 1]! - firsts[i]!;
    for (let x = 0; x < copies; x++) {
      for (let y = x + 1; y < copies; y++) {
        const one = Math.floor(random() * n);
        const other = (one + 1 + Math.floor(random() * (n - 1))) % n;
        if (hasTarget(out, one, other)) tied[starts[i]! + x * copies + y] = 1;
        if (directed && hasTarget(out, other, one)) tied[starts[i]! + y * copies + x] = 1;
      }
    }
  }
  return { starts, tied };
}

/** Of each copy the copies of whoever its origin is tied with, and among them, in their place, those of its origin. */
function rowsOf({ offsets, targets }: Adjacency, { firsts, origins }: Drawn, among: Among, way: Way): Adjacency {
  const n = origins.length;
  const starts = new Uint32Array(n + 1);
  const drawn = new Uint32Array(roomFor({ offsets, targets }, firsts));
  let kept = 0;
  for (let slot = 0; slot < n; ) {
    const i = origins[slot]!;
    const [first, end] = [firsts[i]!, firsts[i + 1]!];
    const begin = kept;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const target = targets[at]!;
      for (let copy = firsts[target]!; copy < firsts[target + 1]!; copy++) drawn[kept++] = copy;
    }
    const length = kept - begin;
    starts[slot + 1] = kept;
    // Another copy of the same origin has the same row.
    for (let copy = slot + 1; copy < end; copy++) {
      drawn.copyWithin(kept, begin, begin + length);
      kept += length;
      starts[copy + 1] = kept;
    }
    if (end - first > 1) kept = addAmong(drawn, starts, { first, end, begin, length }, among, i, way);
    slot = end;
  }
  return { offsets: starts, targets: drawn.slice(0, kept) };
}

type Way = 'out' | 'in' | 'both';
type Block = { readonly first: number; readonly end: number; readonly begin: number; readonly length: number };

/** Writes the rows of copies of one member anew where some of them are tied with each other. @returns where they end. */
function addAmong(
  drawn: Uint32Array,
  starts: Uint32Array,
  block: Block,
  { starts: squares, tied }: Among,
  i: number,
  way: Way,
): number {
  const { first, end, begin, length } = block;
  const copies = end - first;
  const square = squares[i]!;
  if (!tied.subarray(square, squares[i + 1]!).includes(1)) return begin + copies * length;
  const row = drawn.slice(begin, begin + length);
  let kept = begin;
  for (let x = 0; x < copies; x++) {
    let at = 0;
    while (at < length && row[at]! < first) drawn[kept++] = row[at++]!;
    for (let y = 0; y < copies; y++) {
      const leaves = way !== 'in' && tied[square + x * copies + y] === 1;
      const arrives = way !== 'out' && tied[square + y * copies + x] === 1;
      if (leaves || arrives) drawn[kept++] = first + y;
    }
    while (at < length) drawn[kept++] = row[at++]!;
    starts[first + x + 1] = kept;
  }
  return kept;
}

/** No rows of a resample are longer than this together. */
function roomFor({ offsets, targets }: Adjacency, firsts: Uint32Array): number {
  let room = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const copies = firsts[i + 1]! - firsts[i]!;
    if (copies === 0) continue;
    let reached = copies;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) reached += firsts[targets[at]! + 1]! - firsts[targets[at]!]!;
    room += copies * reached;
  }
  return room;
}

/** Made when asked for: most figures never look at it. */
function knownOf({ kinds, modes, attributes }: Network, { origins }: Drawn): Known {
  const drawnFrom = <T>(values: readonly T[]): T[] => {
    const drawn = new Array<T>(origins.length);
    for (let slot = 0; slot < drawn.length; slot++) drawn[slot] = values[origins[slot]!]!;
    return drawn;
  };
  return {
    kinds: () => drawnFrom(kinds),
    modes: () => Uint8Array.from(origins, (i) => modes[i]!),
    attributes: () => new Map([...attributes].map(([name, values]) => [name, drawnFrom(values)])),
  };
}
