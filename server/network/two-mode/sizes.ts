/**
 * Two-mode networks (people and places): how many there are of each mode, and the most betweenness a member of either can
 * have, ½[n2²(s + 1)² + n2(s + 1)(2t - s - 1) - t(2s - t + 3)], s = (n1 - 1) div n2, t = (n1 - 1) mod n2 for mode 1.
 * Reference: Borgatti & Everett 1997, "Network analysis of 2-mode data", Social Networks 19.
 */
import type { Mode, Network } from '../graph.ts';
import type { GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { borgattiEverett1997 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { count, type Noun, people, thereAre } from '../words.ts';

export const sizeOfMode = (network: Network, mode: Mode): number =>
  network.modes.reduce((count, own) => count + (own === mode ? 1 : 0), 0);

/** Most betweenness a member of the mode can have; 0 when its mode or the other one has no members. */
export function mostBetweenness(network: Network, mode: Mode): number {
  const own = sizeOfMode(network, mode);
  const other = sizeOfMode(network, mode === 1 ? 2 : 1);
  if (own === 0 || other === 0) return 0;
  const s = Math.floor((own - 1) / other);
  const t = (own - 1) % other;
  return 0.5 * (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3));
}

const sizeMeasure = (id: string, mode: Mode, noun: Noun, label: string, question: string): GraphMeasure => ({
  id,
  label,
  scope: 'graph',
  question,
  finding: (value) => `${thereAre(value, noun)} on the map.`,
  formula: mode === 1 ? 'n₁' : 'n₂',
  reference: borgattiEverett1997,
  interval: noInterval.count,
  basis: 'everyone',
  caveats: [],
  version: 1,
  kinds: ['two-mode'],
  compute: (network) => sizeOfMode(network, mode),
});

const mostMeasure = (id: string, mode: Mode, who: string): GraphMeasure => ({
  id,
  label: `Most pairs one can stand between, ${who}`,
  scope: 'graph',
  question: `Between how many pairs could one member of the ${who} stand at most?`,
  finding: (value) =>
    `One ${mode === 1 ? 'person' : 'place'} could stand between ${count(value, ['pair', 'pairs'])} of others at most.`,
  formula: `½[n₂²(s + 1)² + n₂(s + 1)(2t − s − 1) − t(2s − t + 3)], s = (n₁ − 1) div n₂, t = (n₁ − 1) mod n₂${
    mode === 1 ? '' : ', n₁ and n₂ exchanged'
  }`,
  reference: borgattiEverett1997,
  interval: noInterval.yardstick,
  basis: 'everyone',
  caveats: ['A yardstick for standing between others, not a finding.'],
  version: 1,
  kinds: ['two-mode'],
  compute: (network) => {
    const most = mostBetweenness(network, mode);
    return most > 0 ? most : undefinedBecause('nobody of this kind can stand between others');
  },
});

export const n1 = sizeMeasure('n1', 1, people, 'Members of the first kind', 'How many are there of the first kind (people)?');
export const n2 = sizeMeasure(
  'n2',
  2,
  ['place', 'places'],
  'Members of the second kind',
  'How many are there of the second kind (places, events)?',
);
export const betweennessMaxMode1 = mostMeasure('betweennessMaxMode1', 1, 'first kind');
export const betweennessMaxMode2 = mostMeasure('betweennessMaxMode2', 2, 'second kind');
