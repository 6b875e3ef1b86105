/** One of several threads that share out the resamples of a wave. */
import { parentPort, workerData } from 'node:worker_threads';
import { bootstrapPart } from '#network/uncertainty/bootstrap';
import { type ResampleTask, resampledOf, resampleNetwork } from './share-resamples.ts';

const { wave, basis, from, to } = workerData as ResampleTask;
const result = bootstrapPart(resampleNetwork(wave, basis), resampledOf(basis), {
  from,
  to,
  onProgress: ({ done }) => parentPort?.postMessage({ progress: [done - from, to - from] }),
});
parentPort?.postMessage({ result });
