import { connectedComponents } from 'graphology-components';
import { undirectedGraphology } from '../graphology.ts';
import { cheapKernel } from './kernel.ts';

/** Members (by number, ascending) of each component, largest first, equal sizes by their first member. Direction is ignored. */
export const componentsKernel = cheapKernel<readonly (readonly number[])[]>((network) =>
  connectedComponents(undirectedGraphology.of(network))
    .map((component) => component.map(Number).sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!),
);
