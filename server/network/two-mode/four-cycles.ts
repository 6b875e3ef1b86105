/**
 * Closure in a two-mode network, where there are no triangles: a three-path is person - place - person - place (sum over ties
 * of (d - 1)(d' - 1)), a four-cycle closes it, the first person going to the last place too. Robins-Alexander clustering is
 * the share of three-paths that are closed, 4 × four-cycles / three-paths.
 * Reference: Robins & Alexander 2004, Comput. Math. Organ. Theory 10.
 */
import type { Mode, Network } from '../graph.ts';
import { degreeOf } from '../kernels/adjacency.ts';
import { overlapsKernel, stepsFor } from '../kernels/overlaps.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { robinsAlexander2004 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { often, thereAre, times } from '../words.ts';

/** Four-cycles are the same seen from either mode. */
const cheaperMode = (network: Network): Mode => (stepsFor(network, 1) <= stepsFor(network, 2) ? 1 : 2);
const cheaper = (network: Network) => overlapsKernel(cheaperMode(network));

function countThreePaths({ ids, both, modes }: Network): number {
  let paths = 0;
  for (let i = 0; i < ids.length; i++) {
    if (modes[i] !== 1) continue;
    const more = degreeOf(both, i) - 1;
    for (let at = both.offsets[i]!; at < both.offsets[i + 1]!; at++) paths += more * (degreeOf(both, both.targets[at]!) - 1);
  }
  return paths;
}

export const threePaths: GraphMeasure = {
  id: 'threePaths',
  label: 'Lines of four',
  scope: 'graph',
  question: 'How many times do two who share one place each lead on to another: person, place, person, place?',
  finding: (value) => `${thereAre(value, ['line', 'lines'])} of the form person, place, person, place.`,
  formula: 'L₃ = Σ over ties (dᵢ − 1)(dⱼ − 1)',
  reference: robinsAlexander2004,
  interval: noInterval.count,
  basis: 'everyone',
  caveats: ['A yardstick for four-cycles, not a finding.'],
  version: 1,
  kinds: ['two-mode'],
  compute: countThreePaths,
};

export const fourCycles: GraphMeasure = {
  id: 'fourCycles',
  label: 'Pairs that meet at two places',
  scope: 'graph',
  question: 'How many times do two people meet at one pair of places?',
  finding: (value) =>
    value === 0 ? 'No two people meet at the same two places.' : `Two people meet at the same two places ${times(value)} in all.`,
  formula: 'C₄ = Σ over pairs of people s(s − 1) / 2, s the places they share',
  reference: robinsAlexander2004,
  interval: noInterval.count,
  basis: 'everyone',
  caveats: ['Two people who share three places count three times, once for each pair of places.'],
  version: 1,
  kinds: ['two-mode'],
  estimateSeconds: (network) => cheaper(network).estimateSeconds(network),
  compute: (network, options) => cheaper(network).of(network, options).fourCycles,
};

export const robinsAlexander: GraphMeasure = {
  id: 'robinsAlexander',
  label: 'Meeting again',
  scope: 'graph',
  question: 'If two meet at one place and one goes to another, how often does the other go there too?',
  finding: (value) => `When two meet at one place and one goes to another, the other ${often(value, 'goes there too')}.`,
  formula: '4 C₄ / L₃',
  reference: robinsAlexander2004,
  convention: 'Over the whole network; Latapy’s overlaps are means over members.',
  interval: noInterval.twoMode,
  basis: 'everyone',
  caveats: ['Places that many use weigh most.'],
  version: 1,
  kinds: ['two-mode'],
  estimateSeconds: (network) => cheaper(network).estimateSeconds(network),
  compute: (network, options) => {
    const paths = countThreePaths(network);
    if (paths === 0) return undefinedBecause('nobody links two places that others use, so there is nothing to close');
    return (4 * cheaper(network).of(network, options).fourCycles) / paths;
  },
};
