import { describe, expect, it } from 'vitest';
import { smallWorld, smallWorldIndex } from '#network/cohesion/small-world';
import { buildNetwork, type Network } from '#network/graph';
import { inventedNetwork } from '../../support/invented-network.ts';
import { graphFigure, networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { only, smallNetwork } from '../../support/small-network.ts';

const partsOf = (network: Network) => {
  const parts = smallWorld(network);
  if ('undefined' in parts) throw new Error(parts.undefined);
  return parts;
};

describe('small-world index', () => {
  // Computed with networkx 3.6.1; Lrand = ln n / ln k.
  it.each([
    ['karate.json', 0.5706384782076823, 0.2556818181818182, 2.3146511196218422, 3.944776151978145, 1.767507059856851],
    ['kite.json', 0.52, 0.5789473684210527, 1.797583146976218, 1.1815574617765023, 1.315499198334163],
  ])('has its parts in %s', (file, clustering, transitivity, randomPath, byAverage, byTriads) => {
    const parts = partsOf(networkOf(readNamedGraph(file)));
    expect(parts.clustering).toBeCloseTo(clustering, 12);
    expect(parts.transitivity).toBeCloseTo(transitivity, 12);
    expect(parts.randomPath).toBeCloseTo(randomPath, 12);
    expect(smallWorldIndex(parts, parts.clustering)).toBeCloseTo(byAverage, 10);
    expect(smallWorldIndex(parts, parts.transitivity!)).toBeCloseTo(byTriads, 10);
  });

  it('is left out below fifty members, with the reason', () => {
    const results = only(networkOf(readNamedGraph('karate.json')), 'smallWorldSigma', 'smallWorldSigmaTransitivity');
    for (const figure of results.graph.values()) expect(figure).toEqual({ undefined: expect.stringMatching(/fewer than 50/) });
  });

  it('is that of the largest part, whoever else there is', () => {
    const input = { ...inventedNetwork({ members: 80, ties: 500, seed: 5 }), directed: false };
    const network = buildNetwork(input);
    const keys = ['smallWorldSigma', 'smallWorldSigmaTransitivity', 'density', 'avgClusteringZeros', 'transitivity'];
    const alone = only(network, ...keys, 'avgPathReachablePairs');
    const figure = (key: string): number => graphFigure(alone, key)!;
    const path = (figure('avgPathReachablePairs') * Math.log((2 * network.tieCount) / 80)) / Math.log(80);
    expect(figure('smallWorldSigma')).toBeCloseTo(figure('avgClusteringZeros') / figure('density') / path, 10);
    expect(figure('smallWorldSigmaTransitivity')).toBeCloseTo(figure('transitivity') / figure('density') / path, 10);
    const more = only(
      buildNetwork({
        ...input,
        members: [...input.members, { id: 'x' }, { id: 'y' }],
        ties: [...input.ties, { from: 'x', to: 'y' }],
      }),
      ...keys,
    );
    expect(graphFigure(more, 'smallWorldSigma')).toBeCloseTo(figure('smallWorldSigma'), 10);
  });

  it('has no parts where there is next to nothing', () => {
    for (const network of [smallNetwork(''), smallNetwork('', ['a', 'b']), smallNetwork('a-b')])
      expect(smallWorld(network)).toEqual({ undefined: expect.stringMatching(/\w/) });
    expect(partsOf(smallNetwork('a-b b-c')).transitivity).toBe(0);
  });
});
