import fc from 'fast-check';
import type { NetworkInput } from '#network/graph';

const people = ['ann', 'bob', 'cas', 'dee', '__proto__', 'fay', '1', 'é'];
const places = ['hall', 'shop', 'pub', 'constructor', ' ', 'gym'];

/** Any two-mode network of up to 8 people and 6 places, some of them used by nobody, uses said twice included. */
export const anyTwoMode = (): fc.Arbitrary<NetworkInput> =>
  fc
    .record({ people: fc.subarray(people), places: fc.subarray(places) })
    .chain((all) =>
      fc.record({
        members: fc.constant([
          ...all.people.map((id) => ({ id, mode: 1 as const })),
          ...all.places.map((id) => ({ id, mode: 2 as const })),
        ]),
        ties:
          all.people.length === 0 || all.places.length === 0
            ? fc.constant([])
            : fc.array(fc.record({ from: fc.constantFrom(...all.people), to: fc.constantFrom(...all.places) }), {
                maxLength: 40,
              }),
      }),
    )
    .map((found) => ({ ...found, directed: false, twoMode: true }));
