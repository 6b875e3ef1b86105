import { type Adjacency, adjacencyFromKeys, bothWays, reversed } from './kernels/adjacency.ts';

/** In a two-mode network members of mode 1 (people) have ties only with members of mode 2 (places, events, groups). */
export type Mode = 1 | 2;
export type Member = {
  readonly id: string;
  readonly mode?: Mode;
  readonly kind?: string;
  /** What else is known of them, by name; empty text says nothing. */
  readonly attributes?: Readonly<Record<string, string>>;
};
/** `strength` says how strong a tie is, not how long: it never counts as a distance. */
export type Tie = { readonly from: string; readonly to: string; readonly strength?: number | null };

export type NetworkInput = {
  readonly members: readonly Member[];
  readonly ties: readonly Tie[];
  readonly directed: boolean;
  readonly twoMode?: boolean;
};

/** What was left out of the simple network that every measure works on. */
type Dropped = { readonly selfTies: number; readonly doubleTies: number; readonly sameModeTies: number };

/**
 * A simple network: no self-ties, at most one tie per pair (per ordered pair when directed). Members are numbered in the
 * order of their ids, and neighbours are sorted, so the order of the input never matters. Nothing in here is ever changed.
 */
export type Network = {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly kinds: readonly (string | undefined)[];
  /** Mode of each member, 0 where it has none. */
  readonly modes: Uint8Array;
  /** Of each attribute, in the order of their names, the value of each member; null where it has none. */
  readonly attributes: ReadonlyMap<string, readonly (string | null)[]>;
  readonly directed: boolean;
  readonly twoMode: boolean;
  /** Ties when undirected, arcs when directed. */
  readonly tieCount: number;
  /** Strongest strength said for each tie, in the order of `out.targets`; null where none was given. */
  readonly strengths: readonly (number | null)[];
  readonly out: Adjacency;
  readonly in: Adjacency;
  /** Neighbours whatever the direction, each once. */
  readonly both: Adjacency;
  readonly dropped: Dropped;
};

/**
 * Builds the simple network. Self-ties, further ties of a pair and, in a two-mode network, ties within one mode are left
 * out and counted. A member listed twice counts once.
 * @throws Error when a tie names someone who is not a member, or a two-mode network is said to be directed.
 */
export function buildNetwork(input: NetworkInput): Network {
  const twoMode = input.twoMode ?? false;
  if (twoMode && input.directed) throw new Error('A two-mode network has no direction.');
  const memberOf = new Map<string, Member>();
  for (const member of input.members) if (!memberOf.has(member.id)) memberOf.set(member.id, member);
  const ids = [...memberOf.keys()].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const modes = Uint8Array.from(ids, (id) => memberOf.get(id)?.mode ?? 0);
  const { keys, strengthOf, dropped } = simplify(input, twoMode, indexOf, modes);

  const forward = adjacencyFromKeys(ids.length, keys);
  const both = bothWays(forward);
  const out = input.directed ? forward : both;
  return {
    ids,
    indexOf,
    kinds: ids.map((id) => memberOf.get(id)?.kind),
    modes,
    attributes: gatherAttributes(ids.map((id) => memberOf.get(id))),
    directed: input.directed,
    twoMode,
    tieCount: keys.length,
    strengths: strengthsInOrder(out, strengthOf, input.directed),
    out,
    in: input.directed ? reversed(forward) : both,
    both,
    dropped,
  };
}

function gatherAttributes(members: readonly (Member | undefined)[]): Network['attributes'] {
  const names = new Set(members.flatMap((member) => Object.keys(member?.attributes ?? {})));
  return new Map([...names].sort().map((name) => [name, members.map((member) => member?.attributes?.[name] || null)]));
}

/** One key (`from * n + to`, the smaller end first when undirected) per tie that stays, ascending, with its strength. */
function simplify(input: NetworkInput, twoMode: boolean, indexOf: ReadonlyMap<string, number>, modes: Uint8Array) {
  const strengthOf = new Map<number, number>();
  const dropped = { selfTies: 0, doubleTies: 0, sameModeTies: 0 };
  const keys = new Float64Array(input.ties.length);
  let kept = 0;
  const indexOrThrow = (id: string): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw new Error(`A tie names "${id}", who is not among the members.`);
    return index;
  };
  for (const tie of input.ties) {
    const from = indexOrThrow(tie.from);
    const to = indexOrThrow(tie.to);
    if (from === to) {
      dropped.selfTies += 1;
      continue;
    }
    if (twoMode && modes[from] === modes[to]) {
      dropped.sameModeTies += 1;
      continue;
    }
    const key = pairKey(indexOf.size, from, to, input.directed);
    keys[kept++] = key;
    // Kept apart, for most networks have none, and a table of every tie takes longer than all the rest.
    if (tie.strength != null) strengthOf.set(key, Math.max(tie.strength, strengthOf.get(key) ?? tie.strength));
  }
  const sorted = keys.subarray(0, kept).sort();
  const distinct = sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]);
  return { keys: distinct, strengthOf, dropped: { ...dropped, doubleTies: kept - distinct.length } };
}

const pairKey = (n: number, from: number, to: number, directed: boolean): number =>
  directed || from < to ? from * n + to : to * n + from;

function strengthsInOrder(out: Adjacency, strengthOf: ReadonlyMap<number, number>, directed: boolean) {
  const n = out.offsets.length - 1;
  const strengths: (number | null)[] = new Array(out.targets.length).fill(null);
  if (strengthOf.size === 0) return strengths;
  for (let i = 0; i < n; i++) {
    for (let at = out.offsets[i]!; at < out.offsets[i + 1]!; at++) {
      strengths[at] = strengthOf.get(pairKey(n, i, out.targets[at]!, directed)) ?? null;
    }
  }
  return strengths;
}
