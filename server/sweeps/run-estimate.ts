/**
 * Estimates from samples with all processors: blocks of samples are numbered, each has a seed of its own, and whoever is free
 * takes the next. They are taken in by their numbers, so that the answer is the same whatever the number of threads.
 */
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { Network } from '#network/graph';
import { type SweepKernel, sweepInputOf } from '#network/kernels/sweep';
import { DomainError } from '../errors.ts';
import { runInThread } from '../process/thread.ts';
import { type SweepOptions, shareOut, threadsFor } from './run-sweep.ts';
import type { SampleWork } from './sample-thread.ts';
import { type Blocks, claimBlock, fillBlock, newBlocks, stopBlocks, takeBlock } from './shared-blocks.ts';

const msBetweenLooks = 2;

/**
 * Does nothing where it is known already. This thread draws too, for the others take a moment to begin.
 * @throws DomainError unavailable when it was stopped.
 */
export const runEstimate = async <T>(
  kernel: SweepKernel<T>,
  network: Network,
  { signal, onProgress, threads, seed = 1 }: SweepOptions & { readonly seed?: number },
): Promise<void> => {
  if (kernel.isKnown(network)) return;
  const { shared } = kernel;
  if (!shared) return kernel.estimate(network, { seed });
  const sampling = shared.begin(network);
  const blocks = newBlocks(sampling.blocks, network.ids.length);
  const input = shareOut(sweepInputOf(network));
  const ending = new AbortController();
  const failures: unknown[] = [];
  const others = Math.min(threadsFor(network, threads), sampling.blocks) - 1;
  for (let k = 0; k < others; k++) {
    const work: SampleWork = { name: kernel.name, input, seed, blocks };
    const options = { signal: ending.signal, onProgress: () => undefined };
    runInThread((end) => new URL(`./sample-thread${end}`, import.meta.url), work, options).catch((error: unknown) => {
      if (!ending.signal.aborted) failures.push(error);
    });
  }
  try {
    await drawAndTake(
      blocks,
      (block) => shared.draw(input, seed, block),
      sampling.add,
      () => {
        if (failures.length > 0) throw failures[0];
        if (signal.aborted) throw new DomainError('unavailable', 'This was stopped before it was finished.');
      },
      onProgress,
    );
  } finally {
    stopBlocks(blocks);
    ending.abort();
  }
  const { value, ...note } = sampling.result();
  kernel.remember(network, value, note);
};

/** Draws the blocks that nobody has yet, and takes in those that are drawn, until they are enough. */
const drawAndTake = async (
  blocks: Blocks,
  draw: (block: number) => Uint32Array,
  add: (found: Uint32Array) => boolean,
  check: () => void,
  onProgress: SweepOptions['onProgress'],
): Promise<void> => {
  for (let taken = 0; taken < blocks.count; ) {
    check();
    const found = takeBlock(blocks, taken);
    if (found) {
      if (add(found)) return;
      taken += 1;
      onProgress(taken, blocks.count);
      continue;
    }
    const block = claimBlock(blocks);
    if (block === undefined) await wait(msBetweenLooks);
    else {
      fillBlock(blocks, block, draw(block));
      await turn();
    }
  }
};
