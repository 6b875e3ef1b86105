/**
 * A scale: items that are asked with one set of answers, and the scores that come of them. The wording of an item is there only
 * where it may be passed on; otherwise whoever has a licence pastes it in. What is a number here is never shown without the
 * direction it is read in.
 */
import { z } from 'zod';

const Key = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);

/** `open`: its wording ships. `paste-in`: its structure ships, its wording is the licensed user's. */
export const LicenceClass = z.enum(['open', 'paste-in']);
export type LicenceClass = z.infer<typeof LicenceClass>;

/** How sure it is that a way to group scores is the scale's own. */
export const BandStanding = z.enum(['official', 'research convention', 'not confirmed']);
export type BandStanding = z.infer<typeof BandStanding>;

const Choice = z.strictObject({ code: z.int(), label: z.string().nullable() });

export const ScaleItem = z.strictObject({
  key: Key,
  /** What it is called where its wording may not be. */
  label: z.string(),
  text: z.string().nullable(),
  /** What an answer is worth by its code, where that is not the code itself. */
  points: z.record(z.string(), z.number()).optional(),
});
export type ScaleItem = z.infer<typeof ScaleItem>;

const Bands = z.strictObject({
  key: Key,
  standing: BandStanding,
  bands: z.array(z.strictObject({ from: z.number(), to: z.number(), label: z.string() })).min(1),
});

export const Score = z.strictObject({
  key: Key,
  label: z.string(),
  items: z.array(Key).min(1),
  how: z.enum(['sum', 'mean']),
  /** So many may be without an answer; whatever is answered is then summed, or averaged, as it is. */
  mayMiss: z.int().min(0).default(0),
  /** The sum or mean is multiplied by it. */
  times: z.number().default(1),
  /** From a whole sum to what it counts as. */
  convert: z.record(z.string(), z.number()).optional(),
  range: z.tuple([z.number(), z.number()]),
  /** What a higher score says. */
  higherIs: z.string(),
  bands: z.array(Bands).default([]),
});
export type Score = z.infer<typeof Score>;

export const Scale = z.strictObject({
  key: Key,
  /** Goes up when the same answers would give another score, or an item another wording. */
  version: z.int().min(1),
  title: z.string(),
  intro: z.string().nullable(),
  /** Codes mean something only together with it: there are variants with other answers under the same name. */
  answers: z.strictObject({ key: Key, choices: z.array(Choice).min(2) }),
  items: z.array(ScaleItem).min(1),
  scores: z.array(Score),
  source: z.string(),
  licence: z.strictObject({ is: LicenceClass, note: z.string(), attribution: z.string() }),
});
export type Scale = z.infer<typeof Scale>;
