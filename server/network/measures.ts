import { burtConstraint, burtConstraintWeighted, burtHierarchy } from './brokerage/constraint.ts';
import { articulationPoints, bridges } from './brokerage/cut-points.ts';
import { burtEffectiveSize, burtEffectiveSizeWeighted, burtEfficiency } from './brokerage/effective-size.ts';
import { gouldFernandez } from './brokerage/gould-fernandez.ts';
import { betweennessCentralisation, degreeCentralisation } from './cohesion/centralisation.ts';
import { cliqueNumber } from './cohesion/clique-number.ts';
import { closenessCentralisation } from './cohesion/closeness-centralisation.ts';
import { avgClusteringExcluding, avgClusteringZeros } from './cohesion/clustering.ts';
import { components, isolates, largestComponentSize } from './cohesion/components.ts';
import { coreFit, coreShare, inCore } from './cohesion/core-periphery.ts';
import { degreeGini, degreeMax, degreeMedian } from './cohesion/degree-distribution.ts';
import { density } from './cohesion/density.ts';
import { fragmentationDF, fragmentationF } from './cohesion/fragmentation.ts';
import { jackknifeSeDensity } from './cohesion/jackknife.ts';
import { avgPathLargestComponent, radiusLargestComponent } from './cohesion/largest-component.ts';
import { meanDegree } from './cohesion/mean-degree.ts';
import { avgPathReachablePairs, diameterLargestComponent, globalEfficiency, reachablePairShare } from './cohesion/paths.ts';
import { asymmetricDyads, mutualDyads, nullDyads, reciprocityArc, reciprocityDyad } from './cohesion/reciprocity.ts';
import { arcs, members, ties } from './cohesion/size.ts';
import { smallWorldSigma, smallWorldSigmaTransitivity } from './cohesion/small-world.ts';
import { transitivity, triangles } from './cohesion/transitivity.ts';
import { triadCensus } from './cohesion/triad-census.ts';
import { communities, community, modularity, modularityLouvain } from './communities/community.ts';
import { circleSure, circlesDistinct, circlesRuns, circlesStability, circlesSure } from './communities/stability.ts';
import { egoBlau, egoIQV, egoSameShare } from './ego/composition.ts';
import { egoDensity, egoSize, egoStrengthMean } from './ego/size.ts';
import type { AttributeMeasure, GraphMeasure, Measure, NodeMeasure, SetMeasure } from './measure.ts';
import { assortativityNominal, assortativityNumeric, degreeAssortativity } from './mixing/assortativity.ts';
import { blau, iqv } from './mixing/diversity.ts';
import { EIexpected, EIindex, EInode, externalTies, internalTies } from './mixing/ei.ts';
import { EIpermutationP } from './mixing/ei-permutation.ts';
import { modularityOfKinds } from './mixing/modularity.ts';
import { betweenness, betweennessNormalised, betweennessNormalisedTwoMode } from './position/betweenness.ts';
import { closenessWF, closenessWithinComponent, harmonicNormalised } from './position/closeness.ts';
import { coreNumber, degeneracy } from './position/core.ts';
import { degree, degreeNormalised, degreeNormalisedTwoMode, inDegree, outDegree } from './position/degree.ts';
import { eigenvectorL2, spectralRadius } from './position/eigenvector.ts';
import { localClustering } from './position/local-clustering.ts';
import { pagerank085 } from './position/pagerank.ts';
import { closenessNormalisedTwoMode, harmonicTwoMode } from './two-mode/closeness.ts';
import { densityTwoMode } from './two-mode/density.ts';
import { fourCycles, robinsAlexander, threePaths } from './two-mode/four-cycles.ts';
import {
  latapyAverageDotMode1,
  latapyAverageDotMode2,
  latapyClusteringDot,
  latapyClusteringMax,
  latapyClusteringMin,
  redundancy,
} from './two-mode/latapy.ts';
import { avgPath, diameter } from './two-mode/paths.ts';
import {
  projectionMode1Density,
  projectionMode1MeanOverlap,
  projectionMode2Density,
  projectionMode2MeanOverlap,
} from './two-mode/projection.ts';
import { betweennessMaxMode1, betweennessMaxMode2, n1, n2 } from './two-mode/sizes.ts';

/** Measures of a network as a whole, in the order in which they are shown. */
export const graphMeasures: readonly GraphMeasure[] = [
  members,
  n1,
  n2,
  ties,
  arcs,
  reciprocityArc,
  reciprocityDyad,
  mutualDyads,
  asymmetricDyads,
  nullDyads,
  density,
  jackknifeSeDensity,
  densityTwoMode,
  meanDegree,
  degreeMedian,
  degreeMax,
  degreeGini,
  components,
  isolates,
  largestComponentSize,
  transitivity,
  triangles,
  avgClusteringZeros,
  avgClusteringExcluding,
  avgPathReachablePairs,
  avgPath,
  avgPathLargestComponent,
  reachablePairShare,
  diameterLargestComponent,
  diameter,
  radiusLargestComponent,
  globalEfficiency,
  fragmentationF,
  fragmentationDF,
  smallWorldSigma,
  smallWorldSigmaTransitivity,
  degreeCentralisation,
  betweennessCentralisation,
  closenessCentralisation,
  betweennessMaxMode1,
  betweennessMaxMode2,
  degeneracy,
  coreShare,
  coreFit,
  degreeAssortativity,
  cliqueNumber,
  spectralRadius,
  modularity,
  modularityLouvain,
  communities,
  circlesStability,
  circlesSure,
  circlesDistinct,
  circlesRuns,
  robinsAlexander,
  fourCycles,
  threePaths,
  latapyAverageDotMode1,
  latapyAverageDotMode2,
  projectionMode1Density,
  projectionMode1MeanOverlap,
  projectionMode2Density,
  projectionMode2MeanOverlap,
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
  harmonicTwoMode,
  closenessNormalisedTwoMode,
  closenessWF,
  closenessWithinComponent,
  eigenvectorL2,
  pagerank085,
  coreNumber,
  inCore,
  localClustering,
  burtConstraint,
  burtConstraintWeighted,
  burtHierarchy,
  burtEffectiveSize,
  burtEffectiveSizeWeighted,
  burtEfficiency,
  egoSize,
  egoDensity,
  egoStrengthMean,
  latapyClusteringDot,
  latapyClusteringMin,
  latapyClusteringMax,
  redundancy,
  community,
  circleSure,
];

/** Which members or ties. */
export const setMeasures: readonly SetMeasure[] = [articulationPoints, bridges];

/** Measures by what is known of members, each once for every attribute. */
export const attributeMeasures: readonly AttributeMeasure[] = [
  blau,
  iqv,
  internalTies,
  externalTies,
  EIindex,
  EIexpected,
  EIpermutationP,
  assortativityNominal,
  assortativityNumeric,
  modularityOfKinds,
  EInode,
  egoBlau,
  egoIQV,
  egoSameShare,
  ...gouldFernandez,
];

export const measures: readonly Measure[] = [...graphMeasures, ...nodeMeasures, ...setMeasures];
