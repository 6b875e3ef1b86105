/** The worker thread in which a wave is measured. */
import { parentPort, workerData } from 'node:worker_threads';
import { computeWave, type WaveInput } from './wave-measures.ts';

const result = computeWave(workerData as WaveInput, (done, total) => parentPort?.postMessage({ progress: [done, total] }));
parentPort?.postMessage({ result });
