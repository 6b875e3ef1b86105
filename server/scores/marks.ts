/**
 * By what interviews are told apart between two tellings, without keeping which they were: made from an interview's content, which
 * goes with it when it is taken back, and nobody finds the interview or another mark of it by one. Pure.
 */
import { createHash } from 'node:crypto';
import type { Counted } from './counted.ts';
import type { Defined } from './measures-of.ts';

/** Two of a hundred thousand are the same once in fifty thousand times. */
const letters = 8;

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, letters);

/** @param content other after every correction. */
export const markOf = (id: string, content: string): string =>
  createHash('sha256').update(`${id} ${content}`).digest('base64url');

/** Among all that count in a wave. */
export const markInWave = ({ mark }: Counted): string => hashOf('wave', mark);

/** The same for what is compared between two waves. */
export const nameOf = ({ match, sameness }: Defined): string => hashOf('measure', match, sameness);

/** Among those who answered a measure. */
export const markIn = ({ mark }: Counted, name: string): string => hashOf(name, mark);
