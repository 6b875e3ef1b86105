import { UndirectedGraph } from 'graphology';
import { cheapKernel } from './kernels/kernel.ts';

/**
 * The network with its directions dropped as a graphology graph, for the graphology measures that work on one. Nodes are
 * keyed by member number, not by id: graphology keeps neighbours in plain objects, where an id such as `__proto__` is lost.
 */
export const undirectedGraphology = cheapKernel((network) => {
  const graph = new UndirectedGraph();
  const { offsets, targets } = network.both;
  network.ids.forEach((_, i) => {
    graph.addNode(String(i));
  });
  network.ids.forEach((_, i) => {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const j = targets[at]!;
      if (i < j) graph.addUndirectedEdgeWithKey(`${i}-${j}`, String(i), String(j));
    }
  });
  return graph;
});
