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

const markOfVersion = (id: string, content: string, version: number): string =>
  createHash('sha256').update(`${id} ${content} ${version}`).digest('base64url');

/**
 * As an older Kith marked it before anything was corrected: what that kept still holds.
 * @param content the hash of what was sent: neither names that were corrected since nor anything else changes it.
 */
export const markOf = (id: string, content: string): string => markOfVersion(id, content, 1);

/** What it was marked by after each correction, by an older Kith. */
export const formerMarksOf = (id: string, content: string, version: number): string[] =>
  Array.from({ length: version - 1 }, (_, at) => markOfVersion(id, content, at + 2));

/** Among all that count in a wave. */
export const markInWave = ({ mark }: Pick<Counted, 'mark'>): string => hashOf('wave', mark);

/** The same for what is compared between two waves. */
export const nameOf = ({ match, sameness }: Defined): string => hashOf('measure', match, sameness);

/** Among those who answered a measure. */
export const markIn = ({ mark }: Pick<Counted, 'mark'>, name: string): string => hashOf(name, mark);

/** What a former mark of any of them is now, among all that count or among those who answered a measure. */
export const nowOf = (counted: readonly Counted[], hash: (one: Pick<Counted, 'mark'>) => string): ((mark: string) => string) => {
  const names = new Map(counted.flatMap((one) => one.formerMarks.map((mark) => [hash({ mark }), hash(one)] as const)));
  return (mark) => names.get(mark) ?? mark;
};
