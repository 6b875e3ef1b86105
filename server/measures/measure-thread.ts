/**
 * The worker thread in which a wave is measured, part by part. It is begun while the wave is still being read, and told of it
 * when that is done.
 */
import { parentPort } from 'node:worker_threads';
import type { SurveyWave } from '#network/wave/survey-wave';
import { stepBack } from '../process/step-back.ts';
import { runEstimate } from '../sweeps/run-estimate.ts';
import { runSweep } from '../sweeps/run-sweep.ts';
import type { Population } from './part.ts';
import { type GivenResult, PartResult } from './part-result.ts';
import { parts } from './parts.ts';

/** What the thread is told. `wanted`: ids of the parts to be worked out. */
export type MeasureTask = {
  readonly wave: SurveyWave;
  readonly before: SurveyWave | null;
  readonly population: Population;
  readonly wanted: readonly string[];
};

/** What it says on the way. */
export type MeasureNote =
  | { readonly begun: string }
  | { readonly at: readonly [done: number, total: number] }
  | { readonly part: string; readonly result: PartResult };

const say = (note: MeasureNote): void => parentPort?.postMessage({ note });
const report = (done: number, total: number): void => say({ at: [done, total] });

// Whoever stops this thread ends those it began.
const { signal } = new AbortController();

const work = async ({ wave, before, population, wanted }: MeasureTask): Promise<void> => {
  for (const part of parts.filter(({ id }) => wanted.includes(id))) {
    say({ begun: part.id });
    const given: GivenResult = await part.compute({
      wave,
      before,
      population,
      report,
      sweep: (kernel, network) => runSweep(kernel, network, { signal, onProgress: report }),
      estimate: (kernel, network) => runEstimate(kernel, network, { signal, onProgress: report }),
    });
    say({ part: part.id, result: PartResult.parse(given) });
  }
  parentPort?.postMessage({ result: null });
};

stepBack();
parentPort?.once('message', (task: MeasureTask) => {
  // An error here ends the thread, and whoever began it hears of it.
  void work(task).catch((error: unknown) => {
    setImmediate(() => {
      throw error;
    });
  });
});
