import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type NetworkInput } from '#network/graph';
import { layOut } from '#network/layout/lay-out';
import type { Point } from '#network/layout/points';
import { anyNetworkInput } from '../../support/any-network.ts';
import { inventedNetwork } from '../../support/invented-network.ts';

const place = (input: NetworkInput, options: Partial<Parameters<typeof layOut>[1]> = {}): Map<string, Point> =>
  layOut(buildNetwork(input), { seed: 1, ...options });

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Two tight groups of ten with one tie between them, a pair, and three isolates. */
const twoGroups: NetworkInput = {
  members: [...Array.from({ length: 20 }, (_, i) => `m${i}`), 'p1', 'p2', 'x', 'y', 'z'].map((id) => ({ id })),
  ties: [
    ...Array.from({ length: 20 }, (_, i) => i).flatMap((i) =>
      Array.from({ length: 20 }, (_, j) => j)
        .filter((j) => i < j && i < 10 === j < 10)
        .map((j) => ({ from: `m${i}`, to: `m${j}` })),
    ),
    { from: 'm0', to: 'm10' },
    { from: 'p1', to: 'p2' },
  ],
  directed: false,
};

describe('layOut', () => {
  it('gives every member of any network a finite place of their own', () => {
    fc.assert(
      fc.property(anyNetworkInput(), (input) => {
        const places = place(input, { iterations: 20 });
        expect([...places.keys()].sort()).toEqual(input.members.map(({ id }) => id).sort());
        const spots = new Set([...places.values()].map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`));
        expect(spots.size).toBe(input.members.length);
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
    );
  });

  it('is the same for the same seed whatever the order of input, and another for another seed', () => {
    const turned = { ...twoGroups, members: [...twoGroups.members].reverse(), ties: [...twoGroups.ties].reverse() };
    expect(place(turned)).toEqual(place(twoGroups));
    expect(place(twoGroups, { seed: 2 })).not.toEqual(place(twoGroups));
  });

  it('sets those with ties near each other', () => {
    const places = place(twoGroups);
    const distance = (i: number, j: number): number => apart(places.get(`m${i}`)!, places.get(`m${j}`)!);
    const inside = mean([distance(1, 2), distance(3, 7), distance(11, 12), distance(14, 19)]);
    const across = mean([distance(1, 11), distance(5, 15), distance(9, 19), distance(2, 17)]);
    expect(across).toBeGreaterThan(2 * inside);
  });

  it('stands small parts beside the large one, without covering it or leading far away', () => {
    const places = place(twoGroups);
    const main = Array.from({ length: 20 }, (_, i) => places.get(`m${i}`)!);
    const others = ['p1', 'p2', 'x', 'y', 'z'].map((id) => places.get(id)!);
    const right = Math.max(...main.map(({ x }) => x));
    const width = right - Math.min(...main.map(({ x }) => x));
    for (const { x } of others) expect(x > right && x < right + width).toBe(true);
  });

  it('keeps given places to the last digit and settles newcomers near their neighbours', () => {
    const before = place(twoGroups);
    const grown = {
      ...twoGroups,
      members: [...twoGroups.members, { id: 'new' }, { id: 'newer' }, { id: 'alone' }],
      ties: [...twoGroups.ties, { from: 'new', to: 'm3' }, { from: 'new', to: 'm4' }, { from: 'newer', to: 'new' }],
    };
    const after = place(grown, { fixed: before });
    for (const [id, point] of before) expect(after.get(id)).toEqual(point);
    const middle = { x: mean([before.get('m3')!.x, before.get('m4')!.x]), y: mean([before.get('m3')!.y, before.get('m4')!.y]) };
    expect(apart(after.get('new')!, middle)).toBeLessThan(4);
    expect(apart(after.get('newer')!, after.get('new')!)).toBeLessThan(4);
    const right = Math.max(...[...before.values()].map(({ x }) => x));
    expect(after.get('alone')!.x).toBeGreaterThan(right);
  });

  it('ignores kept places that are no places, or of people who are gone', () => {
    const fixed = new Map([
      ['gone', { x: 1, y: 1 }],
      ['m1', { x: Number.NaN, y: 0 }],
    ]);
    expect(place(twoGroups, { fixed })).toEqual(place(twoGroups));
  });

  it('leaves room between members of a large network', () => {
    const places = [...place(inventedNetwork({ members: 400, ties: 1600, seed: 5 })).values()];
    const nearest = places.map((point, i) => Math.min(...places.filter((_, j) => j !== i).map((other) => apart(point, other))));
    expect(nearest.filter((distance) => distance < 0.25).length).toBeLessThan(8);
  });
});
