/**
 * What was read a moment ago is not read again: a page asks for several things at once, and each wants to know who asks.
 */
import { keepSome } from '../keep-some.ts';

export type ShortMemory<T> = {
  /** Reads, or gives what was read under this key no longer ago than it may be remembered. */
  read(key: string): Promise<T>;
  forgetAll(): void;
};

/** @param now milliseconds */
export const createShortMemory = <T>(
  readAnew: (key: string) => Promise<T>,
  { forMs, now }: { readonly forMs: number; readonly now: () => number },
): ShortMemory<T> => {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
  return {
    read: (key) => {
      const known = kept.get(key);
      const age = known ? now() - known.at : Number.NaN;
      if (known && age >= 0 && age < forMs) return known.value;
      const fresh = { at: now(), value: readAnew(key) };
      keepSome(kept, key, fresh);
      // A failure is not remembered.
      fresh.value.catch(() => {
        if (kept.get(key) === fresh) kept.delete(key);
      });
      return fresh.value;
    },
    forgetAll: () => kept.clear(),
  };
};
