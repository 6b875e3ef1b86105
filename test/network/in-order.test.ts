import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '#network/in-order';

const sorted = (texts: readonly string[]): string[] => Array.from(inOrder(texts), (place) => texts[place]!);

const beginnings = fc.constantFrom('', 'person-', 'İ', '\ue000', '𝒳');
const endings = fc.oneof(
  fc.nat(2_000).map(String),
  fc.string({ maxLength: 3 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 80 }),
);

test.each([0, 1, 400, 1_200])('%i texts come out as JavaScript sorts them', (count) => {
  fc.assert(
    fc.property(beginnings, fc.uniqueArray(endings, { minLength: count, maxLength: count }), (beginning, found) => {
      const texts = found.map((ending) => `${beginning}${ending}`);
      expect(sorted(texts)).toEqual([...texts].sort());
    }),
    { numRuns: 20 },
  );
});

test('the same text twice, and texts of which one begins the other', () => {
  const texts = Array.from({ length: 2_000 }, (_, i) => 'ab'.repeat(i % 70));
  expect(sorted(texts)).toEqual([...texts].sort());
});
