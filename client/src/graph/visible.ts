/**
 * Which members and ties pass the filters. Pure: the same answer feeds the map, the list and the sentences.
 */
import type { Dataset } from './dataset.ts';
import { type Filters, nowhere } from './filters.ts';

/** Sets as masks: 1 at the place of who is in. */
export type Visible = {
  readonly members: Uint8Array;
  readonly ties: Uint8Array;
  readonly memberCount: number;
  readonly tieCount: number;
};

const chosen = <T>(list: readonly T[]): ((value: T) => boolean) => {
  if (list.length === 0) return () => true;
  const set = new Set(list);
  return (value) => set.has(value);
};

const keepMembers = (dataset: Dataset, filters: Filters): Uint8Array => {
  const isKind = chosen(filters.kinds);
  const isNeighbourhood = chosen(filters.neighbourhoods);
  return Uint8Array.from(dataset.members, (member) =>
    Number(isKind(member.kind) && isNeighbourhood(member.neighbourhoodId ?? nowhere)),
  );
};

const keepTies = (dataset: Dataset, filters: Filters, members: Uint8Array): Uint8Array => {
  const { from, to, generator, strength, confirmed } = dataset.ties;
  const isGenerator = chosen(filters.generators);
  const asked = dataset.network.generators.map((one) => isGenerator(one.id));
  const kept = new Uint8Array(dataset.tieCount);
  for (let tie = 0; tie < kept.length; tie += 1) {
    if (!members[from[tie] ?? 0] || !members[to[tie] ?? 0] || !asked[generator[tie] ?? 0]) continue;
    if (filters.confirmedOnly && !confirmed[tie]) continue;
    if (filters.leastStrength !== null && !((strength[tie] ?? Number.NEGATIVE_INFINITY) >= filters.leastStrength)) continue;
    kept[tie] = 1;
  }
  return kept;
};

const keepLinked = (dataset: Dataset, members: Uint8Array, ties: Uint8Array): Uint8Array => {
  const linked = new Uint8Array(members.length);
  ties.forEach((kept, tie) => {
    if (!kept) return;
    linked[dataset.ties.from[tie] ?? 0] = 1;
    linked[dataset.ties.to[tie] ?? 0] = 1;
  });
  return linked;
};

const total = (mask: Uint8Array): number => mask.reduce((sum, one) => sum + one, 0);

export const computeVisible = (dataset: Dataset, filters: Filters): Visible => {
  const passing = keepMembers(dataset, filters);
  const ties = keepTies(dataset, filters, passing);
  const members = filters.linkedOnly ? keepLinked(dataset, passing, ties) : passing;
  return { members, ties, memberCount: total(members), tieCount: total(ties) };
};
