/**
 * Networks made by the hundred from numbers alone: rows are filled by counting, without sorting and without text, and the
 * way from an id to its number is only made when somebody asks for it.
 */
import type { Network } from '../graph.ts';
import { type Adjacency, reversed } from '../kernels/adjacency.ts';

type Rows = Pick<Network, 'directed' | 'twoMode' | 'tieCount' | 'out' | 'in' | 'both'>;

/** What else is known of members, worked out when it is asked for. */
export type Known = {
  readonly kinds: () => Network['kinds'];
  readonly modes: () => Network['modes'];
  readonly attributes: () => Network['attributes'];
};

/** @param ids in ascending order, as those of every network. Of strengths nothing is known. */
export function leanNetwork(ids: readonly string[], rows: Rows, known?: Known): Network {
  const n = ids.length;
  const later = {
    indexOf: once(() => new Map(ids.map((id, index) => [id, index]))),
    kinds: once(known?.kinds ?? (() => new Array<undefined>(n).fill(undefined))),
    modes: once(known?.modes ?? (() => new Uint8Array(n))),
    attributes: once<Network['attributes']>(known?.attributes ?? (() => new Map())),
    strengths: once(() => new Array<null>(rows.out.targets.length).fill(null)),
  };
  return {
    ...rows,
    ids,
    dropped: { selfTies: 0, doubleTies: 0, sameModeTies: 0 },
    get indexOf() {
      return later.indexOf();
    },
    get kinds() {
      return later.kinds();
    },
    get modes() {
      return later.modes();
    },
    get attributes() {
      return later.attributes();
    },
    get strengths() {
      return later.strengths();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The network of ties between places in `ids`: ties with oneself and further ties of a pair are left out. */
export function networkFromPlaces(
  ids: readonly string[],
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  directed: boolean,
): Network {
  const n = ids.length;
  const forward = rowsOf(n, from, to);
  const backward = reversed(forward);
  const both = merged(forward, backward);
  const rows = directed
    ? { tieCount: forward.targets.length, out: forward, in: backward, both }
    : { tieCount: both.targets.length / 2, out: both, in: both, both };
  return leanNetwork(ids, { directed, twoMode: false, ...rows });
}

/** Rows by counting: whoever is visited in order leaves the other rows in order, so that two turns put both in order. */
function rowsOf(n: number, from: ArrayLike<number>, to: ArrayLike<number>): Adjacency {
  const offsets = new Uint32Array(n + 1);
  for (let at = 0; at < to.length; at++) if (from[at] !== to[at]) offsets[to[at]! + 1]! += 1;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice();
  const targets = new Uint32Array(offsets[n]!);
  for (let at = 0; at < to.length; at++) {
    if (from[at] === to[at]) continue;
    targets[next[to[at]!]!] = from[at]!;
    next[to[at]!]! += 1;
  }
  return withoutRepeats(reversed({ offsets, targets }));
}

function withoutRepeats({ offsets, targets }: Adjacency): Adjacency {
  const n = offsets.length - 1;
  const starts = new Uint32Array(n + 1);
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const first = kept;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      if (kept === first || targets[kept - 1] !== targets[at]) targets[kept++] = targets[at]!;
    }
    starts[i + 1] = kept;
  }
  return { offsets: starts, targets: targets.slice(0, kept) };
}

/** What either row holds, each once, in order. */
function merged(one: Adjacency, other: Adjacency): Adjacency {
  const n = one.offsets.length - 1;
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(one.targets.length + other.targets.length);
  let kept = 0;
  for (let i = 0; i < n; i++) {
    let [p, q] = [one.offsets[i]!, other.offsets[i]!];
    const [endP, endQ] = [one.offsets[i + 1]!, other.offsets[i + 1]!];
    while (p < endP || q < endQ) {
      const left = p < endP ? one.targets[p]! : n;
      const right = q < endQ ? other.targets[q]! : n;
      targets[kept++] = Math.min(left, right);
      if (left <= right) p += 1;
      if (right <= left) q += 1;
    }
    offsets[i + 1] = kept;
  }
  return { offsets, targets: targets.slice(0, kept) };
}
