/** Times graphology and its sisters on one file of ties: graphology.ts FILE KEY,KEY… prints a line of JSON for each key. */
import { readFileSync } from 'node:fs';
import { UndirectedGraph } from 'graphology';
import { countConnectedComponents } from 'graphology-components';
import { coreNumber } from 'graphology-cores';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import eigenvector from 'graphology-metrics/centrality/eigenvector.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';

const say = (key: string, began: number): void => {
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(`${JSON.stringify({ key, seconds, peakMiB: process.resourceUsage().maxRSS / 1_024 })}\n`);
};

const load = (path: string): UndirectedGraph => {
  const graph = new UndirectedGraph();
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n')) {
    const [from = '', to = ''] = line.split(' ');
    if (from !== to) graph.mergeEdge(from, to);
  }
  return graph;
};

const figures: Readonly<Record<string, (graph: UndirectedGraph) => unknown>> = {
  components: (graph) => countConnectedComponents(graph),
  // Its types are wrong: it takes the network and nothing else.
  coreNumber: coreNumber as unknown as (graph: UndirectedGraph) => Record<string, number>,
  pagerank085: (graph) => pagerank(graph, { tolerance: 1e-10, getEdgeWeight: null }),
  eigenvectorL2: (graph) => eigenvector(graph, { tolerance: 1e-8, maxIterations: 1_000, getEdgeWeight: null }),
  closenessWF: (graph) => closeness(graph, { wassermanFaust: true }),
  betweenness: (graph) => betweenness(graph, { normalized: false, getEdgeWeight: null }),
};

const [path = '', keys = ''] = process.argv.slice(2);
let began = performance.now();
const graph = load(path);
say('load', began);
for (const key of keys.split(',')) {
  const figure = figures[key];
  if (!figure) continue;
  began = performance.now();
  figure(graph);
  say(key, began);
}
