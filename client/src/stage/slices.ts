/**
 * Long loops in short pieces, so that the page answers between them.
 */

/** A piece may take this long; then others get their turn. */
const pieceMs = 12;

const breathe = (): Promise<void> => new Promise((next) => setTimeout(next, 0));

/**
 * Does something with each item, letting the page breathe between pieces.
 * @param every how many items are done before the clock is looked at.
 * @returns false when it was stopped before the end.
 */
export const inSlices = async <T>(
  items: Iterable<T>,
  signal: AbortSignal,
  each: (item: T) => void,
  every = 256,
): Promise<boolean> => {
  let began = performance.now();
  let count = 0;
  for (const item of items) {
    each(item);
    count += 1;
    if (count % every !== 0 || performance.now() - began < pieceMs) continue;
    await breathe();
    if (signal.aborted) return false;
    began = performance.now();
  }
  return !signal.aborted;
};
