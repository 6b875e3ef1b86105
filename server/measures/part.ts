/**
 * A part of the figures of a wave: worked out, kept and shown by itself. Quick parts come first, so that there is something
 * to see; what stands on other inputs is another part, so that it is not worked out again for nothing.
 */
import type { Network } from '#network/graph';
import type { SweepKernel } from '#network/kernels/sweep';
import { graphMeasures } from '#network/measures';
import type { SurveyWave } from '#network/wave/survey-wave';
import type { GivenResult } from './part-result.ts';
import type { InputKind } from './wave-inputs.ts';

export type Population = number | null;

export type PartContext = {
  readonly wave: SurveyWave;
  /** The wave before this one; null for the first. */
  readonly before: SurveyWave | null;
  /** How many residents the wave speaks for; null when nobody has said. */
  readonly population: Population;
  readonly report: (done: number, total: number) => void;
  /** Makes ready what takes a search from everybody, with all processors. */
  readonly sweep: (kernel: SweepKernel<unknown>, network: Network) => Promise<void>;
  /** The same from samples. */
  readonly estimate: (kernel: SweepKernel<unknown>, network: Network) => Promise<void>;
  /** Keys of the figures wanted; all of them when absent. Heeded by parts whose figures have keys. */
  readonly only?: ReadonlySet<string>;
  /** Seconds that a figure may be expected to take before it is left out; what the part finds right when absent. */
  readonly budgetSeconds?: number;
};

export type Part = {
  readonly id: string;
  /** What is being done, while it is. */
  readonly stage: string;
  /** What it stands on; `before` is the wave before. */
  readonly inputs: readonly (InputKind | 'before')[];
  /** Changes when the same inputs would give other figures. */
  readonly version: string;
  readonly compute: (context: PartContext) => GivenResult | Promise<GivenResult>;
};

/** A part whose figures can be asked for one by one, each by its key: `responseRate`, `meanNamed[help]`, `EIindex[area]`. */
export type KeyedPart = Part & {
  /** Of this wave, in the order in which they are worked out. */
  readonly keys: (wave: SurveyWave) => readonly string[];
};

/** One figure of its kind, or one for each trait or name generator (`of`). */
export type Which = { readonly id: string; readonly of: string | null };

/** `EIindex[area]` is the measure EIindex of the trait area. */
export const keyOf = ({ id, of }: Which): string => (of === null ? id : `${id}[${of}]`);

/** Types of triads have brackets in their own names. */
const ownBrackets: ReadonlySet<string> = new Set(graphMeasures.map(({ id }) => id).filter((id) => id.includes('[')));

/** What {@link keyOf} put together, of a trait. */
export const splitKey = (key: string): Which => {
  const found = ownBrackets.has(key) ? null : /^(.+)\[(.+)\]$/.exec(key);
  return found ? { id: found[1]!, of: found[2]! } : { id: key, of: null };
};

type Versioned = { readonly id: string; readonly version: number; readonly basis?: string };

/** One line for the versions of these measures, and whose words they stand on: either way other figures would come of it. */
export const versionOf = (measures: Iterable<Versioned>, own = 1): string =>
  [own, ...[...measures].map(({ id, version, basis = '' }) => `${id}:${version}${basis.slice(0, 1)}`)].join(' ');
