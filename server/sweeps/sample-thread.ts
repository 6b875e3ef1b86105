/** One of several threads that share the samples of an estimate. */
import { parentPort, workerData } from 'node:worker_threads';
import { samplers } from '#network/kernels/samplers';
import type { SweepInput } from '#network/kernels/sweep';
import { addCounts, type Blocks, claimBlock } from './shared-blocks.ts';

export type SampleWork = { readonly name: string; readonly input: SweepInput; readonly seed: number; readonly blocks: Blocks };

const { name, input, seed, blocks } = workerData as SampleWork;
const sampler = samplers[name]?.(input, seed);
if (!sampler) throw new Error(`no samples of ${name} to share`);
let drawn = 0;
for (let block = claimBlock(blocks); block !== undefined; block = claimBlock(blocks)) {
  sampler.draw(block);
  drawn += 1;
}
addCounts(blocks, sampler.take(), drawn);
parentPort?.postMessage({ result: undefined });
