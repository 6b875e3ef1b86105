/**
 * What a file has said so far, as 64-bit hashes: 9 bytes a tie and half as much room again, where the words themselves
 * would fill the memory for a large file. Two different ties share a hash once in some millions of files; a count
 * would then be off by one, and nothing stored would be wrong.
 */

/** Two independent 32-bit halves (cyrb53's mixing, kept whole). */
const hash = (text: string): readonly [number, number] => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    high = Math.imul(high ^ sign, 2654435761);
    low = Math.imul(low ^ sign, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  // Both 0 marks a free place.
  return [high >>> 0, (low | 1) >>> 0];
};

export type Said = {
  readonly size: number;
  /** Adds marks (bits 1 to 128) to a text. @returns the marks it had before, 0 when it is new. */
  mark(text: string, marks: number): number;
  marksOf(text: string): number;
};

export const createSaid = (): Said => {
  let capacity = 1024;
  let highs = new Uint32Array(capacity);
  let lows = new Uint32Array(capacity);
  let marks = new Uint8Array(capacity);
  let size = 0;

  const placeOf = (high: number, low: number): number => {
    let at = high & (capacity - 1);
    while (lows[at] !== 0 && (lows[at] !== low || highs[at] !== high)) at = (at + 1) & (capacity - 1);
    return at;
  };

  const grow = (): void => {
    const [oldHighs, oldLows, oldMarks] = [highs, lows, marks];
    capacity *= 2;
    highs = new Uint32Array(capacity);
    lows = new Uint32Array(capacity);
    marks = new Uint8Array(capacity);
    for (let at = 0; at < oldLows.length; at += 1) {
      const low = oldLows[at] as number;
      if (low === 0) continue;
      const high = oldHighs[at] as number;
      const to = placeOf(high, low);
      highs[to] = high;
      lows[to] = low;
      marks[to] = oldMarks[at] as number;
    }
  };

  return {
    get size() {
      return size;
    },
    mark: (text, added) => {
      if (size > capacity * 0.7) grow();
      const [high, low] = hash(text);
      const at = placeOf(high, low);
      if (lows[at] === 0) {
        highs[at] = high;
        lows[at] = low;
        size += 1;
      }
      const before = marks[at] as number;
      marks[at] = before | added;
      return before;
    },
    marksOf: (text) => {
      const [high, low] = hash(text);
      return marks[placeOf(high, low)] as number;
    },
  };
};
