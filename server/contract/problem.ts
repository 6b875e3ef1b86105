/**
 * How the API says no: RFC 9457, with a code that the client words and pointers to every refused field.
 */
import { z } from 'zod';

export const ProblemCode = z.enum([
  'invalid',
  'not-found',
  'conflict',
  'withdrawn',
  'stale',
  'forbidden',
  'sign-in-needed',
  'too-many-tries',
  'too-many-requests',
  'unprotected',
  'consent-withheld',
  'too-large',
  'unavailable',
  'unsupported',
  'wrong-method',
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: ProblemCode,
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  /** With `stale`: the version that is stored now. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
