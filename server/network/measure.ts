import type { Network } from './graph.ts';
import type { SweepKernel } from './kernels/sweep.ts';
import { type ComputeOptions, type Undefined, undefinedBecause } from './types.ts';

/** The kinds of network a measure is meant for. */
export type NetworkKind = 'undirected' | 'directed' | 'two-mode';

export const kindOf = (network: Network): NetworkKind =>
  network.twoMode ? 'two-mode' : network.directed ? 'directed' : 'undirected';

/** One value per member, in the order of `network.ids`. */
export type MemberValues = ArrayLike<number | Undefined>;

/**
 * How unsure a figure is told to be: resampled members, a closed form, or why neither says anything.
 * `bootstrap` is for what is quick enough to be worked out 200 times.
 */
export type IntervalKind = 'bootstrap' | 'jackknife' | { readonly none: string };

/**
 * Whose words it stands on. `answered` for whatever reads what members say themselves: who was only named said nothing, so
 * that of a wave it is worked out among those who answered alone.
 */
export type Basis = 'everyone' | 'answered';

/** A measure of members, told in a few numbers; all over those who have a value. */
export type Spread = {
  readonly members: number;
  /** Without a value. */
  readonly without: number;
  readonly smallest: number;
  readonly tenth: number;
  readonly median: number;
  readonly mean: number;
  readonly ninetieth: number;
  readonly largest: number;
};

/** What a finding may speak of beside its figure. */
export type About = { readonly members: number };
/** `attribute` is the name it goes by, such as "area". */
export type AboutAttribute = About & { readonly attribute: string };

/**
 * What is drawn anew where a range is resampled: `people`, with all that is said of them, or `answers` alone, for figures of what
 * each respondent said: whom they named is still there although they were not drawn.
 */
export type Drawn = 'people' | 'answers';

export type Described = {
  /** The key in every output; those of published reference values where there are any. */
  readonly id: string;
  readonly label: string;
  /** What a resident on a panel would ask to get this figure. */
  readonly question: string;
  readonly caveats: readonly string[];
  /** Goes up when the same network would give another figure, so that stored results can be told apart. */
  readonly version: number;
  readonly kinds: readonly NetworkKind[];
  /** How it is worked out, in the letters of mathematics, on one line: for the notes on method. */
  readonly formula: string;
  /** Where it was defined: who, when, where. */
  readonly reference: string;
  /** Which of several common ways this is, where there are several. */
  readonly convention?: string;
  readonly interval: IntervalKind;
  /** `people` when left out. */
  readonly drawn?: Drawn;
  readonly basis: Basis;
  /** What it needs that takes a search from every member. */
  // biome-ignore lint/suspicious/noExplicitAny: what the search finds is between the measure and its kernel.
  readonly sweep?: SweepKernel<any>;
  /** Seconds that anything else about it would take here; absent when it is always quick. */
  readonly estimateSeconds?: (network: Network) => number;
};

export type GraphMeasure = Described & {
  readonly scope: 'graph';
  /**
   * What this value says, in one or two short sentences that anybody can read: no terms of the trade, nobody's name, no cause.
   */
  readonly finding: (value: number, about: About) => string;
  readonly compute: (network: Network, options?: ComputeOptions) => number | Undefined;
};

export type NodeMeasure = Described & {
  readonly scope: 'node';
  readonly compute: (network: Network, options?: ComputeOptions) => MemberValues;
} & (
    | {
        readonly isName?: never;
        /** What the values of all members say together. */
        readonly finding: (spread: Spread) => string;
      }
    | {
        /** The values tell members apart and are no amounts: never rank or average them. */
        readonly isName: true;
        readonly finding?: never;
      }
  );

/** Which members, or which ties by their two ends, in the order of their ids. They point at people: never for a page. */
export type MemberSet = { readonly set: readonly (string | readonly [from: string, to: string])[] };

export type SetMeasure = Described & {
  readonly scope: 'set';
  readonly compute: (network: Network, options?: ComputeOptions) => MemberSet | Undefined;
};

/** What one attribute says of each member, in the order of `network.ids`; null where nothing is known. */
export type AttributeValues = readonly (string | null)[];

/** A measure of the whole network by an attribute: its key in an output is `id[name of the attribute]`. */
export type GraphAttributeMeasure = Described & {
  readonly scope: 'graph by attribute';
  readonly finding: (value: number, about: AboutAttribute) => string;
  readonly compute: (network: Network, values: AttributeValues, options?: ComputeOptions) => number | Undefined;
};

export type NodeAttributeMeasure = Described & {
  readonly scope: 'node by attribute';
  readonly finding: (spread: Spread, about: AboutAttribute) => string;
  readonly compute: (network: Network, values: AttributeValues, options?: ComputeOptions) => MemberValues;
};

export type Measure = GraphMeasure | NodeMeasure | SetMeasure;
export type AttributeMeasure = GraphAttributeMeasure | NodeAttributeMeasure;

export const oneMode: readonly NetworkKind[] = ['undirected', 'directed'];
export const everyKind: readonly NetworkKind[] = ['undirected', 'directed', 'two-mode'];

/** The same reason for every member. */
export const undefinedForAll = (network: Network, reason: string): MemberValues =>
  network.ids.map(() => undefinedBecause(reason));
