/**
 * The network of a wave made ready for questions: who is where in the lists, and which ties touch whom.
 * Pure; members and ties are known by their place in the network's own lists.
 */
import type { Network, NetworkMember, NetworkTies } from '#contract/network';
import { placeMembers } from './places.ts';

export type Dataset = {
  readonly network: Network;
  readonly members: readonly NetworkMember[];
  readonly ties: NetworkTies;
  readonly memberCount: number;
  readonly tieCount: number;
  readonly indexById: ReadonlyMap<string, number>;
  /** x of member i at 2i, y at 2i + 1. */
  readonly places: Float64Array;
  /** The ties of member i are `touching[starts[i]]` to `touching[starts[i + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly touching: Uint32Array;
  /** The strengths that occur, ascending. */
  readonly strengths: readonly number[];
  readonly tiesWithoutStrength: number;
};

const indexTies = (memberCount: number, { from, to }: NetworkTies): { starts: Uint32Array; touching: Uint32Array } => {
  const starts = new Uint32Array(memberCount + 1);
  const count = (member: number) => {
    starts[member + 1] = (starts[member + 1] ?? 0) + 1;
  };
  from.forEach(count);
  to.forEach((member, tie) => {
    if (member !== from[tie]) count(member);
  });
  for (let i = 1; i <= memberCount; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const touching = new Uint32Array(starts[memberCount] ?? 0);
  const place = (member: number, tie: number) => {
    const at = next[member] ?? 0;
    touching[at] = tie;
    next[member] = at + 1;
  };
  for (let tie = 0; tie < from.length; tie += 1) {
    place(from[tie] ?? 0, tie);
    if (to[tie] !== from[tie]) place(to[tie] ?? 0, tie);
  }
  return { starts, touching };
};

export const createDataset = (network: Network): Dataset => {
  const { members, ties } = network;
  const strengths = new Set<number>();
  let tiesWithoutStrength = 0;
  for (const strength of ties.strength) {
    if (strength === null) tiesWithoutStrength += 1;
    else strengths.add(strength);
  }
  const index = indexTies(members.length, ties);
  return {
    network,
    members,
    ties,
    memberCount: members.length,
    tieCount: ties.from.length,
    indexById: new Map(members.map((member, index) => [member.id, index])),
    places: placeMembers(members, (member) => index.starts[member] !== index.starts[member + 1]),
    ...index,
    strengths: [...strengths].sort((one, other) => one - other),
    tiesWithoutStrength,
  };
};

/** Calls back with each tie that touches a member. */
export const forEachTieOf = (dataset: Dataset, member: number, see: (tie: number) => void): void => {
  const end = dataset.starts[member + 1] ?? 0;
  for (let at = dataset.starts[member] ?? 0; at < end; at += 1) see(dataset.touching[at] ?? 0);
};

/** Who is at the other end of a tie. */
export const otherEnd = (dataset: Dataset, tie: number, member: number): number =>
  (dataset.ties.from[tie] === member ? dataset.ties.to[tie] : dataset.ties.from[tie]) ?? member;
