import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCellNumbers } from '../../../server/analyse/number-cells.ts';

const cell = fc.oneof(
  fc.nat(50).map(String),
  fc.nat(2 ** 24).map(String),
  fc.constantFrom('0', '00', '07', '-1', '4194303', '4194304', '99999999', '\0', '\0\0', 'é', 'a'.repeat(11), 'a'.repeat(12)),
  fc.string({ unit: fc.constantFrom('a', 'b', '\0'), minLength: 1, maxLength: 14 }),
);

/** Numbers as a table of texts gives them. */
const byText = (cells: readonly string[]): number[] => {
  const numbers = new Map<string, number>();
  for (const text of cells) if (!numbers.has(text)) numbers.set(text, numbers.size);
  return cells.map((text) => numbers.get(text)!);
};

test('each text has one number, in the order in which texts are met', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 300 }), (cells) => {
      const numbers = createCellNumbers();
      const found = cells.map((text) => {
        const bytes = Buffer.from(`,${text},`);
        return numbers.numberOf(bytes, 1, bytes.length - 1);
      });
      expect(found).toEqual(byText(cells));
      expect(numbers.texts()).toEqual([...new Set(cells)]);
    }),
  );
});

test('the table grows: numbers, short texts and long ones', () => {
  const numbers = createCellNumbers();
  const cells = Array.from({ length: 30_000 }, (_, i) => [`${i}`, `m${i}`, `a long name ${i}`][i % 3]!);
  const twice = [...cells, ...cells].map((text) => numbers.numberOf(Buffer.from(text), 0, Buffer.byteLength(text)));
  expect(twice).toEqual([...cells.keys(), ...cells.keys()]);
  expect(numbers.texts()).toEqual(cells);
});
