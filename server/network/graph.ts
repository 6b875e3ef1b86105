import type { Adjacency } from './kernels/adjacency.ts';
import { type NumberedTies, networkFromNumbers } from './numbered-network.ts';

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
export function buildNetwork({ members, ties, directed, twoMode }: NetworkInput): Network {
  const placeOf = new Map<string, number>();
  const distinct: Member[] = [];
  for (const member of members) {
    if (placeOf.has(member.id)) continue;
    placeOf.set(member.id, distinct.length);
    distinct.push(member);
  }
  const ids = distinct.map(({ id }) => id);
  const modes = Uint8Array.from(distinct, ({ mode }) => mode ?? 0);
  return networkFromNumbers({ ids, members: distinct, modes, ties: numbered(ties, placeOf), directed, twoMode });
}

function numbered(ties: readonly Tie[], placeOf: ReadonlyMap<string, number>): NumberedTies {
  const placeOrThrow = (id: string): number => {
    const place = placeOf.get(id);
    if (place === undefined) throw new Error(`A tie names "${id}", who is not among the members.`);
    return place;
  };
  const [from, to] = [new Uint32Array(ties.length), new Uint32Array(ties.length)];
  // Most networks have none.
  let strengths: Float64Array | undefined;
  ties.forEach((tie, at) => {
    from[at] = placeOrThrow(tie.from);
    to[at] = placeOrThrow(tie.to);
    if (tie.strength == null) return;
    strengths ??= new Float64Array(ties.length).fill(Number.NaN);
    strengths[at] = tie.strength;
  });
  return { from, to, strengths };
}
