/**
 * Text that people type. Kept as they typed it, but for control characters, which no keyboard makes and which harm
 * files that the text later goes into.
 */
import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Half a character: no text can hold it, and the database would store another sign in its place. */
const halfCharacter = /\p{Cs}/u;
/** Line ends beside the usual ones, and signs that turn the direction of what follows them on other people's screens. */
const notInALine = /[\r\n\t\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of text, 1 to `max` characters after trimming. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .refine((text) => !control.test(text) && !notInALine.test(text), 'must be one line without control characters')
    .refine((text) => !halfCharacter.test(text), 'must not contain half a character')
    .refine((text) => text === '' || visible.test(text), 'must have something that can be seen');

/** Several lines of text, up to `max` characters; may be empty. */
export const Lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `must be at most ${max} characters`)
    .refine((text) => !control.test(text), 'must not contain control characters')
    .refine((text) => !halfCharacter.test(text), 'must not contain half a character');
