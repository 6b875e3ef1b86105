/**
 * The least that draws a network: sigma and nothing of ours. Put into an empty page by bare-sigma.ts.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

export type Marks = {
  readonly places: readonly (readonly [number, number])[];
  readonly lines: readonly (readonly [number, number])[];
};

const drawBare = async ({ places, lines }: Marks): Promise<void> => {
  const graph = new MultiDirectedGraph();
  places.forEach(([x, y], index) => {
    graph.addNode(index, { x, y, size: 3, color: '#005eb8' });
  });
  for (const [from, to] of lines) graph.addDirectedEdge(from, to, { size: 1, color: '#aeb7bd' });
  const sigma = new Sigma(graph, document.body.firstElementChild as HTMLElement);
  await new Promise<void>((done) => {
    sigma.once('afterRender', () => requestAnimationFrame(() => done()));
    sigma.refresh();
  });
};

Object.assign(window, { drawBare });
