import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUtf8Check } from '../../../server/csv/utf8-check.ts';

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const letters = fc.constantFrom(...['a', 'é', '€', '𝒳'].map((letter) => Buffer.from(letter)));
const oddBytes = fc.constantFrom(0x80, 0xbf, 0xc0, 0xc3, 0xe2, 0xed, 0xf0, 0xff).map((byte) => Buffer.of(byte));

test('a file in any pieces is UTF-8 when the whole is', () => {
  const content = fc.array(fc.oneof({ weight: 12, arbitrary: letters }, { weight: 1, arbitrary: oddBytes }), { maxLength: 12 });
  fc.assert(
    fc.property(content, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 60 }), (parts, lengths) => {
      const bytes = Buffer.concat(parts);
      const check = createUtf8Check();
      let at = 0;
      for (const length of lengths) {
        check.add(bytes.subarray(at, at + length));
        at += length;
      }
      expect(check.end()).toBe(isUtf8(bytes));
    }),
    { numRuns: 1_000 },
  );
});
