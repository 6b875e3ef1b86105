/**
 * What ties one member to others, among the ties shown. Pure facts; words are made elsewhere.
 */
import type { MemberKind } from '#contract/network';
import { type Dataset, forEachTieOf, otherEnd } from './dataset.ts';
import type { Visible } from './visible.ts';

/** One other member and everything that ties the two. */
export type Connection = {
  readonly member: number;
  /** The chosen one named them. */
  readonly out: boolean;
  /** They named the chosen one. */
  readonly in: boolean;
  readonly ties: readonly number[];
};

export type Counts = Readonly<Record<MemberKind, number>>;

export type Connections = {
  readonly all: readonly Connection[];
  /** How many of each kind the chosen one names or uses. */
  readonly out: Counts;
  /** How many of each kind name or use the chosen one. */
  readonly in: Counts;
  /** Ties of the chosen one that the filters leave out. */
  readonly hiddenTies: number;
};

const countKinds = (dataset: Dataset, connections: readonly Connection[]): Counts => {
  const counts = { resident: 0, asset: 0, group: 0, organisation: 0 };
  for (const { member } of connections) {
    const kind = dataset.members[member]?.kind;
    if (kind) counts[kind] += 1;
  }
  return counts;
};

/** Connections of one member, most ties first, then by name. */
export const listConnections = (dataset: Dataset, visible: Visible, member: number): Connections => {
  const found = new Map<number, { member: number; out: boolean; in: boolean; ties: number[] }>();
  let hiddenTies = 0;
  forEachTieOf(dataset, member, (tie) => {
    if (!visible.ties[tie]) {
      hiddenTies += 1;
      return;
    }
    const other = otherEnd(dataset, tie, member);
    const connection = found.get(other) ?? { member: other, out: false, in: false, ties: [] };
    if (dataset.ties.from[tie] === member) connection.out = true;
    else connection.in = true;
    connection.ties.push(tie);
    found.set(other, connection);
  });
  const label = (connection: Connection) => dataset.members[connection.member]?.label ?? '';
  const all = [...found.values()].sort(
    (one, other) => other.ties.length - one.ties.length || (label(one) < label(other) ? -1 : 1),
  );
  const out = all.filter((one) => one.out);
  const named = all.filter((one) => one.in);
  return { all, out: countKinds(dataset, out), in: countKinds(dataset, named), hiddenTies };
};
