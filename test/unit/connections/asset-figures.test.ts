import { describe, expect, it } from 'vitest';
import { baseOf, figuresOf } from '../../../server/connections/asset-figures.ts';
import { tellCircles } from '../../../server/connections/circles.ts';
import { type GivenMember, storedNetwork } from '../../support/any-stored-network.ts';

const people = (prefix: string, count: number, more: Partial<GivenMember> = {}): GivenMember[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, ...more }));
const asset = (id: string): GivenMember => ({ id, kind: 'asset', listed: false, answered: false });
const allTo = (members: readonly GivenMember[], id: string) => members.map((one) => [one.id, id] as const);

/** Two circles of 12 in two neighbourhoods, and a third too small to be told of. */
const left = people('l', 12, { neighbourhoodId: 'west', ageBand: '25-34' });
const right = people('r', 12, { neighbourhoodId: 'east', ageBand: '35-44' });
const small = people('s', 9, { neighbourhoodId: 'south', ageBand: 'prefers not to say' });
const everyone = [...left, ...right, ...small];
const circles = [...left.map(() => 0), ...right.map(() => 1), ...small.map(() => 2), null];

const figures = (ties: readonly (readonly [string, string])[], among: readonly GivenMember[] = everyone) => {
  const network = storedNetwork([...among, asset('café')], ties);
  return figuresOf(network, tellCircles(network, circles))('café');
};

describe('how residents are connected to an asset', () => {
  it('counts who answered, rounds, and says from how many places, ages and circles', () => {
    expect(figures(allTo([...left, ...right], 'café'))).toEqual({
      turnTo: 25,
      neighbourhoods: 2,
      ageBands: 2,
      circles: [
        { number: 1, mostlyOf: 'west', residents: 10 },
        { number: 2, mostlyOf: 'east', residents: 10 },
      ],
      apart: 2,
    });
  });

  it('says nothing but "few" of 1 to 7 people', () => {
    const few = { turnTo: 'few', neighbourhoods: null, ageBands: null, circles: null, apart: null };
    expect(figures(allTo(left.slice(0, 1), 'café'))).toEqual(few);
    expect(figures(allTo(left.slice(0, 7), 'café'))).toEqual(few);
    expect(figures(allTo(left.slice(0, 8), 'café')).turnTo).toBe(10);
  });

  it('says that nobody does, when nobody does', () => {
    expect(figures([])).toEqual({ turnTo: 0, neighbourhoods: 0, ageBands: 0, circles: [], apart: 0 });
  });

  it('counts a person once, and nobody who did not answer', () => {
    const twice = [...allTo(left.slice(0, 8), 'café'), ...allTo(left.slice(0, 8), 'café')];
    expect(figures(twice).turnTo).toBe(10);
    const silent = everyone.map((one) => (one.id.startsWith('r') ? { ...one, answered: false } : one));
    expect(figures(allTo([...left.slice(0, 8), ...right], 'café'), silent)).toMatchObject({ turnTo: 10, neighbourhoods: 1 });
  });

  it('leaves out places, ages and circles of fewer than 3 people', () => {
    const mostly = [...left.slice(0, 9), ...right.slice(0, 2)];
    expect(figures(allTo(mostly, 'café'))).toMatchObject({ neighbourhoods: 1, ageBands: 1, apart: 0 });
    expect(figures(allTo(mostly, 'café')).circles).toHaveLength(1);
  });

  it('never tells of a circle under 10 people, nor counts "prefers not to say" as an age', () => {
    expect(figures(allTo(small, 'café'))).toEqual({ turnTo: 10, neighbourhoods: 1, ageBands: 0, circles: [], apart: 0 });
  });

  it('two circles are apart until 3 people on both sides are tied', () => {
    const users = allTo([...left, ...right], 'café');
    const across = (count: number) => left.slice(0, count).map((one, at) => [one.id, right[at]!.id] as const);
    expect(figures([...users, ...across(2)]).apart).toBe(2);
    expect(figures([...users, ...across(3)]).apart).toBe(0);
    const toOne = left.slice(0, 5).map((one) => [one.id, right[0]!.id] as const);
    expect(figures([...users, ...toOne]).apart).toBe(2);
  });

  it('leaves circles open while they are not found', () => {
    const network = storedNetwork([...everyone, asset('café')], allTo(left, 'café'));
    expect(figuresOf(network, undefined)('café')).toMatchObject({ turnTo: 10, circles: null, apart: null });
  });

  it('rounds what it stands on too', () => {
    expect(baseOf(storedNetwork([...everyone, asset('café')], []))).toEqual({
      answered: 35,
      population: 500,
      neighbourhoods: 3,
      ageBands: 2,
    });
  });

  it('stands on places and ages of at least 3 people, so that nobody alone adds one', () => {
    const ofTwo = people('t', 2, { neighbourhoodId: 'north', ageBand: '85 or over' });
    const before = baseOf(storedNetwork(everyone, []));
    expect(baseOf(storedNetwork([...everyone, ...ofTwo], []))).toEqual(before);
    const ofThree = people('t', 3, { neighbourhoodId: 'north', ageBand: '85 or over' });
    expect(baseOf(storedNetwork([...everyone, ...ofThree], []))).toMatchObject({ neighbourhoods: 4, ageBands: 3 });
  });

  it('says where a circle mostly lives by rounded counts, and never of fewer than 8', () => {
    const circleOf = (west: number, east: number) => {
      const inside = [...people('w', west, { neighbourhoodId: 'west' }), ...people('e', east, { neighbourhoodId: 'east' })];
      const network = storedNetwork(inside, []);
      return tellCircles(
        network,
        inside.map(() => 0),
      ).told.map(({ mostlyOf, residents }) => [mostlyOf, residents]);
    };
    expect(circleOf(7, 4)).toEqual([[null, 10]]);
    expect(circleOf(8, 4)).toEqual([['west', 10]]);
    // 13 of 25 is more than half, and as rounded it is 15 of 25; 12 is 10.
    expect([circleOf(13, 12), circleOf(12, 13)]).toEqual([[['west', 25]], [['east', 25]]]);
    expect(circleOf(11, 9)).toEqual([[null, 20]]);
  });
});
