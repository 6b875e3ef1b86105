/**
 * Ranges by resampling: as computed elsewhere, and as they must be.
 */
import { describe, expect, it } from 'vitest';
import { density } from '#network/cohesion/density';
import { meanDegree } from '#network/cohesion/mean-degree';
import { reciprocityArc } from '#network/cohesion/reciprocity';
import { transitivity } from '#network/cohesion/transitivity';
import { buildNetwork } from '#network/graph';
import { EIindex } from '#network/mixing/ei';
import { CancelledError } from '#network/types';
import { bootstrap, bootstrapPart, resamplesWithin } from '#network/uncertainty/bootstrap';
import { type Interval, mergeParts } from '#network/uncertainty/intervals';
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

  it('may be a share by an attribute: resampled members keep what is known of them', () => {
    const input = inventedNetwork({ members: 60, ties: 200, seed: 2 });
    const members = input.members.map((member, i) => ({ ...member, attributes: { side: i % 2 === 0 ? 'left' : 'right' } }));
    const network = buildNetwork({ ...input, members });
    const sides = { id: 'EIindex', compute: (one: typeof network) => EIindex.compute(one, one.attributes.get('side') ?? []) };
    const found = bootstrap(network, [sides]).get('EIindex') as Interval;
    const observed = sides.compute(network) as number;
    expect(found.low).toBeLessThan(observed);
    expect(found.high).toBeGreaterThan(observed);
    expect(found.high - found.low).toBeLessThan(1);
  });
});

describe('resamples shared out', () => {
  const network = buildNetwork(inventedNetwork({ members: 80, ties: 300, seed: 4 }));
  const measures = [density, transitivity, reciprocityArc];
  const part = (from: number, to: number) => bootstrapPart(network, measures, { seed: 5, from, to });

  it('come to the same however they are shared out, and as if nobody had shared them out', () => {
    const whole = bootstrap(network, measures, { seed: 5, resamples: 120 });
    expect(mergeParts([part(0, 120)])).toEqual(whole);
    expect(mergeParts([part(75, 120), part(0, 30), part(30, 75)])).toEqual(whole);
    expect(structuredClone(part(3, 5))).toEqual(part(3, 5));
  });

  it('differ from each other, and by the seed', () => {
    const densities = part(0, 50).figures.density!;
    expect(new Set(densities).size).toBeGreaterThan(30);
    expect(bootstrapPart(network, measures, { seed: 6, from: 0, to: 50 }).figures.density).not.toEqual(densities);
  });

  it('are refused where some are missing or there twice', () => {
    expect(() => mergeParts([part(0, 10), part(11, 20)])).toThrow('10 to 11');
    expect(() => mergeParts([part(0, 10), part(9, 20)])).toThrow('there twice');
  });
});

describe('what would take too long', () => {
  const network = buildNetwork(inventedNetwork({ members: 40, ties: 100, seed: 4 }));
  /** Every look at the clock is a resample or two later. */
  const clockOf = (msPerResample: number) => {
    let now = 0;
    return () => {
      now += 2 * msPerResample;
      return now;
    };
  };

  it('is done with as many resamples as there is time for, which is said', () => {
    expect(resamplesWithin(0.1, { resamples: 200, budgetSeconds: 60 })).toBe(200);
    expect(resamplesWithin(0.5, { resamples: 200, budgetSeconds: 60 })).toBe(120);
    expect(resamplesWithin(1.6, { resamples: 200, budgetSeconds: 60 })).toBe(0);
    expect(resamplesWithin(9, { resamples: 20, budgetSeconds: 200 })).toBe(20);
    const found = bootstrap(network, [density], { budgetSeconds: 60, clock: clockOf(500) }).get('density') as Interval;
    expect(found.resamples).toBe(120);
    expect(found).toEqual(bootstrap(network, [density], { resamples: 120 }).get('density'));
  });

  it('with few resamples is 1.96 standard errors to either side of their mean', () => {
    const found = bootstrap(network, [density], { budgetSeconds: 60, clock: clockOf(1_000) }).get('density') as Interval;
    expect(found.resamples).toBe(60);
    expect(found.high - found.low).toBeCloseTo(2 * 1.96 * found.standardError, 12);
    const many = bootstrap(network, [density], { resamples: 2_000 }).get('density') as Interval;
    expect(Math.abs(found.low - many.low)).toBeLessThan(many.standardError);
    expect(Math.abs(found.high - many.high)).toBeLessThan(many.standardError);
  });

  it('is not done at all where too few would be left, and says how long it would have taken', () => {
    const found = bootstrap(network, [density, transitivity], { budgetSeconds: 60, clock: clockOf(6_000) });
    expect(found.get('transitivity')).toEqual({
      undefined: 'the network is too large: 200 resamples would take about 20 minutes',
    });
  });
});
