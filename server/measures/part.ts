/**
 * A part of the figures of a wave: worked out, kept and shown by itself. Quick parts come first, so that there is something
 * to see; what stands on other inputs is another part, so that it is not worked out again for nothing.
 */
import type { Network } from '#network/graph';
import type { SweepKernel } from '#network/kernels/sweep';
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

type Versioned = { readonly id: string; readonly version: number; readonly basis?: string };

/** One line for the versions of these measures, and whose words they stand on: either way other figures would come of it. */
export const versionOf = (measures: Iterable<Versioned>, own = 1): string =>
  [own, ...[...measures].map(({ id, version, basis = '' }) => `${id}:${version}${basis.slice(0, 1)}`)].join(' ');
