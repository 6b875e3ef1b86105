import { betweennessCentralisation, degreeCentralisation } from './cohesion/centralisation.ts';
import { avgClusteringExcluding, avgClusteringZeros } from './cohesion/clustering.ts';
import { components, isolates, largestComponentSize } from './cohesion/components.ts';
import { density } from './cohesion/density.ts';
import { meanDegree } from './cohesion/mean-degree.ts';
import { avgPathReachablePairs, diameterLargestComponent, globalEfficiency, reachablePairShare } from './cohesion/paths.ts';
import { reciprocityArc } from './cohesion/reciprocity.ts';
import { arcs, members, ties } from './cohesion/size.ts';
import { transitivity, triangles } from './cohesion/transitivity.ts';
import { triadCensus } from './cohesion/triad-census.ts';
import { communities, community, modularity } from './communities/louvain.ts';
import type { AttributeMeasure, GraphMeasure, Measure, NodeMeasure, SetMeasure } from './measure.ts';
import { betweenness, betweennessNormalised, betweennessNormalisedTwoMode } from './position/betweenness.ts';
import { closenessWF, harmonicNormalised } from './position/closeness.ts';
import { coreNumber, degeneracy } from './position/core.ts';
import { degree, degreeNormalised, degreeNormalisedTwoMode, inDegree, outDegree } from './position/degree.ts';
import { localClustering } from './position/local-clustering.ts';
import { pagerank085 } from './position/pagerank.ts';
import { densityTwoMode } from './two-mode/density.ts';
import { avgPath, diameter } from './two-mode/paths.ts';
import { betweennessMaxMode1, betweennessMaxMode2, n1, n2 } from './two-mode/sizes.ts';

/** Measures of a network as a whole, in the order in which they are shown. */
export const graphMeasures: readonly GraphMeasure[] = [
  members,
  n1,
  n2,
  ties,
  arcs,
  reciprocityArc,
  density,
  densityTwoMode,
  meanDegree,
  components,
  isolates,
  largestComponentSize,
  transitivity,
  triangles,
  avgClusteringZeros,
  avgClusteringExcluding,
  avgPathReachablePairs,
  avgPath,
  reachablePairShare,
  diameterLargestComponent,
  diameter,
  globalEfficiency,
  degreeCentralisation,
  betweennessCentralisation,
  betweennessMaxMode1,
  betweennessMaxMode2,
  degeneracy,
  modularity,
  communities,
  ...triadCensus,
];

/** Measures of each member. */
export const nodeMeasures: readonly NodeMeasure[] = [
  degree,
  degreeNormalised,
  degreeNormalisedTwoMode,
  inDegree,
  outDegree,
  betweenness,
  betweennessNormalised,
  betweennessNormalisedTwoMode,
  harmonicNormalised,
  closenessWF,
  pagerank085,
  coreNumber,
  localClustering,
  community,
];

/** Which members or ties. */
export const setMeasures: readonly SetMeasure[] = [];

/** Measures by what is known of members, each once for every attribute. */
export const attributeMeasures: readonly AttributeMeasure[] = [];

export const measures: readonly Measure[] = [...graphMeasures, ...nodeMeasures, ...setMeasures];
