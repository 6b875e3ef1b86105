import type { Member, Network } from './graph.ts';
import { inOrder } from './in-order.ts';
import { type Adjacency, bothWays, placeOf, reversed, rowsOfTies } from './kernels/adjacency.ts';
import { leanNetwork } from './lean-network.ts';

/** Ties by the places of their two ends. */
export type NumberedTies = {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** NaN where none was said; left out where none was said of any. */
  readonly strengths?: Float64Array | undefined;
};

export type NumberedInput = {
  /** Each id once, in any order; ties name them by their places in here. */
  readonly ids: readonly string[];
  /** What is known of the kind and attributes of who stands at each place, where something is. */
  readonly members?: readonly (Member | undefined)[] | undefined;
  /** By place; left out, nobody has one. */
  readonly modes?: ArrayLike<number> | undefined;
  readonly ties: NumberedTies;
  readonly directed: boolean;
  readonly twoMode?: boolean | undefined;
};

/**
 * Builds the simple network of ties that are numbered already: nothing is looked up, and rows are filled by counting.
 * @throws Error when a two-mode network is said to be directed.
 */
export function networkFromNumbers(input: NumberedInput): Network {
  const { ids, members = [], ties, directed, twoMode = false } = input;
  if (twoMode && directed) throw new Error('A two-mode network has no direction.');
  const order = inOrder(ids);
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  const modes = new Uint8Array(order.length);
  if (input.modes !== undefined) for (let place = 0; place < order.length; place++) modes[ranks[place]!] = input.modes[place]!;
  const simple = simplify(ties, ranks, directed, twoMode ? modes : undefined);

  const forward = rowsOfTies(order.length, simple.from, simple.to);
  const backward = reversed(forward);
  const both = bothWays(forward, backward);
  const tieCount = forward.targets.length;
  const out = directed ? forward : both;
  const rows = { directed, twoMode, tieCount, out, in: directed ? backward : both, both };
  return leanNetwork(
    inTheirOrder(order, (place) => ids[place]!),
    rows,
    {
      ...knownOf(members, order),
      modes: () => modes,
      ...(simple.strengths === undefined ? {} : strengthsOf(simple, out, directed)),
      dropped: { ...simple.dropped, doubleTies: simple.from.length - tieCount },
    },
  );
}

/** Ties that stay, by the ranks of their ends, the smaller first when undirected. */
function simplify({ from, to, strengths }: NumberedTies, ranks: Uint32Array, directed: boolean, modes: Uint8Array | undefined) {
  const kept = { from: new Uint32Array(from.length), to: new Uint32Array(from.length), strengths: strengths?.slice() };
  let [count, selfTies, sameModeTies] = [0, 0, 0];
  for (let at = 0; at < from.length; at++) {
    const one = ranks[from[at]!]!;
    const other = ranks[to[at]!]!;
    if (one === other) selfTies += 1;
    else if (modes !== undefined && modes[one] === modes[other]) sameModeTies += 1;
    else {
      const asSaid = directed || one < other;
      kept.from[count] = asSaid ? one : other;
      kept.to[count] = asSaid ? other : one;
      if (kept.strengths !== undefined) kept.strengths[count] = strengths![at]!;
      count += 1;
    }
  }
  return {
    from: kept.from.subarray(0, count),
    to: kept.to.subarray(0, count),
    strengths: kept.strengths,
    dropped: { selfTies, sameModeTies },
  };
}

/** The strongest strength said for each tie, undirected at both its ends. */
function strengthsOf({ from, to, strengths }: NumberedTies, out: Adjacency, directed: boolean) {
  const found: (number | null)[] = new Array(out.targets.length).fill(null);
  const raise = (place: number, strength: number): void => {
    found[place] = Math.max(found[place] ?? strength, strength);
  };
  for (let at = 0; at < from.length; at++) {
    const strength = strengths![at]!;
    if (Number.isNaN(strength)) continue;
    raise(placeOf(out, from[at]!, to[at]!), strength);
    if (!directed) raise(placeOf(out, to[at]!, from[at]!), strength);
  }
  return { strengths: () => found };
}

function knownOf(members: readonly (Member | undefined)[], order: Uint32Array) {
  const names = new Set<string>();
  let hasKinds = false;
  for (const member of members) {
    if (member?.kind !== undefined) hasKinds = true;
    if (member?.attributes !== undefined) for (const name of Object.keys(member.attributes)) names.add(name);
  }
  const kinds = hasKinds ? inTheirOrder(order, (place) => members[place]?.kind) : undefined;
  const valuesOf = (name: string) => inTheirOrder(order, (place) => members[place]?.attributes?.[name] || null);
  const attributes = new Map([...names].sort().map((name) => [name, valuesOf(name)]));
  return { ...(kinds === undefined ? {} : { kinds: () => kinds }), attributes: () => attributes };
}

/** A plain loop: `Array.from` takes several times as long with typed arrays. */
function inTheirOrder<Value>(order: Uint32Array, valueAt: (place: number) => Value): Value[] {
  const values = new Array<Value>(order.length);
  for (let rank = 0; rank < order.length; rank++) values[rank] = valueAt(order[rank]!);
  return values;
}
