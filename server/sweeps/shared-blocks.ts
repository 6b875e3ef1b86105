/** Numbered blocks of counts in memory that threads share: each is drawn by one of them, and read when it is filled. */

export type Blocks = {
  readonly count: number;
  readonly members: number;
  /** [the next that nobody has drawn yet, then of each block whether it is filled] */
  readonly state: Int32Array;
  /** A block has at most 65,535 samples. */
  readonly counts: Uint16Array;
};

export const newBlocks = (count: number, members: number): Blocks => ({
  count,
  members,
  state: new Int32Array(new SharedArrayBuffer(4 * (count + 1))),
  counts: new Uint16Array(new SharedArrayBuffer(2 * count * members)),
});

/** One that nobody else will draw; undefined when there is none. */
export const claimBlock = ({ state, count }: Blocks): number | undefined => {
  const block = Atomics.add(state, 0, 1);
  return block < count ? block : undefined;
};

export const stopBlocks = ({ state, count }: Blocks): void => void Atomics.store(state, 0, count);

export const fillBlock = ({ state, counts, members }: Blocks, block: number, found: Uint32Array): void => {
  counts.set(found, block * members);
  Atomics.store(state, block + 1, 1);
};

/** What was found in it; undefined while it is not filled. */
export const takeBlock = ({ state, counts, members }: Blocks, block: number): Uint32Array | undefined =>
  Atomics.load(state, block + 1) === 1 ? Uint32Array.from(counts.subarray(block * members, (block + 1) * members)) : undefined;
