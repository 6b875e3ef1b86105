import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDrawn, firstAppearance, radiusOf } from '../../../client/src/graph/drawn.ts';
import { type Filters, noFilters, nowhere } from '../../../client/src/graph/filters.ts';
import { convexHull, outlineCircles, type Point } from '../../../client/src/graph/hull.ts';
import { placeMembers } from '../../../client/src/graph/places.ts';
import { chooseTies, mostTies } from '../../../client/src/graph/ties-to-draw.ts';
import { computeVisible } from '../../../client/src/graph/visible.ts';
import { networkOf, placeOf } from './network-of.ts';

const street = networkOf(
  { ann: 'resident', bob: 'resident', cat: ['resident', { x: null, y: null }], shop: 'asset', club: 'group' },
  [
    { from: 'ann', to: 'bob', strength: 3, confirmed: true },
    { from: 'bob', to: 'ann', strength: 1, confirmed: true },
    { from: 'ann', to: 'shop', generator: 1 },
    { from: 'bob', to: 'club', generator: 1, strength: 5 },
  ],
);

const shownBy = (filters: Partial<Filters>) => {
  const visible = computeVisible(street, { ...noFilters, ...filters });
  const names = street.members.filter((_member, index) => visible.members[index]).map((member) => member.label);
  return { names, ties: [...visible.ties], counts: [visible.memberCount, visible.tieCount] };
};

describe('what passes the filters', () => {
  const help = street.network.generators[0]?.id ?? '';
  test.each<[string, Partial<Filters>, string[], number[]]>([
    ['nothing asked', {}, ['ann', 'bob', 'cat', 'shop', 'club'], [1, 1, 1, 1]],
    ['residents', { kinds: ['resident'] }, ['ann', 'bob', 'cat'], [1, 1, 0, 0]],
    ['two kinds', { kinds: ['asset', 'group'] }, ['shop', 'club'], [0, 0, 0, 0]],
    ['one question', { generators: [help] }, ['ann', 'bob', 'cat', 'shop', 'club'], [1, 1, 0, 0]],
    ['no strength is not 0', { leastStrength: 0 }, ['ann', 'bob', 'cat', 'shop', 'club'], [1, 1, 0, 1]],
    ['a strength', { leastStrength: 3 }, ['ann', 'bob', 'cat', 'shop', 'club'], [1, 0, 0, 1]],
    ['told by both, tied', { confirmedOnly: true, linkedOnly: true }, ['ann', 'bob'], [1, 1, 0, 0]],
    ['an unknown area', { neighbourhoods: ['elsewhere'] }, [], [0, 0, 0, 0]],
    ['no area', { neighbourhoods: [nowhere] }, ['ann', 'bob', 'cat', 'shop', 'club'], [1, 1, 1, 1]],
  ])('%s', (_what, filters, names, ties) => {
    expect(shownBy(filters)).toEqual({ names, ties, counts: [names.length, ties.filter(Boolean).length] });
  });
});

describe('places', () => {
  test('who has one keeps it; others stand where they always stand, never on a place that is no number', () => {
    const arbitrary = fc.array(
      fc.record({ id: fc.uuid(), x: fc.option(fc.double({ min: -50, max: 50, noNaN: true })), linked: fc.boolean() }),
    );
    fc.assert(
      fc.property(arbitrary, (given) => {
        const members = given.map(({ id, x }) => ({ id, x, y: x }) as never);
        const places = placeMembers(members, (index) => given[index]?.linked ?? false);
        expect(places.every(Number.isFinite)).toBe(true);
        given.forEach(({ x }, index) => {
          if (x !== null) expect([places[2 * index], places[2 * index + 1]]).toEqual([x, x]);
        });
        expect(placeMembers(members, (index) => given[index]?.linked ?? false)).toEqual(places);
      }),
    );
  });

  test('who has no tie stands under all who are placed', () => {
    expect(street.places[2 * placeOf(street, 'cat') + 1]).toBeLessThan(-1);
  });
});

describe('sizes', () => {
  const visible = computeVisible(street, noFilters);
  test('grow with the connections shown, in area', () => {
    const { sizes, figure, largest } = computeDrawn(street, visible, firstAppearance);
    expect([...figure]).toEqual([3, 3, 0, 1, 1]);
    expect(largest).toBe(3);
    expect(sizes[0]).toBe(14);
    expect(sizes[2]).toBe(3.5);
    expect(radiusOf(1, 2, [0, 10])).toBeCloseTo(Math.sqrt(50));
  });

  test('a figure that is not known is the smallest mark, and no number', () => {
    const figures = [{ id: 'x', label: '', question: '', values: [null, 4, null, null, null], isEstimate: false }];
    const dataset = networkOf({ ann: 'resident', bob: 'resident' }, [], { figures });
    const drawn = computeDrawn(dataset, computeVisible(dataset, noFilters), { sizeBy: 'x', circles: 'off' });
    expect([...drawn.sizes.slice(0, 2)]).toEqual([3.5, 14]);
    expect(drawn.figure[0]).toBeNaN();
  });
});

describe('outlines', () => {
  test('a hull has every point inside or on it', () => {
    const point = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
        const hull = convexHull(points);
        const isLeftOf = (a: Point, b: Point, p: Point) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) >= 0;
        if (hull.length < 3) return;
        for (const p of points) {
          expect(hull.every((corner, at) => isLeftOf(corner, hull[(at + 1) % hull.length] as Point, p))).toBe(true);
        }
      }),
    );
  });

  test('only circles of at least three shown', () => {
    const people = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name, at) => [name, ['resident', { x: at, y: at * at }] as const]),
    );
    const dataset = networkOf(people, [], { circles: [0, 0, 0, 1, 1] });
    const visible = computeVisible(dataset, noFilters);
    expect(outlineCircles(dataset, visible).map(({ circle, members }) => [circle, members])).toEqual([[0, 3]]);
  });
});

test('when there are too many ties to draw, those of the chosen one are drawn, and the page is told', () => {
  const names = Object.fromEntries(Array.from({ length: 300 }, (_none, at) => [`r${at}`, 'resident' as const]));
  const ties = Array.from({ length: mostTies + 1 }, (_none, at) => ({ from: `r${at % 299}`, to: `r${(at % 299) + 1}` }));
  const dataset = networkOf(names, ties);
  const visible = computeVisible(dataset, noFilters);
  expect([...chooseTies(dataset, visible, undefined).ties]).toEqual([]);
  const ofOne = chooseTies(dataset, visible, 0);
  expect(ofOne.tooMany).toBe(true);
  expect([...ofOne.ties]).toEqual(ties.flatMap((tie, at) => (tie.from === 'r0' ? [at] : [])));
  expect([...chooseTies(street, computeVisible(street, noFilters), undefined).ties]).toEqual([0, 1, 2, 3]);
});
