/**
 * Which circles have ties of their own, against counting the people on either side one pair of circles at a time.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circleTies } from '#network/communities/circle-ties';
import { buildNetwork } from '#network/graph';

const anyPairs = fc.array(fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 15 })), { maxLength: 60 });
const anyCircles = fc.array(fc.option(fc.constantFrom(7, 3, 11, -2)), { minLength: 16, maxLength: 16 });

it('enough people on both sides, whoever named whom; circles by their sizes, and none that is too small', () => {
  fc.assert(
    fc.property(
      anyPairs,
      anyCircles,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (pairs, circles, smallestCircle, fewestPeople) => {
        const idOf = (at: number): string => String.fromCharCode(97 + at);
        const network = buildNetwork({
          members: circles.map((_, at) => ({ id: idOf(at) })),
          ties: pairs.map(([from, to]) => ({ from: idOf(from), to: idOf(to) })),
          directed: true,
        });
        const found = circleTies(network, circles, { smallestCircle, fewestPeople });
        const inside = (circle: number): readonly number[] => circles.flatMap((own, at) => (own === circle ? [at] : []));
        const told = [7, 3, 11, -2]
          .filter((circle) => inside(circle).length >= smallestCircle)
          .sort((a, b) => inside(b).length - inside(a).length || a - b);
        expect(found.sizes).toEqual(told.map((circle) => inside(circle).length));
        expect([...found.of]).toEqual(circles.map((circle) => (circle === null ? -1 : told.indexOf(circle))));
        const toward = (one: number, other: number): number =>
          inside(one).filter((a) =>
            inside(other).some((b) => pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a))),
          ).length;
        expect(found.tied.map((others) => [...others].sort())).toEqual(
          told.map((one) =>
            told.flatMap((other, at) =>
              one !== other && toward(one, other) >= fewestPeople && toward(other, one) >= fewestPeople ? [at] : [],
            ),
          ),
        );
      },
    ),
  );
});
