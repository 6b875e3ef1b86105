/**
 * What the map as shown says to somebody who has never seen one: how far it hangs together, its circles, what is turned
 * to most, who stands alone. Pure facts; words are made elsewhere. No resident is singled out, nor anything that is one
 * person in a role.
 */
import type { Dataset } from './dataset.ts';
import type { Visible } from './visible.ts';

export type Findings = {
  readonly residents: number;
  /** Residents who reach each other, directly or through others shown; the largest such set. */
  readonly joined: number;
  /** Residents with no connection shown. */
  readonly alone: number;
  /** Circles of neighbours with at least three residents shown, and how many the largest has. */
  readonly circles: number;
  readonly largestCircle: number;
  /** Names of the assets, groups and organisations that most residents shown turn to, most first. */
  readonly mostTurnedTo: readonly string[];
};

const topCount = 3;
const smallestCircle = 3;

/** Sets of members joined by ties shown, as the size of each member's set in residents. */
const largestJoined = ({ members, ties }: Dataset, visible: Visible): number => {
  const parent = Uint32Array.from(members, (_, index) => index);
  const rootOf = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = member; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  visible.ties.forEach((isShown, tie) => {
    if (isShown) parent[rootOf(ties.from[tie] as number)] = rootOf(ties.to[tie] as number);
  });
  const sizes = new Map<number, number>();
  members.forEach((member, index) => {
    if (visible.members[index] && member.kind === 'resident') sizes.set(rootOf(index), (sizes.get(rootOf(index)) ?? 0) + 1);
  });
  return [...sizes.values()].reduce((a, b) => Math.max(a, b), 0);
};

const rankThings = ({ members, ties }: Dataset, visible: Visible): string[] => {
  const users = new Map<number, Set<number>>();
  visible.ties.forEach((isShown, tie) => {
    const [from, to] = [ties.from[tie] as number, ties.to[tie] as number];
    const thing = members[to];
    if (!isShown || thing?.kind === 'resident' || thing?.assetKind === 'person-in-a-role' || members[from]?.kind !== 'resident')
      return;
    const known = users.get(to) ?? new Set();
    known.add(from);
    users.set(to, known);
  });
  const label = (index: number) => members[index]?.label ?? '';
  const ranked = [...users].sort((a, b) => b[1].size - a[1].size || (label(a[0]) < label(b[0]) ? -1 : 1));
  return ranked.slice(0, topCount).map(([index]) => label(index));
};

export const findFindings = (dataset: Dataset, visible: Visible): Findings => {
  const { members, network, ties } = dataset;
  const linked = new Uint8Array(members.length);
  visible.ties.forEach((isShown, tie) => {
    if (!isShown) return;
    linked[ties.from[tie] as number] = 1;
    linked[ties.to[tie] as number] = 1;
  });
  const circleSizes = new Map<number, number>();
  let [residents, alone] = [0, 0];
  members.forEach((member, index) => {
    if (!visible.members[index] || member.kind !== 'resident') return;
    residents += 1;
    if (!linked[index]) alone += 1;
    const circle = network.circles[index] ?? null;
    if (circle !== null) circleSizes.set(circle, (circleSizes.get(circle) ?? 0) + 1);
  });
  const sizes = [...circleSizes.values()].filter((size) => size >= smallestCircle);
  return {
    residents,
    joined: residents === alone ? 0 : largestJoined(dataset, visible),
    alone,
    circles: sizes.length,
    largestCircle: sizes.reduce((a, b) => Math.max(a, b), 0),
    mostTurnedTo: rankThings(dataset, visible),
  };
};
