import type { Network } from '../graph.ts';
import type { AttributeValues } from '../measure.ts';

/** A cheap calculation by what an attribute says of members, which several measures share: done once for each attribute. */
export function valuesKernel<T>(compute: (network: Network, values: AttributeValues) => T) {
  const known = new WeakMap<Network, WeakMap<AttributeValues, { readonly result: T }>>();
  return (network: Network, values: AttributeValues): T => {
    const ofNetwork = known.get(network) ?? new WeakMap<AttributeValues, { readonly result: T }>();
    known.set(network, ofNetwork);
    const found = ofNetwork.get(values) ?? { result: compute(network, values) };
    ofNetwork.set(values, found);
    return found.result;
  };
}
