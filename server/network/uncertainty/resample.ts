/**
 * A network as a survey of as many others might have found it. Copies of one member are numbered one after another, in the
 * order of those they were drawn from, so that every row comes out in order as it is written: nothing is sorted, and a
 * resample of 250,000 ties takes a few milliseconds.
 */
import type { Network } from '../graph.ts';
import { type Adjacency, hasTarget } from '../kernels/adjacency.ts';
import { leanNetwork } from './lean-network.ts';

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
  return leanNetwork(ids, { directed, tieCount, out, in: into, both }, { twoMode, ...knownOf(network, drawn) });
}

function drawMembers({ ids, modes, twoMode }: Network, random: () => number): Drawn {
  const n = ids.length;
  const firsts = new Uint32Array(n + 1);
  const ofMode = (mode: number): Uint32Array => Uint32Array.from(ids.keys()).filter((i) => modes[i] === mode);
  const strata = twoMode ? [0, 1, 2].map(ofMode) : [Uint32Array.from(ids.keys())];
  for (const stratum of strata) {
    for (let k = 0; k < stratum.length; k++) firsts[stratum[Math.floor(random() * stratum.length)]! + 1]! += 1;
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
function rowsOf({ offsets, targets }: Adjacency, { firsts, origins }: Drawn, among: Among, way: 'out' | 'in' | 'both'): Adjacency {
  const n = origins.length;
  const starts = new Uint32Array(n + 1);
  let drawn = new Uint32Array(targets.length + n);
  let kept = 0;
  for (let slot = 0; slot < n; slot++) {
    const i = origins[slot]!;
    const copies = firsts[i + 1]! - firsts[i]!;
    const x = slot - firsts[i]!;
    const [begin, end] = [offsets[i]!, offsets[i + 1]!];
    let room = copies;
    for (let at = begin; at < end; at++) room += firsts[targets[at]! + 1]! - firsts[targets[at]!]!;
    if (kept + room > drawn.length) drawn = grown(drawn, kept + room);
    let isBefore = true;
    for (let at = begin; at <= end; at++) {
      if (isBefore && (at === end || targets[at]! > i)) {
        isBefore = false;
        for (let y = 0; copies > 1 && y < copies; y++) {
          const leaves = way !== 'in' && among.tied[among.starts[i]! + x * copies + y] === 1;
          const arrives = way !== 'out' && among.tied[among.starts[i]! + y * copies + x] === 1;
          if (leaves || arrives) drawn[kept++] = firsts[i]! + y;
        }
      }
      if (at === end) break;
      for (let copy = firsts[targets[at]!]!; copy < firsts[targets[at]! + 1]!; copy++) drawn[kept++] = copy;
    }
    starts[slot + 1] = kept;
  }
  return { offsets: starts, targets: drawn.slice(0, kept) };
}

function grown(values: Uint32Array, atLeast: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(atLeast, Math.ceil(1.5 * values.length)));
  longer.set(values);
  return longer;
}

function knownOf({ kinds, modes, attributes }: Network, { origins }: Drawn): Pick<Network, 'kinds' | 'modes' | 'attributes'> {
  return {
    kinds: Array.from(origins, (i) => kinds[i]),
    modes: modes.length === 0 ? modes : Uint8Array.from(origins, (i) => modes[i]!),
    attributes: new Map([...attributes].map(([name, values]) => [name, Array.from(origins, (i) => values[i] ?? null)])),
  };
}
