import { describe, expect, it } from 'vitest';
import { byAttribute } from '#network/by-attribute';
import { buildNetwork, type Network } from '#network/graph';
import type { GraphMeasure, NodeMeasure } from '#network/measure';
import { graphMeasures, nodeMeasures } from '#network/measures';
import { networkOf, readNamedGraph } from '../support/named-graphs.ts';
import { spreadOfValues } from '../support/plausible-figures.ts';

const find = <One extends { readonly id: string }>(all: readonly One[], id: string): One => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`There is no measure ${id}.`);
  return found;
};

function ofGraph(measure: GraphMeasure, network: Network): string {
  const value = measure.compute(network);
  return typeof value === 'number' ? measure.finding(value, { members: network.ids.length }) : value.undefined;
}

function ofMembers(measure: NodeMeasure, network: Network): string {
  const values = Array.from(measure.compute(network)).filter((value) => typeof value === 'number');
  if (measure.isName) throw new Error(`${measure.id} is a name.`);
  return measure.finding(spreadOfValues(values, network.ids.length - values.length));
}

const named = (file: string): Network => networkOf(readNamedGraph(file));

describe('what known networks are said to be like', () => {
  const karate = named('karate.json');
  const advice = named('hi-tech-advice.json');
  const davis = named('southern-women.json');
  const star = named('star.json');
  const parts = named('three-parts.json');

  it.each([
    [karate, 'n', 'There are 34 members on the map.'],
    [karate, 'm', '78 pairs are linked.'],
    // 78 of the 561 there could be, .139.
    [karate, 'density', 'Out of 100 ties there could be, about 14 are there.'],
    // Twice the standard error of .0289.
    [
      karate,
      'jackknifeSeDensity',
      'Out of 100 ties there could be, up to about 6 more or fewer might be there with other people like these.',
    ],
    [karate, 'meanDegree', 'On average, a member has ties to about 4.6 others.'],
    [karate, 'triangles', 'There are 45 groups of three in which all are linked.'],
    [
      karate,
      'transitivity',
      'Think of one with a tie to a second, who has a tie to a third. The first has a tie to the third about 26 times in 100.',
    ],
    [karate, 'avgPathReachablePairs', 'Two members who can reach each other are about 2.4 steps apart on average.'],
    [
      karate,
      'degreeAssortativity',
      'Members with many ties tend to have ties with those who have few. That is -0.48 on a scale from -1 to 1.',
    ],
    [karate, 'modularity', 'Out of 100 ties, about 42 more stay inside circles than by chance.'],
    [karate, 'components', 'The network is all in one part.'],
    [karate, 'cliqueNumber', 'The largest group in which all are linked has 5 members.'],
    [advice, 'arcs', 'People name others 190 times in all.'],
    [advice, 'reciprocityArc', 'When one person names another, the other names them back about 47 times in 100.'],
    [advice, 'reciprocityDyad', 'Out of 100 linked pairs, about 31 go both ways.'],
    [advice, 'nullDyads', 'There are 65 pairs in which neither names the other.'],
    [davis, 'n2', 'There are 14 places on the map.'],
    [davis, 'densityTwoMode', 'Out of 100 pairs of a person and a place, about 35 are linked.'],
    // 4 · 341 / 2,916.
    [
      davis,
      'robinsAlexander',
      'When two meet at one place and one goes to another, the other goes there too about 47 times in 100.',
    ],
    [davis, 'projection_mode1_density', 'Out of 100 pairs of people, about 91 share a place.'],
    [star, 'degreeCentralisation', 'All ties lead to a single member.'],
    [star, 'degeneracy', 'In the best-knit set, each is tied to at least 1 other in it.'],
    [parts, 'components', 'The network falls into 3 separate parts.'],
    [parts, 'isolates', '1 of 8 members has no ties.'],
    [parts, 'largestComponentSize', 'The largest part has 4 of 8 members.'],
    // Of 28 pairs 6 in the part of four and 3 in that of three: 9 / 28.
    [parts, 'reachablePairShare', 'From tie to tie, a member can reach about 32 in 100 of the others on average.'],
    [parts, 'fragmentationF', 'Out of 100 pairs of members, about 68 cannot reach each other.'],
  ] as const)('$1 of network %#', (network, id, sentence) =>
    expect(ofGraph(find(graphMeasures, id), network), id).toBe(sentence),
  );

  it.each([
    // Half of the members have 2 or 3 ties; the fourth highest of 34 has 9 and the next 10.
    [
      karate,
      'degree',
      'At least half of the members are linked to 3 or fewer others. At least 1 in 10 are linked to 10 or more others.',
    ],
    [
      star,
      'betweenness',
      'At least half of the members stand between no others. At least 1 in 10 stand between 6 or more pairs of others.',
    ],
    [
      karate,
      'coreNumber',
      'At least half of the members are in no set where each has more than 3 ties inside it. At least 1 in 10 are in a set where each has 4 or more.',
    ],
    [star, 'egoDensity', 'Only one has such a figure, so there is nothing to compare.'],
  ] as const)('$1 of members, %#', (network, id, sentence) => {
    expect(ofMembers(find(nodeMeasures, id), network), id).toBe(sentence);
  });
});

describe('what is said by an attribute', () => {
  // Two in the north, two in the south, tied north - north - south - south.
  const members = [
    { id: 'a', attributes: { homeArea: 'north' } },
    { id: 'b', attributes: { homeArea: 'north' } },
    { id: 'c', attributes: { homeArea: 'south' } },
    { id: 'd', attributes: { homeArea: 'south' } },
  ];
  const ties = ['ab', 'bc', 'cd'].map(([from, to]) => ({ from: from!, to: to! }));
  const network = buildNetwork({ members, ties, directed: false });
  const { graph, node } = byAttribute(network);

  it.each([
    ['internalTies', 'By home area, 2 ties link two of the same kind.'],
    ['externalTies', 'By home area, 1 tie links two of different kinds.'],
    ['EIindex', 'By home area, out of 100 ties, about 33 lead to another kind.'],
    // Of 6 pairs 4 are of different kinds.
    ['EIexpected', 'Think of ties that take no notice of home area. Out of 100 ties, about 67 would lead to another kind.'],
    ['blau', 'By home area, two members drawn by lot differ 50 times in 100.'],
    ['iqv', 'By home area, members are spread evenly over all kinds.'],
    // 2 / 3 - 1 / 2.
    ['modularity', 'By home area, out of 100 ties, about 17 more stay inside kinds than by chance.'],
    ['gouldFernandezCoordinatorSum', 'By home area, members never stand between two of their own kind.'],
  ])('%s', (id, sentence) => expect(ofGraph(find(graph, `${id}[homeArea]`), network)).toBe(sentence));

  it('is said of members too', () => {
    expect(ofMembers(find(node, 'egoSameShare[homeArea]'), network)).toBe(
      'By home area, at least half of the members have 75 in 100 or fewer contacts in their own kind. At least 1 in 10 have all their contacts in their own kind.',
    );
  });
});
