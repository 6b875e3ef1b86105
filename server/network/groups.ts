import type { Network } from './graph.ts';
import { type AttributeValues, type MemberValues, undefinedForAll } from './measure.ts';
import { isUndefined, type Undefined, undefinedBecause } from './types.ts';

/** Members sorted into groups by one attribute. */
export type Groups = {
  /** Group of each member, from 0; -1 where nothing is known of it. */
  readonly of: Int32Array;
  readonly sizes: Uint32Array;
  /** Members of whom something is known. */
  readonly known: number;
};

export const unknownMember = undefinedBecause('this is not known of this member');
export const oneKindOnly = undefinedBecause('all members of whom this is known are of one kind');

export const leftOutCaveat = 'Members of whom this is not known are left out together with their ties.';

/**
 * Sorts members into groups. An attribute that is different for nearly everybody (an address, a name) makes no groups: every
 * tie would lead out of one's own, which says nothing.
 */
export function groupsOf(values: AttributeValues): Groups | Undefined {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return undefinedBecause('this is not known of any member');
  const names = [...new Set(given)].sort();
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const of = Int32Array.from(values, (value) => (value === null ? -1 : numberOf.get(value)!));
  const sizes = new Uint32Array(names.length);
  for (const group of of) if (group >= 0) sizes[group]! += 1;
  const alone = sizes.filter((size) => size === 1).length;
  if (alone > given.length / 2) return undefinedBecause('most values belong to one member only: it is a name, not a kind');
  return { of, sizes, known: given.length };
}

export function byGroups(values: AttributeValues, compute: (groups: Groups) => number | Undefined): number | Undefined {
  const groups = groupsOf(values);
  return isUndefined(groups) ? groups : compute(groups);
}

export function membersByGroups(
  network: Network,
  values: AttributeValues,
  compute: (groups: Groups) => MemberValues,
): MemberValues {
  const groups = groupsOf(values);
  return isUndefined(groups) ? undefinedForAll(network, groups.undefined) : compute(groups);
}
