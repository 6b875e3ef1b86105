/**
 * What the API's description says of a text is what is taken: no more, no less.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Line, Lines, Word } from '../../../server/contract/text.ts';

const kinds = { Line: Line(6), Lines: Lines(6), Word: Word(6), 'Word without |': Word(6, 'must not be empty', '|') };

// Signs on both sides of every border of the rules, so that short texts meet all of them.
const sign = fc.constantFrom(
  ...['a', 'é', '字', '😀', '|', ' ', '\t', '\n', '\r', '\u000b', '\f', '\u0000', '\u001f', '\u007f', '\u0085', '\u009f'],
  ...['\u00a0', '\u00ad', '\u1680', '\u200a', '\u200b', '\u200f', '\u2010', '\u2028', '\u202e', '\u202f', '\u2060', '\u2066'],
  ...['\u2069', '\u2800', '\u3000', '\u3164', '\ufe0f', '\ufeff', '\u0301', '\u{e0041}', '\u{10ffff}', '\u{1d173}'],
);
const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));

describe('a text is taken when, and only when, its description says so', () => {
  it.each(Object.entries(kinds))('%s', (_name, schema) => {
    const { minLength, maxLength, pattern } = z.toJSONSchema(schema, { io: 'input' });
    const described = new RegExp(pattern as string, 'u');
    fc.assert(
      fc.property(text, (given) => {
        const length = [...given].length;
        const isDescribed = length >= (minLength ?? 0) && length <= (maxLength ?? 0) && described.test(given);
        expect(schema.safeParse(given).success).toBe(isDescribed);
      }),
      { numRuns: 5_000 },
    );
  });

  it('and half a character never', () => {
    expect(Line(6).safeParse('a\ud800').success).toBe(false);
    expect(Line(6).safeParse('😀😀😀😀😀😀').success).toBe(true);
  });
});
