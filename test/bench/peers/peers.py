"""Times other programs on one file of ties: python peers.py LIBRARY FILE KEY,KEY… prints a line of JSON for each key."""

import json
import random
import resource
import sys
import time


def peak_mib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def say(**what):
    print(json.dumps(what), flush=True)


def igraph_measures(path):
    import igraph

    graph = igraph.Graph.Read_Ncol(path, directed=False, weights=False, names=False)
    graph.simplify()
    random.seed(1)
    some = [random.randrange(graph.vcount()) for _ in range(256)]
    return {
        "components": lambda: len(graph.connected_components()),
        "articulationPoints": lambda: len(graph.articulation_points()),
        "bridges": lambda: len(graph.bridges()),
        "transitivity": lambda: graph.transitivity_undirected(),
        "avgClusteringZeros": lambda: graph.transitivity_avglocal_undirected(mode="zero"),
        "coreNumber": lambda: max(graph.coreness()),
        "burtConstraint": lambda: len(graph.constraint()),
        "modularity": lambda: graph.community_leiden("modularity", n_iterations=3).modularity,
        "modularityLouvain": lambda: graph.community_multilevel().modularity,
        "pagerank085": lambda: max(graph.pagerank()),
        "eigenvectorL2": lambda: max(graph.eigenvector_centrality()),
        "degreeAssortativity": lambda: graph.assortativity_degree(directed=False),
        "cliqueNumber": lambda: graph.clique_number(),
        "harmonicNormalised": lambda: max(graph.harmonic_centrality()),
        "betweenness": lambda: max(graph.betweenness()),
        "closeness of 256": lambda: len(graph.harmonic_centrality(some)),
    }


def networkit_measures(path):
    import networkit

    graph = networkit.readGraph(path, networkit.Format.EdgeListSpaceZero)
    graph.removeSelfLoops()
    graph.removeMultiEdges()

    def run(algorithm):
        algorithm.run()
        return algorithm

    centrality = networkit.centrality
    return {
        "components": lambda: run(networkit.components.ConnectedComponents(graph)).numberOfComponents(),
        "articulationPoints": lambda: run(networkit.components.BiconnectedComponents(graph)).numberOfComponents(),
        "avgClusteringZeros": lambda: sum(run(centrality.LocalClusteringCoefficient(graph)).scores()) / graph.numberOfNodes(),
        "coreNumber": lambda: run(centrality.CoreDecomposition(graph)).maxCoreNumber(),
        "modularityLouvain": lambda: networkit.community.Modularity().getQuality(
            run(networkit.community.PLM(graph, refine=False)).getPartition(), graph
        ),
        "pagerank085": lambda: max(run(centrality.PageRank(graph)).scores()),
        "eigenvectorL2": lambda: max(run(centrality.EigenvectorCentrality(graph)).scores()),
        "harmonicNormalised": lambda: max(run(centrality.HarmonicCloseness(graph)).scores()),
        "betweenness": lambda: max(run(centrality.Betweenness(graph)).scores()),
        "betweennessEstimated": lambda: len(run(centrality.KadabraBetweenness(graph, 0.01, 0.1)).topkNodesList()),
    }


def networkx_measures(path):
    import networkx

    graph = networkx.read_edgelist(path, nodetype=int)
    graph.remove_edges_from(networkx.selfloop_edges(graph))
    return {
        "components": lambda: networkx.number_connected_components(graph),
        "articulationPoints": lambda: sum(1 for _ in networkx.articulation_points(graph)),
        "bridges": lambda: sum(1 for _ in networkx.bridges(graph)),
        "transitivity": lambda: networkx.transitivity(graph),
        "avgClusteringZeros": lambda: networkx.average_clustering(graph),
        "coreNumber": lambda: max(networkx.core_number(graph).values()),
        "burtConstraint": lambda: len(networkx.constraint(graph)),
        "modularityLouvain": lambda: len(networkx.community.louvain_communities(graph, seed=1)),
        "pagerank085": lambda: max(networkx.pagerank(graph, tol=1e-10).values()),
        "degreeAssortativity": lambda: networkx.degree_assortativity_coefficient(graph),
        "harmonicNormalised": lambda: max(networkx.harmonic_centrality(graph).values()),
        "betweenness": lambda: max(networkx.betweenness_centrality(graph).values()),
    }


def main():
    library, path, keys = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
    began = time.perf_counter()
    measures = {"igraph": igraph_measures, "networkit": networkit_measures, "networkx": networkx_measures}[library](path)
    say(key="load", seconds=time.perf_counter() - began, peakMiB=peak_mib())
    for key in keys:
        if key not in measures:
            continue
        began = time.perf_counter()
        value = measures[key]()
        say(key=key, seconds=time.perf_counter() - began, peakMiB=peak_mib(), value=value)


main()
