import type { Network } from '../graph.ts';
import type { ComputeOptions } from '../types.ts';

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
