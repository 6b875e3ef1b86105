/**
 * Works out the figures of a network for the command line: what takes a search from everybody with all processors first,
 * then one measure after another, with the time that each took.
 */
import type { Network } from '#network/graph';
import { type MeasureResults, runMeasures, sweepsOf, wantedMeasures } from '#network/run-measures';
import { runEstimate } from '../sweeps/run-estimate.ts';
import { runSweep, threadsFor } from '../sweeps/run-sweep.ts';
import type { AnalyseArguments } from './arguments.ts';
import { report } from './report.ts';

export type WorkedOut = { readonly results: MeasureResults; readonly timings: ReadonlyMap<string, number> };

type Voices = { readonly say: (sentence: string) => void };

export const workOut = async (network: Network, command: AnalyseArguments, { say }: Voices): Promise<WorkedOut> => {
  const { only, costly, budgetSeconds, seed } = command;
  const timings = new Map<string, number>();
  const wanted = wantedMeasures(network, only);
  for (const sweep of sweepsOf(wanted, network)) {
    const threads = threadsFor(network);
    if (threads === 1) continue;
    const began = performance.now();
    // Last, for to estimate its time takes time.
    const isEstimated =
      costly === 'approximate' || (costly !== 'exact' && sweep.estimateSeconds(network) / threads > budgetSeconds);
    const options = { signal: new AbortController().signal, onProgress: report(sweep.name, say, ' members') };
    if (isEstimated) await runEstimate(sweep, network, { ...options, ...(seed === undefined ? {} : { seed }) });
    else await runSweep(sweep, network, options);
    const first = [...wanted.graph, ...wanted.set, ...wanted.node].find((measure) => measure.sweep === sweep);
    if (first) timings.set(first.id, (performance.now() - began) / 1_000);
  }
  let [began, underway] = [performance.now(), ''];
  const results = runMeasures(network, {
    budgetSeconds,
    costly: costly === 'budget' ? 'estimate' : costly,
    ...(only === undefined ? {} : { only }),
    ...(seed === undefined ? {} : { seed }),
    // What comes before the first of them is nobody's time.
    onProgress: ({ measure }) => {
      if (measure !== underway) began = performance.now();
      underway = measure;
    },
    onDone: (measure) => {
      const now = performance.now();
      timings.set(measure, (timings.get(measure) ?? 0) + (now - began) / 1_000);
      began = now;
    },
  });
  return { results, timings };
};
