/**
 * Estimates from samples with all processors: blocks of samples are numbered, each has a seed of its own, and whoever is free
 * takes the next. What they count is added up, so that the answer is the same whatever the number of threads.
 */
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { Network } from '#network/graph';
import { type Sampler, type SweepKernel, sweepInputOf } from '#network/kernels/sweep';
import { DomainError } from '../errors.ts';
import { runInThread } from '../process/thread.ts';
import { type SweepOptions, shareOut, threadsFor } from './run-sweep.ts';
import type { SampleWork } from './sample-thread.ts';
import { addCounts, type Blocks, claimBlock, countedBlocks, newBlocks, stopBlocks } from './shared-blocks.ts';

const msBetweenLooks = 2;
/** Threads take a moment to begin: what takes less is done before they have. */
const worthSharingMs = 300;

type EstimateOptions = SweepOptions & {
  readonly seed?: number;
  /** What has to be expected to be left for other threads to be begun. */
  readonly sharedFromMs?: number;
};

/**
 * Does nothing where it is known already. This thread draws too, for the others take a moment to begin.
 * @throws DomainError unavailable when it was stopped.
 */
export const runEstimate = async <T>(
  kernel: SweepKernel<T>,
  network: Network,
  { signal, onProgress, threads, seed = 1, sharedFromMs = worthSharingMs }: EstimateOptions,
): Promise<void> => {
  if (kernel.isKnown(network)) return;
  const { shared } = kernel;
  if (!shared) return kernel.estimate(network, { seed });
  const sampling = shared.begin(network);
  const input = sweepInputOf(network);
  const sampler = shared.sampler(input, seed);
  const failures: unknown[] = [];
  const check = (): void => {
    if (failures.length > 0) throw failures[0];
    if (signal.aborted) throw new DomainError('unavailable', 'This was stopped before it was finished.');
  };
  const began = performance.now();
  for (let block = 0; block < sampling.first; block++) {
    sampler.draw(block);
    await turn();
    check();
  }
  const needed = sampling.needed(sampler.take());
  const leftMs = ((performance.now() - began) / sampling.first) * needed;
  const blocks = newBlocks(sampling.first, needed, network.ids.length);
  const ending = new AbortController();
  const others = leftMs < sharedFromMs ? 0 : Math.min(threadsFor(network, threads), needed) - 1;
  const work: SampleWork | undefined = others > 0 ? { name: kernel.name, input: shareOut(input), seed, blocks } : undefined;
  for (let k = 0; k < others; k++) {
    const options = { signal: ending.signal, onProgress: () => undefined };
    runInThread((end) => new URL(`./sample-thread${end}`, import.meta.url), work, options).catch((error: unknown) => {
      if (!ending.signal.aborted) failures.push(error);
    });
  }
  try {
    await drawAll(blocks, sampler, check, (block) => onProgress(block, sampling.first + needed));
    while (countedBlocks(blocks) < needed) {
      await wait(msBetweenLooks);
      check();
    }
  } finally {
    stopBlocks(blocks);
    ending.abort();
  }
  const { value, ...note } = sampling.result(new Uint32Array(blocks.counts), needed);
  kernel.remember(network, value, note);
};

/** Draws the blocks that nobody has yet. */
const drawAll = async (blocks: Blocks, sampler: Sampler, check: () => void, report: (block: number) => void): Promise<void> => {
  let drawn = 0;
  for (let block = claimBlock(blocks); block !== undefined; block = claimBlock(blocks)) {
    check();
    sampler.draw(block);
    drawn += 1;
    report(block + 1);
    await turn();
  }
  addCounts(blocks, sampler.take(), drawn);
};
