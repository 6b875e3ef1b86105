/**
 * Small-world index: sigma = (C / C_random) / (L / L_random), how clustered a network is against how long its ways are, each
 * compared with a random network of the same size n and mean degree k: C_random = k / (n - 1), L_random = ln n / ln k. C is
 * either average clustering (members with fewer than two neighbours counting as 0) or transitivity; the two indices differ
 * widely (karate: 3.94 and 1.77), so both are given. All of it inside the largest component, since L needs everyone within
 * reach. The formula gives numbers for any size (`smallWorld`), but below about 50 members they mean little: the measures
 * leave them out.
 * Reference: Watts & Strogatz 1998, Nature 393; Humphries & Gurney 2008, PLoS ONE 3(4), e0002051.
 */
import type { Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { pathsKernel } from '../kernels/paths.ts';
import { localClusteringKernel, trianglesKernel } from '../kernels/triangles.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { type ComputeOptions, type Undefined, undefinedBecause } from '../types.ts';
import { amount, isNone } from '../words.ts';
import { largestComponents } from './largest-component.ts';

export type SmallWorld = {
  readonly members: number;
  readonly clustering: number;
  /** Null where nobody links two others. */
  readonly transitivity: number | null;
  readonly averagePath: number;
  readonly randomClustering: number;
  readonly randomPath: number;
};

const fewestMembers = 50;

/** The parts of the index in the largest component (all together where several are equally large), direction dropped. */
export function smallWorld(network: Network, options?: ComputeOptions): SmallWorld | Undefined {
  const components = largestComponents(network);
  const n = components[0]?.length ?? 0;
  const inside = components.flat();
  const sum = (value: (i: number) => number): number => inside.reduce((total, i) => total + value(i), 0);
  const meanDegree = sum((i) => degreeOf(network.both, i)) / inside.length;
  if (!(meanDegree > 1)) return undefinedBecause('members have one tie or none on average');
  const { distanceInSum, reachedBy } = pathsKernel.of(network, options);
  const local = localClusteringKernel.of(network);
  const { through } = trianglesKernel.of(network);
  const open = sum((i) => (degreeOf(network.both, i) * (degreeOf(network.both, i) - 1)) / 2);
  return {
    members: n,
    clustering: sum((i) => local[i]! || 0) / inside.length,
    transitivity: open === 0 ? null : sum((i) => through[i]!) / open,
    averagePath: sum((i) => distanceInSum[i]!) / sum((i) => reachedBy[i]!),
    randomClustering: meanDegree / (n - 1),
    randomPath: Math.log(n) / Math.log(meanDegree),
  };
}

/** How many times more clustered than random, over how many times longer its ways are. */
export const smallWorldIndex = (parts: SmallWorld, clustering: number): number =>
  clustering / parts.randomClustering / (parts.averagePath / parts.randomPath);

const indexMeasure = (
  id: string,
  label: string,
  clustering: string,
  clusteringOf: (parts: SmallWorld) => number | null,
): GraphMeasure => ({
  id,
  label,
  scope: 'graph',
  question: 'Are there tight circles, and yet only few steps from one to the next (by chance: 1)?',
  finding: (value) => {
    if (isNone(value)) return 'There are no tight circles.';
    if (Math.abs(value - 1) < 0.05) return 'Tight circles and short ways go together as chance would have it.';
    return `Tight circles and short ways go together ${amount(value)} times as much as chance would have it.`;
  },
  formula: `σ = (C / C_rand) / (L / L_rand), C_rand = k / (n − 1), L_rand = ln n / ln k; C is ${clustering}`,
  reference:
    'Humphries & Gurney 2008, Network “small-world-ness”, PLoS ONE 3(4), e0002051, after Watts & Strogatz 1998, Nature 393',
  convention: 'Of the largest component; random values by formula, not from networks made by chance.',
  interval: noInterval.slow,
  basis: 'everyone',
  caveats: [
    'Of the largest part only. A rough comparison that grows with the size of a network: never rank places by it.',
    'Which kind of clustering it is made of changes it a lot.',
  ],
  version: 1,
  kinds: ['undirected'],
  sweep: pathsKernel,
  compute: (network, options) => {
    if ((largestComponents(network)[0]?.length ?? 0) < fewestMembers) {
      return undefinedBecause(`the largest part has fewer than ${fewestMembers} members, too few to compare with chance`);
    }
    const parts = smallWorld(network, options);
    if ('undefined' in parts) return parts;
    const found = clusteringOf(parts);
    return found === null ? undefinedBecause('nobody links two others') : smallWorldIndex(parts, found);
  },
});

export const smallWorldSigma = indexMeasure(
  'smallWorldSigma',
  'Small world, by average clustering',
  'average clustering, 0 for those with fewer than two neighbours',
  ({ clustering }) => clustering,
);
export const smallWorldSigmaTransitivity = indexMeasure(
  'smallWorldSigmaTransitivity',
  'Small world, by closed triads',
  'transitivity',
  ({ transitivity }) => transitivity,
);
