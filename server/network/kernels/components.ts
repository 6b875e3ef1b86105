import type { Network } from '../graph.ts';
import { cheapKernel } from './kernel.ts';
import { largestFirst, type Pieces, piecesOf } from './pieces.ts';

/** Whoever is reached from each other, whatever the direction of the ties, as searches met them. */
export const piecesKernel = cheapKernel<Pieces>(({ both }: Network) => piecesOf(both));

/**
 * Members (by number, ascending) of each component, largest first, equal sizes by their first member. Direction is ignored.
 * Ours because graphology-components needs the network as a graphology graph, which takes a second for 50,000 members.
 */
export const componentsKernel = cheapKernel<readonly (readonly number[])[]>((network) => largestFirst(piecesKernel.of(network)));

export const countComponents = (network: Network): number => piecesKernel.of(network).firsts.length - 1;
