/**
 * A seeded source of numbers in [0, 1): the same seed gives the same numbers on every machine.
 * Reference: mulberry32 by Tommy Ettinger (public domain). Not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts values in an order of chance. Reference: Durstenfeld 1964, CACM 7(7), algorithm 235. */
export function shuffle(values: Int32Array | Uint32Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = values[last]!;
    values[last] = values[other]!;
    values[other] = held;
  }
}
