/**
 * What is left of a part without one member, against taking each of them away in turn.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildNetwork, type NetworkInput } from '#network/graph';
import { cutPieces } from '#network/kernels/cut-pieces';
import { anyNetworkInput } from '../../support/any-network.ts';

/** Members reached from one of them, itself included, past nobody who is gone. */
function partFrom({ ties }: NetworkInput, start: string, gone: ReadonlySet<string>): ReadonlySet<string> {
  const met = new Set([start]);
  for (const one of met) {
    for (const { from, to } of ties) {
      const next = from === one ? to : to === one ? from : undefined;
      if (next !== undefined && !gone.has(next)) met.add(next);
    }
  }
  return met;
}

it('is what taking each member away in turn leaves, in weight, whoever is gone before', () => {
  fc.assert(
    fc.property(
      anyNetworkInput(),
      fc.array(fc.nat({ max: 9 }), { minLength: 17, maxLength: 17 }),
      fc.nat(),
      (input, some, seed) => {
        const network = buildNetwork(input);
        const isGone = Uint8Array.from(network.ids, (_, i) => (((seed >>> i) & 7) === 0 ? 1 : 0));
        const weights = network.ids.map((_, i) => some[i]!);
        const weigh = (ids: Iterable<string>): number =>
          [...ids].reduce((sum, id) => sum + weights[network.indexOf.get(id)!]!, 0);
        const gone = network.ids.filter((_, i) => isGone[i] === 1);
        const found = cutPieces(network.both, weights, isGone);
        network.ids.forEach((id, i) => {
          if (isGone[i] === 1) {
            expect([found.part[i], found.largest[i], found.squares[i]]).toEqual([0, 0, 0]);
            return;
          }
          const part = partFrom(input, id, new Set(gone));
          const left = [...part].filter((other) => other !== id);
          const pieces = new Map(
            left.map((other) => {
              const piece = partFrom(input, other, new Set([...gone, id]));
              return [[...piece].sort().join('|'), weigh(piece)];
            }),
          );
          expect(found.part[i]).toBe(weigh(part));
          expect(found.largest[i]).toBe(Math.max(0, ...pieces.values()));
          expect(found.squares[i]).toBe([...pieces.values()].reduce((sum, piece) => sum + piece ** 2, 0));
        });
      },
    ),
  );
});

it('a path of a million is walked without running out of stack', () => {
  const n = 1_000_000;
  const offsets = Uint32Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : i === n ? 2 * n - 2 : 2 * i - 1));
  const targets = Uint32Array.from({ length: 2 * n - 2 }, (_, k) =>
    k === 0 ? 1 : (k - 1) % 2 === 0 ? (k - 1) / 2 : (k - 2) / 2 + 2,
  );
  const { part, largest } = cutPieces({ offsets, targets });
  expect([part[0], largest[0], largest[n / 2], largest[n - 1]]).toEqual([n, n - 1, n / 2, n - 1]);
});
