/**
 * Core and rim: against the correlation worked out over the whole matrix, for every set there is, and on named networks.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreFit, coreShare, inCore } from '#network/cohesion/core-periphery';
import { buildNetwork, type Network } from '#network/graph';
import { hasTarget } from '#network/kernels/adjacency';
import { seededRandom } from '#network/random';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { networkOf, readNamedGraph } from '../../support/named-graphs.ts';
import { smallNetwork } from '../../support/small-network.ts';

/** Pearson's correlation over all pairs, cell by cell; NaN where one of the two does not vary. */
function correlationWith(network: Network, isIn: (i: number) => boolean): number {
  const cells: [number, number][] = [];
  network.ids.forEach((_, i) => {
    for (let j = 0; j < i; j++) cells.push([hasTarget(network.both, i, j) ? 1 : 0, isIn(i) || isIn(j) ? 1 : 0]);
  });
  const mean = (at: 0 | 1) => cells.reduce((sum, cell) => sum + cell[at], 0) / cells.length;
  const [x, y] = [mean(0), mean(1)];
  const about = (of: (a: number, b: number) => number) => cells.reduce((sum, [a, b]) => sum + of(a - x, b - y), 0);
  return about((a, b) => a * b) / Math.sqrt(about((a) => a * a) * about((_, b) => b * b));
}

const bestOfAllSets = (network: Network): number => {
  let best = Number.NEGATIVE_INFINITY;
  for (let set = 0; set < 1 << network.ids.length; set++) {
    const fit = correlationWith(network, (i) => ((set >> i) & 1) === 1);
    if (fit > best) best = fit;
  }
  return best;
};

const idsIn = (network: Network): string[] => {
  const values = inCore.compute(network);
  return network.ids.filter((_, i) => values[i] === 1);
};

/** Up to nine members; up to three of them linked with many. */
function anySmall(random: () => number): Network {
  const n = 4 + Math.floor(random() * 6);
  const hubs = Math.floor(random() * 4);
  const often = random();
  const ids = Array.from({ length: n }, (_, i) => `m${i}`);
  const ties = ids.flatMap((from, i) =>
    ids.slice(0, i).flatMap((to, j) => (random() < (j < hubs ? 0.8 : often) ? [{ from, to }] : [])),
  );
  return buildNetwork({ members: ids.map((id) => ({ id })), ties, directed: false });
}

describe('core and rim', () => {
  it('finds the best of all sets nearly always, and never claims a better one', () => {
    const random = seededRandom(7);
    let [found, all] = [0, 0];
    while (all < 250) {
      const network = anySmall(random);
      const fit = coreFit.compute(network);
      if (typeof fit !== 'number') continue;
      const best = bestOfAllSets(network);
      expect(fit).toBeLessThan(best + 1e-9);
      expect(fit).toBeGreaterThan(best - 0.15);
      all += 1;
      if (fit > best - 1e-9) found += 1;
    }
    expect(found / all).toBeGreaterThan(0.97);
  });

  it('finds the best of all sets of twelve and of ten', () => {
    const twelve = smallNetwork('a-b a-c b-c a-d a-e b-f b-g c-h c-i a-j b-k c-l d-e');
    expect(idsIn(twelve)).toEqual(['a', 'b', 'c']);
    expect(coreFit.compute(twelve)).toBeCloseTo(bestOfAllSets(twelve), 12);
    const kite = networkOf(readNamedGraph('kite.json'));
    expect(coreFit.compute(kite)).toBeCloseTo(bestOfAllSets(kite), 12);
  });

  it('the core of a star is its centre, and nothing fits better', () => {
    const star = smallNetwork('hub-a hub-b hub-c hub-d hub-e');
    expect(idsIn(star)).toEqual(['hub']);
    expect(coreFit.compute(star)).toBeCloseTo(1, 12);
    expect(coreShare.compute(star)).toBeCloseTo(1 / 6, 12);
  });

  it('a made core is found: five who know everybody among forty', () => {
    const ties = Array.from({ length: 40 }, (_, i) => Array.from({ length: Math.min(i, 5) }, (_, j) => `p${i}-p${j}`)).flat();
    const network = smallNetwork(ties.join(' '));
    expect(idsIn(network)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    expect(coreFit.compute(network)).toBeCloseTo(1, 12);
  });

  it('both leaders of the karate club and who stands by them', () => {
    const karate = networkOf(readNamedGraph('karate.json'));
    expect(idsIn(karate)).toEqual(['1', '2', '3', '33', '34']);
    const core = new Set(['1', '2', '3', '33', '34']);
    expect(coreFit.compute(karate)).toBeCloseTo(
      correlationWith(karate, (i) => core.has(karate.ids[i]!)),
      12,
    );
  });

  it('has no core where everybody, nobody or hardly anybody is there', () => {
    for (const [network, reason] of [
      [smallNetwork('a-b b-c c-a'), /everybody is linked/],
      [smallNetwork('', ['a', 'b', 'c']), /no ties/],
      [smallNetwork(''), /fewer than three/],
      [smallNetwork('a-b'), /fewer than three/],
    ] as const) {
      for (const measure of [coreFit, coreShare]) {
        expect(measure.compute(network)).toEqual({ undefined: expect.stringMatching(reason) });
      }
      expect(Array.from(inCore.compute(network))).toHaveLength(network.ids.length);
    }
  });

  it('says of any network what its own core says', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const network = buildNetwork(input);
        const fit = coreFit.compute(network);
        if (typeof fit !== 'number') return;
        const core = Array.from(inCore.compute(network));
        expect(fit).toBeCloseTo(
          correlationWith(network, (i) => core[i] === 1),
          9,
        );
        expect(coreShare.compute(network)).toBeCloseTo(core.filter((value) => value === 1).length / core.length, 12);
      }),
    );
  });

  it('of a large network is no worse than those with most ties', () => {
    const network = buildNetwork(inventedNetwork({ members: 800, ties: 3_200, seed: 2 }));
    const hubs = network.ids
      .map((_, i) => i)
      .sort(
        (a, b) =>
          network.both.offsets[b + 1]! - network.both.offsets[b]! - (network.both.offsets[a + 1]! - network.both.offsets[a]!),
      );
    for (const size of [1, 20, 100]) {
      const core = new Set(hubs.slice(0, size));
      expect(coreFit.compute(network)).toBeGreaterThan(correlationWith(network, (i) => core.has(i)) - 1e-9);
    }
  });
});
