/**
 * Text that people type. Kept as they typed it, but for control characters, which no keyboard makes and which harm
 * files that the text later goes into. What zod checks in steps, so that each has its words, the API's description
 * says as one pattern: in signs that every engine for patterns knows, and of the text as it is sent, before trimming.
 */
import { z } from 'zod';

/** From and to, as code points. */
type Range = readonly [from: number, to: number];

const one = (code: number): Range => [code, code];
const control: readonly Range[] = [[0x00, 0x08], [0x0b, 0x0c], [0x0e, 0x1f], one(0x7f)];
/** Line ends, tabs, and signs that turn the direction of what follows them on other people's screens. */
const notInALine: readonly Range[] = [[0x09, 0x0a], one(0x0d), one(0x85), [0x2028, 0x202e], [0x2066, 0x2069]];
/** What `trim` takes from both ends. Source: ECMAScript, WhiteSpace and LineTerminator. */
const blank: readonly Range[] = [
  ...[
    [0x09, 0x0d],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
  ].map(([from, to]) => [from, to] as Range),
  ...[0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff].map(one),
];
/** Signs without a picture. Source: Unicode, Default_Ignorable_Code_Point, and the Braille pattern without dots. */
const unseen: readonly Range[] = [
  ...[0xad, 0x34f, 0x61c, 0x2800, 0x3164, 0xffa0].map(one),
  [0x80, 0x9f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

const sign = (code: number): string => (code > 0xffff ? String.fromCodePoint(code) : `\\u${code.toString(16).padStart(4, '0')}`);
const signs = (...ranges: readonly (readonly Range[])[]): string =>
  ranges
    .flat()
    .map(([from, to]) => (from === to ? sign(from) : `${sign(from)}-${sign(to)}`))
    .join('');

const controlled = new RegExp(`[${signs(control)}]`, 'u');
const broken = new RegExp(`[${signs(notInALine)}]`, 'u');
const visible = new RegExp(`[^${signs(control, notInALine, blank, unseen)}]`, 'u');
/** Half a character: no text can hold it, and the database would store another sign in its place. */
const halfCharacter = /\p{Cs}/u;

/** For a class of a pattern: what JavaScript takes for a space, which other engines see otherwise. */
export const blankSigns = signs(blank);
const ends = `[${blankSigns}]*`;
const inALine = `[^${signs(control, notInALine)}]*`;
const linePattern = `^${ends}${inALine}[^${signs(control, notInALine, blank, unseen)}]${inALine}${ends}$`;
const linesPattern = `^${ends}[^${signs(control)}]*${ends}$`;

/** At most `max` characters as people count them: an emoji of two code units is one. Counted before trimming. */
const text = (max: number, notText?: string) =>
  z
    .string(notText)
    .refine((given) => given.length <= max || [...given].length <= max, `must be at most ${max} characters`)
    .trim();

/** Text that is a name in somebody's file: 1 to `max` characters, whatever they are but one that is not taken. */
export const Word = (max: number, empty = 'must not be empty', not = '') =>
  text(max, empty)
    .min(1, empty)
    .refine((given) => not === '' || !given.includes(not), `must not contain "${not}"`)
    .meta({ maxLength: max, pattern: not === '' ? `[^${blankSigns}]` : `^[^${not}]*[^${blankSigns}${not}][^${not}]*$` });

/** One line of text, 1 to `max` characters. */
export const Line = (max: number) =>
  text(max)
    .min(1, 'must not be empty')
    .refine((given) => !controlled.test(given) && !broken.test(given), 'must be one line without control characters')
    .refine((given) => !halfCharacter.test(given), 'must not contain half a character')
    .refine((given) => given === '' || visible.test(given), 'must have something that can be seen')
    .meta({ maxLength: max, pattern: linePattern });

/** Several lines of text, up to `max` characters; may be empty. */
export const Lines = (max: number) =>
  text(max)
    .refine((given) => !controlled.test(given), 'must not contain control characters')
    .refine((given) => !halfCharacter.test(given), 'must not contain half a character')
    .meta({ maxLength: max, pattern: linesPattern });
