import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { coreNumber } from 'graphology-cores';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { density } from 'graphology-metrics/graph/density.js';
import diameter from 'graphology-metrics/graph/diameter.js';
import graphologyModularity from 'graphology-metrics/graph/modularity.js';
import { describe, expect, it } from 'vitest';
import { modularityOf } from '#network/communities/community';
import { buildNetwork, type Network, type NetworkInput } from '#network/graph';
import { brandesKernel } from '#network/kernels/brandes';
import { componentsKernel } from '#network/kernels/components';
import { coresKernel } from '#network/kernels/cores';
import { runMeasures } from '#network/run-measures';
import { anyNetworkInput } from '../../support/any-network.ts';
import { graphFigure, memberFigures } from '../../support/named-graphs.ts';

/** The same network in graphology, keyed by member number since graphology cannot hold every id. */
function inGraphology(network: Network): DirectedGraph | UndirectedGraph {
  const graph = network.directed ? new DirectedGraph() : new UndirectedGraph();
  network.ids.forEach((_, i) => void graph.addNode(String(i)));
  network.ids.forEach((_, i) => {
    for (const j of network.out.targets.subarray(network.out.offsets[i], network.out.offsets[i + 1])) {
      graph.mergeEdge(String(i), String(j));
    }
  });
  return graph;
}

const values = (byKey: Readonly<Record<string, number>>, network: Network): number[] =>
  network.ids.map((_, i) => byKey[String(i)] ?? Number.NaN);

function expectClose(ours: ArrayLike<number>, theirs: readonly number[]): void {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, i) => void expect(ours[i]).toBeCloseTo(value, 9));
}

const check = (inputs: fc.Arbitrary<NetworkInput>, compare: (network: Network, graph: ReturnType<typeof inGraphology>) => void) =>
  fc.assert(
    fc.property(inputs, (input) => {
      const network = buildNetwork(input);
      compare(network, inGraphology(network));
    }),
  );

const some = (inputs: fc.Arbitrary<NetworkInput>, least: number) => inputs.filter(({ members }) => members.length >= least);

describe('our kernels equal graphology where graphology is right', () => {
  it('betweenness', () => {
    check(some(anyNetworkInput(), 1), (network, graph) => {
      const theirs = betweennessCentrality(graph, { normalized: false, getEdgeWeight: null });
      expectClose(brandesKernel.of(network), values(theirs, network));
    });
  });

  it('components', () => {
    check(anyNetworkInput(), (network, graph) => {
      const theirs = connectedComponents(graph).map((component) => component.map(Number).sort((a, b) => a - b));
      expect(componentsKernel.of(network)).toEqual(theirs.sort((a, b) => b.length - a.length || a[0]! - b[0]!));
    });
  });

  it('core numbers', () => {
    check(anyNetworkInput(fc.constant(false)), (network, graph) => {
      // The types of graphology-cores 0.0.1 name a first argument that its code does not take.
      const cores = (coreNumber as unknown as (graph: UndirectedGraph) => Record<string, number>)(graph as UndirectedGraph);
      expectClose(coresKernel.of(network), values(cores, network));
    });
  });

  it('PageRank', () => {
    check(some(anyNetworkInput(fc.constant(false)), 1), (network, graph) => {
      if (graph.size === 0) return;
      const theirs = pagerank(graph, { alpha: 0.85, tolerance: 1e-14, maxIterations: 5000, getEdgeWeight: null });
      expectClose([...memberFigures(runMeasures(network), 'pagerank085').values()] as number[], values(theirs, network));
    });
  });

  it('Wasserman-Faust closeness of undirected networks', () => {
    check(some(anyNetworkInput(fc.constant(false)), 2), (network, graph) => {
      const theirs = values(closenessCentrality(graph, { wassermanFaust: true }), network);
      expectClose([...memberFigures(runMeasures(network), 'closenessWF').values()] as number[], theirs);
    });
  });

  it('density', () => {
    check(some(anyNetworkInput(), 2), (network, graph) => {
      expect(graphFigure(runMeasures(network), 'density')).toBeCloseTo(density(graph), 12);
    });
  });

  it('diameter of connected networks', () => {
    check(some(anyNetworkInput(fc.constant(false)), 2), (network, graph) => {
      const results = runMeasures(network);
      if (graphFigure(results, 'components') === 1)
        expect(graphFigure(results, 'diameterLargestComponent')).toBe(diameter(graph));
    });
  });

  it('modularity of any partition', () => {
    check(anyNetworkInput(fc.constant(false)), (network, graph) => {
      if (graph.size === 0) return;
      const parts = network.ids.map((_, i) => i % 3);
      const theirs = graphologyModularity(graph, { getNodeCommunity: (key) => Number(key) % 3, getEdgeWeight: null });
      expect(modularityOf(network, parts)).toBeCloseTo(theirs, 9);
    });
  });
});
