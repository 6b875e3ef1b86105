import type { Network } from '../graph.ts';
import type { ComputeOptions } from '../types.ts';
import { CancelledError } from '../types.ts';

/** A calculation that several measures share: done once per network, remembered as long as the network lives. */
export type Kernel<T> = {
  readonly of: (network: Network, options?: ComputeOptions) => T;
  /** Seconds it would still take here; 0 when it is cheap or already done. */
  readonly estimateSeconds: (network: Network) => number;
};

/** A kernel cheap enough never to be asked how long it takes. `keyOf` names the options that change the result. */
export function cheapKernel<T>(
  compute: (network: Network, options: ComputeOptions) => T,
  keyOf: (options: ComputeOptions) => string = () => '',
): Kernel<T> {
  const known = new WeakMap<Network, Map<string, T>>();
  const of = (network: Network, options: ComputeOptions = {}): T => {
    const results = known.get(network) ?? new Map<string, T>();
    known.set(network, results);
    const key = keyOf(options);
    if (!results.has(key)) results.set(key, compute(network, options));
    return results.get(key) as T;
  };
  return { of, estimateSeconds: () => 0 };
}

/**
 * Work done once from every member: `visit(first)` does members `first` to `first + batch - 1` and is called for every
 * multiple of `batch`; then `result` may be read.
 */
export type Sweep<T> = { readonly batch: number; readonly visit: (first: number) => void; readonly result: () => T };

/** A kernel that starts from every member in turn: it reports progress, can be stopped, and estimates its time. */
export function sweepKernel<T>(begin: (network: Network) => Sweep<T>): Kernel<T> {
  const results = new WeakMap<Network, { readonly value: T }>();
  const estimates = new WeakMap<Network, number>();
  const of = (network: Network, options: ComputeOptions = {}): T => {
    const known = results.get(network);
    if (known !== undefined) return known.value;
    const sweep = begin(network);
    visitAll(network.ids.length, sweep, options);
    const value = sweep.result();
    results.set(network, { value });
    return value;
  };
  const estimateSeconds = (network: Network): number => {
    if (results.has(network)) return 0;
    const seconds = estimates.get(network) ?? sampleSeconds(network.ids.length, begin(network));
    estimates.set(network, seconds);
    return seconds;
  };
  return { of, estimateSeconds };
}

const msBetweenReports = 100;

function visitAll(n: number, { batch, visit }: Sweep<unknown>, { onProgress, signal }: ComputeOptions): void {
  let reported = Number.NEGATIVE_INFINITY;
  for (let first = 0; first < n; first += batch) {
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
