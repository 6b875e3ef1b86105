/**
 * While people write, what is computed from it is old the moment it is done. The same work rests before it is done again,
 * nine times as long as it took: it may have a tenth of a processor, and leaves the rest to those who write and look.
 */
import type { JobKind } from '../contract/jobs.ts';
import { keepSome } from '../keep-some.ts';

type Work = {
  readonly communityId: string;
  readonly kind: JobKind;
  /** JSON */
  readonly input: string;
};

/** The very same work has the same key. */
export const keyOfWork = ({ communityId, kind, input }: Work): string => `${communityId}|${kind}|${input}`;

export type Rests = {
  /** This work has just ended. */
  begin(work: Work, tookMs: number): void;
  /** Milliseconds until this work may be done again; 0 when it may at once. */
  left(work: Work): number;
};

const timesAsLong = 9;
const longestMs = 60_000;

/** Kept by each process for what it did itself. @param now milliseconds */
export const createRests = (now: () => number = Date.now): Rests => {
  const until = new Map<string, number>();
  return {
    begin: (work, tookMs) => {
      keepSome(until, keyOfWork(work), now() + Math.min(timesAsLong * tookMs, longestMs));
    },
    left: (work) => Math.max(0, Math.ceil((until.get(keyOfWork(work)) ?? 0) - now())),
  };
};
