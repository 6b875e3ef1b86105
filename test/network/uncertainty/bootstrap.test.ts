/**
 * Ranges by resampling: as computed elsewhere, and as they must be.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { density } from '#network/cohesion/density';
import { meanDegree } from '#network/cohesion/mean-degree';
import { reciprocityArc } from '#network/cohesion/reciprocity';
import { transitivity } from '#network/cohesion/transitivity';
import { buildNetwork } from '#network/graph';
import { seededRandom } from '#network/random';
import { CancelledError } from '#network/types';
import { bootstrap, type Interval } from '#network/uncertainty/bootstrap';
import { resample } from '#network/uncertainty/resample';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';
import { networkOf, readNamedGraph } from '../../support/named-graphs.ts';

describe('resampling', () => {
  // Standard errors of density by 20,000 resamples in numpy, and the middle 95 in 100 of them.
  it.each([
    ['karate.json', 0.04059, [0.064, 0.223]],
    ['florentine-marriage.json', 0.05863, [0.076, 0.305]],
    ['kite.json', 0.11238, [0.2, 0.645]],
  ])('%s: the density as found elsewhere', (file, standardError, [low = 0, high = 0]) => {
    const found = bootstrap(networkOf(readNamedGraph(file)), [density], { resamples: 4_000, seed: 2 }).get('density') as Interval;
    expect(found.standardError / standardError).toBeGreaterThan(0.95);
    expect(found.standardError / standardError).toBeLessThan(1.05);
    expect(Math.abs(found.low - low)).toBeLessThan(0.02);
    expect(Math.abs(found.high - high)).toBeLessThan(0.03);
  });

  it('gives a simple network of as many members, with rows in order', () => {
    fc.assert(
      fc.property(anyNetworkInput(), fc.nat(), (input, seed) => {
        const network = buildNetwork(input);
        const one = resample(network, seededRandom(seed));
        const n = network.ids.length;
        expect(one.ids).toHaveLength(n);
        for (const adjacency of [one.out, one.in, one.both]) {
          for (let i = 0; i < n; i++) {
            const row = [...adjacency.targets.subarray(adjacency.offsets[i], adjacency.offsets[i + 1])];
            expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
            expect(row).not.toContain(i);
          }
        }
        expect(one.tieCount).toBe(one.out.targets.length / (one.directed ? 1 : 2));
      }),
    );
  });

  it('nobody tied, and everybody: there is nothing that could be otherwise', () => {
    const members = Array.from({ length: 12 }, (_, i) => ({ id: `${i}` }));
    const none = buildNetwork({ members, ties: [], directed: true });
    expect(bootstrap(none, [density]).get('density')).toMatchObject({ standardError: 0, low: 0, high: 0 });
    const ties = members.flatMap(({ id: from }) => members.filter(({ id }) => id !== from).map(({ id: to }) => ({ from, to })));
    expect(
      bootstrap(buildNetwork({ members, ties, directed: true }), [density, reciprocityArc]).get('reciprocityArc'),
    ).toMatchObject({
      low: 1,
      high: 1,
    });
    expect(bootstrap(none, [transitivity]).get('transitivity')).toHaveProperty('undefined');
  });

  it('is the narrower the more there are, and the same for the same seed', () => {
    const widthOf = (members: number): number => {
      const network = buildNetwork(inventedNetwork({ members, ties: members * 4, seed: 6 }));
      const found = bootstrap(network, [meanDegree], { seed: 9 }).get('meanDegree') as Interval;
      expect(bootstrap(network, [meanDegree], { seed: 9 }).get('meanDegree')).toEqual(found);
      return found.high - found.low;
    };
    expect(widthOf(1_600)).toBeLessThan(0.7 * widthOf(200));
  });

  it('a handful of members has no range', () => {
    const few = buildNetwork(inventedNetwork({ members: 9, ties: 12, seed: 1 }));
    expect(bootstrap(few, [density]).get('density')).toHaveProperty('undefined');
  });

  it('stops when told to', () => {
    const network = buildNetwork(inventedNetwork({ members: 20, ties: 30, seed: 1 }));
    expect(() => bootstrap(network, [density], { signal: { aborted: true } })).toThrow(CancelledError);
  });
});
