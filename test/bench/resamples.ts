import { avgClusteringExcluding, avgClusteringZeros } from '#network/cohesion/clustering';
import { components, isolates, largestComponentSize } from '#network/cohesion/components';
import { degreeGini, degreeMax, degreeMedian } from '#network/cohesion/degree-distribution';
import { density } from '#network/cohesion/density';
import { meanDegree } from '#network/cohesion/mean-degree';
import { reciprocityArc, reciprocityDyad } from '#network/cohesion/reciprocity';
import { transitivity, triangles } from '#network/cohesion/transitivity';
import { buildNetwork } from '#network/graph';
import { degreeAssortativity } from '#network/mixing/assortativity';
import { degeneracy } from '#network/position/core';
import { seededRandom } from '#network/random';
import { bootstrap } from '#network/uncertainty/bootstrap';
import { resample } from '#network/uncertainty/resample';
import { inventedNetwork } from '../support/invented-network.ts';
import type { Print } from './stored.ts';

const measures = [
  density,
  meanDegree,
  degreeMedian,
  degreeMax,
  degreeGini,
  reciprocityArc,
  reciprocityDyad,
  components,
  isolates,
  largestComponentSize,
  transitivity,
  triangles,
  avgClusteringZeros,
  avgClusteringExcluding,
  degreeAssortativity,
  degeneracy,
];
const resamples = 200;

const secondsSince = (began: number): string => `${((performance.now() - began) / 1_000).toFixed(1)} s`;

/** How long it takes to say how sure the quick figures are: resampling alone, and with the figures of each resample. */
export const benchResamples = (print: Print): void => {
  for (const members of [2_000, 10_000, 50_000]) {
    const network = buildNetwork(inventedNetwork({ members, ties: members * 5, seed: 20_260 }));
    const of = `${members.toLocaleString('en')} residents, ${network.tieCount.toLocaleString('en')} ties`;
    const random = seededRandom(1);
    let began = performance.now();
    for (let k = 0; k < resamples; k++) resample(network, random);
    print(`${of}: ${resamples} resamples`, secondsSince(began));
    began = performance.now();
    bootstrap(network, measures);
    print(`${of}: ${resamples} resamples and ${measures.length} figures of each`, secondsSince(began));
  }
};
