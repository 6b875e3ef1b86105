/**
 * Neighbours in compressed rows: those of member i are `targets[offsets[i] … offsets[i + 1] - 1]`, in ascending order.
 * Typed arrays, because a sweep from every member of a large network spends all its time in here.
 */
export type Adjacency = { readonly offsets: Uint32Array; readonly targets: Uint32Array };

export const degreeOf = (adjacency: Adjacency, i: number): number => adjacency.offsets[i + 1]! - adjacency.offsets[i]!;

/**
 * Rows of ties, each pair once, nobody with themselves. By counting: whoever is visited in order leaves the other rows in
 * order, so that two turns put both in order.
 */
export function rowsOfTies(n: number, from: ArrayLike<number>, to: ArrayLike<number>): Adjacency {
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

/** Writes over the rows that it is given. */
function withoutRepeats({ offsets, targets }: Adjacency): Adjacency {
  const n = offsets.length - 1;
  let kept = 0;
  let begin = 0;
  for (let i = 0; i < n; i++) {
    const end = offsets[i + 1]!;
    const first = kept;
    for (let at = begin; at < end; at++) {
      if (kept === first || targets[kept - 1] !== targets[at]) targets[kept++] = targets[at]!;
    }
    begin = end;
    offsets[i + 1] = kept;
  }
  return { offsets, targets: kept === targets.length ? targets : targets.slice(0, kept) };
}

/** The same ties read from their other end. Rows stay ascending because sources are visited in order. */
export function reversed({ offsets, targets }: Adjacency): Adjacency {
  const n = offsets.length - 1;
  const turned = new Uint32Array(n + 1);
  for (let at = 0; at < targets.length; at++) turned[targets[at]! + 1]! += 1;
  for (let i = 0; i < n; i++) turned[i + 1]! += turned[i]!;
  const next = turned.slice();
  const sources = new Uint32Array(targets.length);
  for (let i = 0; i < n; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const target = targets[at]!;
      sources[next[target]!] = i;
      next[target]! += 1;
    }
  }
  return { offsets: turned, targets: sources };
}

/** Each neighbour once, whichever way the tie points: what either row holds, in order. */
export function bothWays(forward: Adjacency, backward: Adjacency): Adjacency {
  const n = forward.offsets.length - 1;
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(forward.targets.length + backward.targets.length);
  let kept = 0;
  for (let i = 0; i < n; i++) {
    let p = forward.offsets[i]!;
    let q = backward.offsets[i]!;
    const endP = forward.offsets[i + 1]!;
    const endQ = backward.offsets[i + 1]!;
    while (p < endP || q < endQ) {
      const left = p < endP ? forward.targets[p]! : n;
      const right = q < endQ ? backward.targets[q]! : n;
      targets[kept++] = Math.min(left, right);
      if (left <= right) p += 1;
      if (right <= left) q += 1;
    }
    offsets[i + 1] = kept;
  }
  return { offsets, targets: kept === targets.length ? targets : targets.slice(0, kept) };
}

/**
 * How many neighbours rows i (of `a`) and j (of `b`) share. The shorter row is looked up in the longer one when their
 * lengths differ much: walking both would make one hub of 50,000 ties cost billions of steps.
 */
export function sharedCount(a: Adjacency, i: number, b: Adjacency, j: number): number {
  const lengthA = degreeOf(a, i);
  const lengthB = degreeOf(b, j);
  if (lengthA > lengthB) return sharedCount(b, j, a, i);
  return lengthB > 16 * lengthA ? sharedByLookup(a, i, b, j) : sharedByWalk(a, i, b, j);
}

function sharedByWalk(a: Adjacency, i: number, b: Adjacency, j: number): number {
  let p = a.offsets[i]!;
  let q = b.offsets[j]!;
  const endP = a.offsets[i + 1]!;
  const endQ = b.offsets[j + 1]!;
  let shared = 0;
  while (p < endP && q < endQ) {
    const left = a.targets[p]!;
    const right = b.targets[q]!;
    if (left === right) shared += 1;
    if (left <= right) p += 1;
    if (right <= left) q += 1;
  }
  return shared;
}

function sharedByLookup(a: Adjacency, i: number, b: Adjacency, j: number): number {
  let shared = 0;
  for (let p = a.offsets[i]!; p < a.offsets[i + 1]!; p++) if (hasTarget(b, j, a.targets[p]!)) shared += 1;
  return shared;
}

/** Whether row i holds `target`. */
export const hasTarget = (adjacency: Adjacency, i: number, target: number): boolean => placeOf(adjacency, i, target) >= 0;

/** Where in `targets` row i holds `target` (binary search); -1 where it does not. */
export function placeOf(adjacency: Adjacency, i: number, target: number): number {
  let low = adjacency.offsets[i]!;
  let high = adjacency.offsets[i + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (adjacency.targets[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low < adjacency.offsets[i + 1]! && adjacency.targets[low] === target ? low : -1;
}
