/**
 * Text that people type. Kept as they typed it, but for control characters, which no keyboard makes and which harm
 * files that the text later goes into.
 */
import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** One line of text, 1 to `max` characters after trimming. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .refine((text) => !control.test(text) && !/[\r\n\t]/.test(text), 'must be one line without control characters');

/** Several lines of text, up to `max` characters; may be empty. */
export const Lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `must be at most ${max} characters`)
    .refine((text) => !control.test(text), 'must not contain control characters');
