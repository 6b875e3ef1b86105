/** One of several threads that share out a sweep. */
import { parentPort, workerData } from 'node:worker_threads';
import { type SweepInput, visitPart } from '#network/kernels/sweep';
import { sweepKernels } from '#network/kernels/sweeps';

export type SweepWork = { readonly name: string; readonly input: SweepInput; readonly part: number; readonly of: number };

const { name, input, part, of } = workerData as SweepWork;
const kernel = sweepKernels.find((one) => one.name === name);
if (!kernel) throw new Error(`no sweep ${name}`);
const sweep = kernel.begin(input);
const onProgress = ({ done, total }: { done: number; total: number }) => parentPort?.postMessage({ progress: [done, total] });
visitPart(input.order.length, sweep, { part, of }, { onProgress });
parentPort?.postMessage({ result: sweep.result() });
