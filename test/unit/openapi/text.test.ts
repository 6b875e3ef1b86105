/**
 * What the API's description says of a text is what is taken: no more, no less.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Code, Email } from '../../../server/contract/accounts.ts';
import { Line, Lines, Word } from '../../../server/contract/text.ts';

const kinds = { Line: Line(6), Lines: Lines(6), Word: Word(6), 'Word without |': Word(6, 'must not be empty', '|') };

// Signs on both sides of every border of the rules, so that short texts meet all of them.
const sign = fc.constantFrom(
  ...['a', 'é', '字', '😀', '|', ' ', '\t', '\n', '\r', '\u000b', '\f', '\u0000', '\u001f', '\u007f', '\u0085', '\u009f'],
  ...['\u00a0', '\u00ad', '\u1680', '\u200a', '\u200b', '\u200f', '\u2010', '\u2028', '\u202e', '\u202f', '\u2060', '\u2066'],
  ...['\u2069', '\u2800', '\u3000', '\u3164', '\ufe0f', '\ufeff', '\u0301', '\u{e0041}', '\u{10ffff}', '\u{1d173}'],
);
const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));

/** Each with signs that such a thing is made of, and some that it is not. */
const made = (signs: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...signs), { maxLength: most }).map((some) => some.join(''));
const forms = {
  Email: [
    Email,
    made(
      ['a', 'a@b.org', 'A1@', '.', '@', 'b.c', '.org', '-', '_', "'", '+', ' ', '\u00a0', '\ufeff', '\u001c', '\n', 'é', '٣'],
      9,
    ),
  ],
  Code: [Code, made(['123', '456', '7', 'abcdefgh', 'ABCD', ' ', '-', '\t', '\u00a0', '\ufeff', '\u001c', '\n', 'é', '٣'], 7)],
} as const;

const isDescribed = (schema: z.ZodType, given: string): boolean => {
  const { minLength, maxLength, pattern } = z.toJSONSchema(schema, { io: 'input' });
  const length = [...given].length;
  return length >= (minLength ?? 0) && length <= (maxLength ?? 0) && new RegExp(pattern as string, 'u').test(given);
};

describe('a text is taken when, and only when, its description says so', () => {
  it.each(Object.entries(kinds))('%s', (_name, schema) => {
    fc.assert(
      fc.property(text, (given) => {
        expect(schema.safeParse(given).success).toBe(isDescribed(schema, given));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(Object.entries(forms))('%s', (_name, [schema, texts]) => {
    let taken = 0;
    fc.assert(
      fc.property(texts, (given) => {
        const isTaken = schema.safeParse(given).success;
        taken += isTaken ? 1 : 0;
        expect(isTaken, JSON.stringify(given)).toBe(isDescribed(schema, given));
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('and half a character never', () => {
    expect(Line(6).safeParse('a\ud800').success).toBe(false);
    expect(Line(6).safeParse('😀😀😀😀😀😀').success).toBe(true);
  });
});
