/**
 * What is asked to be shown. An empty list asks for everything of its sort.
 */
import type { MemberKind } from '#contract/network';

export type Filters = {
  readonly kinds: readonly MemberKind[];
  /** Ids of name generators. */
  readonly generators: readonly string[];
  /** Ids of neighbourhoods, and {@link nowhere} for who has none. */
  readonly neighbourhoods: readonly string[];
  /** Least strength of a tie; null asks for none. Ties without a strength are then not shown: none given is not 0. */
  readonly leastStrength: number | null;
  /** Only ties that both ends told of. */
  readonly confirmedOnly: boolean;
  /** Only members with a tie among those shown. */
  readonly linkedOnly: boolean;
};

export const nowhere = 'none';

export const noFilters: Filters = {
  kinds: [],
  generators: [],
  neighbourhoods: [],
  leastStrength: null,
  confirmedOnly: false,
  linkedOnly: false,
};

export const memberKinds: readonly MemberKind[] = ['resident', 'asset', 'group', 'organisation'];

/** Whether anything is asked at all. */
export const isFiltering = (filters: Filters): boolean =>
  filters.kinds.length + filters.generators.length + filters.neighbourhoods.length > 0 ||
  filters.leastStrength !== null ||
  filters.confirmedOnly ||
  filters.linkedOnly;

/** The list with a value put in or taken out. */
export const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
