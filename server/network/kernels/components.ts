import type { Network } from '../graph.ts';
import { compiledLabels, type Labels } from '../wasm/labels.ts';
import type { Adjacency } from './adjacency.ts';
import { cheapKernel } from './kernel.ts';
import { piecesInScript } from './pieces.ts';

/** Whoever is reached from each other, whatever the direction of the ties. */
const labelsKernel = cheapKernel<Labels>(({ both }: Network) => compiledLabels(both) ?? labelsInScript(both));

/** The same, not compiled. */
export function labelsInScript(both: Adjacency): Labels {
  const { order, firsts } = piecesInScript(both);
  const lowest = new Uint32Array(order.length);
  // Searches begin from the lowest member who was not met.
  for (let piece = 0; piece + 1 < firsts.length; piece++) {
    const first = firsts[piece]!;
    for (let at = first; at < firsts[piece + 1]!; at++) lowest[order[at]!] = order[first]!;
  }
  return { lowest, count: firsts.length - 1 };
}

export const countComponents = (network: Network): number => labelsKernel.of(network).count;

/**
 * Members (by number, ascending) of each component, largest first, equal sizes by their first member. Direction is ignored.
 * Ours because graphology-components needs the network as a graphology graph, which takes a second for 50,000 members.
 */
export const componentsKernel = cheapKernel<readonly (readonly number[])[]>((network) => {
  const { lowest } = labelsKernel.of(network);
  const pieces: number[][] = [];
  const placeOf = new Uint32Array(lowest.length);
  for (let i = 0; i < lowest.length; i++) {
    if (lowest[i] === i) placeOf[i] = pieces.push([]) - 1;
    pieces[placeOf[lowest[i]!]!]!.push(i);
  }
  return pieces.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
});
