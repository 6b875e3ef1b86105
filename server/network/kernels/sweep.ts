import type { Network } from '../graph.ts';
import { CancelledError, type ComputeOptions } from '../types.ts';
import type { Adjacency } from './adjacency.ts';
import type { Kernel } from './kernel.ts';
import { searchOrderKernel } from './search-order.ts';

/** What a sweep works on: plain typed arrays, so that several threads can share them. Numbers are those of the search order. */
export type SweepInput = {
  readonly directed: boolean;
  readonly out: Adjacency;
  /** The same ties read from their other end; the very same when undirected. */
  readonly into: Adjacency;
  /** The member of the network that has each of these numbers. */
  readonly order: Uint32Array;
};

/** Fewer are done before a compiled kernel has been given its memory. */
export const isSmall = ({ order }: SweepInput): boolean => order.length < 200;

/**
 * Work done once from every member: `visit(first)` does numbers `first` to `first + batch - 1` and is called for multiples of
 * `batch`; then `result` may be read, in the numbers of the network.
 */
export type Sweep<T> = { readonly batch: number; readonly visit: (first: number) => void; readonly result: () => T };

/** How far off an estimate may be, for all members at once, and how likely it is that one is farther off. */
export type Tolerance = { readonly epsilon: number; readonly delta: number };

/** A value from samples, and how far to trust it. */
export type Estimate<T> = Tolerance & { readonly value: T; readonly samples: number };

/** Draws numbered blocks of samples. */
export type Sampler = {
  readonly draw: (block: number) => void;
  /** A count for every member, of all blocks drawn since it was last asked. */
  readonly take: () => Uint32Array;
};

/** Samples in blocks, each of which any thread may draw. */
export type Sampling<T> = {
  /** Blocks that are drawn first, and tell only how many are needed. */
  readonly first: number;
  /** How many more are needed, by the counts of the first: the numbers go on from those. */
  readonly needed: (counts: Uint32Array) => number;
  /** @param counts of those `blocks` that were needed. */
  readonly result: (counts: Uint32Array, blocks: number) => Estimate<T>;
};

/** What a sweep is made of. `merge` puts together what several threads found, each from some of the members. */
export type SweepParts<T> = {
  readonly name: string;
  readonly begin: (input: SweepInput) => Sweep<T>;
  readonly merge: (parts: readonly T[]) => T;
  /** The same from samples; undefined where so many would be needed that the exact figure costs no more. */
  readonly sample: (network: Network, options: ComputeOptions) => Estimate<T> | undefined;
  /** The same, for threads to share: where absent, one alone is quick enough. */
  readonly shared?: {
    readonly begin: (network: Network) => Sampling<T>;
    readonly sampler: (input: SweepInput, seed: number) => Sampler;
  };
};

/** A kernel that starts from every member in turn: it reports progress, can be stopped, estimates its time, can be shared out. */
export type SweepKernel<T> = Kernel<T> &
  SweepParts<T> & {
    readonly isKnown: (network: Network) => boolean;
    /** Takes over what was worked out elsewhere, by several threads. */
    readonly remember: (network: Network, value: T, note?: Omit<Estimate<T>, 'value'>) => void;
    /** Works it out from samples, and goes on with that. */
    readonly estimate: (network: Network, options?: ComputeOptions) => void;
    /** How far to trust what is known; undefined where it is exact, or nothing is known. */
    readonly noteOf: (network: Network) => Omit<Estimate<T>, 'value'> | undefined;
  };

export const sweepInputOf = (network: Network): SweepInput => ({
  directed: network.directed,
  ...searchOrderKernel.of(network),
});

export function sweepKernel<T>(parts: SweepParts<T>): SweepKernel<T> {
  const results = new WeakMap<Network, { readonly value: T; readonly note?: Omit<Estimate<T>, 'value'> }>();
  const estimates = new WeakMap<Network, number>();
  const of = (network: Network, options: ComputeOptions = {}): T => {
    const known = results.get(network);
    if (known !== undefined) return known.value;
    const sweep = parts.begin(sweepInputOf(network));
    visitPart(network.ids.length, sweep, { part: 0, of: 1 }, options);
    const value = sweep.result();
    results.set(network, { value });
    return value;
  };
  const estimateSeconds = (network: Network): number => {
    if (results.has(network)) return 0;
    const seconds = estimates.get(network) ?? sampleSeconds(network.ids.length, parts.begin(sweepInputOf(network)));
    estimates.set(network, seconds);
    return seconds;
  };
  return {
    ...parts,
    of,
    estimateSeconds,
    isKnown: (network) => results.has(network),
    remember: (network, value, note) => void results.set(network, { value, ...(note && { note }) }),
    estimate: (network, options = {}) => {
      const sampled = parts.sample(network, options);
      if (!sampled) return void of(network, options);
      const { value, ...note } = sampled;
      results.set(network, { value, note });
    },
    noteOf: (network) => results.get(network)?.note,
  };
}

/** Which of the batches: every `of`-th, beginning with `part`. */
export type Part = { readonly part: number; readonly of: number };

const msBetweenReports = 100;

/** Visits the members of one part. Progress counts members of all parts as if they went alike. */
export function visitPart(n: number, { batch, visit }: Sweep<unknown>, { part, of }: Part, options: ComputeOptions): void {
  const { onProgress, signal } = options;
  let reported = Number.NEGATIVE_INFINITY;
  for (let first = part * batch; first < n; first += batch * of) {
    if (signal?.aborted) throw new CancelledError();
    const now = Date.now();
    if (now - reported >= msBetweenReports) {
      onProgress?.({ done: first, total: n });
      reported = now;
    }
    visit(first);
  }
  onProgress?.({ done: n, total: n });
}

const warmUpMs = 60;
const samplingMs = 240;
const fewestSamples = 3;

/**
 * Visits members spread over the whole network for about 0.3 s and scales up. The first visits are not counted: they run
 * before the code is compiled and would make every estimate several times too long.
 */
function sampleSeconds(n: number, { batch, visit }: Sweep<unknown>): number {
  const visits = Math.ceil(n / batch);
  const step = strideNear(visits);
  const began = Date.now();
  let countedFrom = began;
  let counted = 0;
  for (let k = 0, at = 0; k < visits; k++, at = (at + step) % visits) {
    visit(at * batch);
    counted += 1;
    const now = Date.now();
    if (countedFrom === began && now - began >= warmUpMs) {
      countedFrom = now;
      counted = 0;
    } else if (counted >= fewestSamples && now - countedFrom >= samplingMs) {
      return ((now - countedFrom) / counted / 1000) * visits;
    }
  }
  return (Date.now() - began) / 1000;
}

/** A step near the golden section of n that shares no factor with n, so that stepping visits every member once. */
function strideNear(n: number): number {
  let step = Math.max(1, Math.round(n * 0.618));
  while (greatestCommonDivisor(step, n) > 1) step += 1;
  return step;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
