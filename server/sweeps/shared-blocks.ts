/** Numbered blocks of samples that threads share: each is drawn by one of them, and what they count is added up. */

export type Blocks = {
  /** [the next that nobody has drawn yet, the one after the last, how many are counted] */
  readonly state: Int32Array;
  readonly counts: Int32Array;
};

export const newBlocks = (from: number, count: number, members: number): Blocks => {
  const state = new Int32Array(new SharedArrayBuffer(12));
  state.set([from, from + count]);
  return { state, counts: new Int32Array(new SharedArrayBuffer(4 * members)) };
};

/** One that nobody else will draw; undefined when there is none. */
export const claimBlock = ({ state }: Blocks): number | undefined => {
  const block = Atomics.add(state, 0, 1);
  return block < Atomics.load(state, 1) ? block : undefined;
};

export const stopBlocks = ({ state }: Blocks): void => void Atomics.store(state, 1, 0);

/** Adds what was counted in so many blocks. */
export const addCounts = ({ state, counts }: Blocks, found: Uint32Array, blocks: number): void => {
  for (let i = 0; i < found.length; i++) if (found[i] !== 0) Atomics.add(counts, i, found[i]!);
  Atomics.add(state, 2, blocks);
};

/** How many blocks are counted. */
export const countedBlocks = ({ state }: Blocks): number => Atomics.load(state, 2);
