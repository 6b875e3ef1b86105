/** One of several threads that share the samples of an estimate. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SweepInput } from '#network/kernels/sweep';
import { sweepKernels } from '#network/kernels/sweeps';
import { type Blocks, claimBlock, fillBlock } from './shared-blocks.ts';

export type SampleWork = { readonly name: string; readonly input: SweepInput; readonly seed: number; readonly blocks: Blocks };

const { name, input, seed, blocks } = workerData as SampleWork;
const shared = sweepKernels.find((one) => one.name === name)?.shared;
if (!shared) throw new Error(`no samples of ${name} to share`);
for (let block = claimBlock(blocks); block !== undefined; block = claimBlock(blocks)) {
  fillBlock(blocks, block, shared.draw(input, seed, block));
}
parentPort?.postMessage({ result: undefined });
