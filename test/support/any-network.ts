import fc from 'fast-check';
import type { NetworkInput } from '#network/graph';

// Names that have tripped programs before stand beside plain ones.
const names = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  '__proto__',
  'constructor',
  'toString',
  '1',
  '01',
  ' ',
  'é',
  'NaN',
  '=cmd',
];

/** Any network of up to 17 members, empty ones, self-ties and double ties included. */
export const anyNetworkInput = (directed: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<NetworkInput> =>
  fc.record({ ids: fc.uniqueArray(fc.constantFrom(...names), { maxLength: names.length }), directed }).chain((shape) =>
    fc.record({
      members: fc.constant(shape.ids.map((id) => ({ id }))),
      ties:
        shape.ids.length === 0
          ? fc.constant([])
          : fc.array(fc.record({ from: fc.constantFrom(...shape.ids), to: fc.constantFrom(...shape.ids) }), { maxLength: 60 }),
      directed: fc.constant(shape.directed),
    }),
  );
