/**
 * Keeping something that only saves work, and may be forgotten.
 */

const mostKept = 10_000;

/** Keeps a value under a key; when there are many, all others are forgotten first. */
export const keepSome = <K, V>(kept: Map<K, V>, key: K, value: V): void => {
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, value);
};
