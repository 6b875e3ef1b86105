/**
 * Works out the figures of a network for the command line: what takes a search from everybody with all processors first,
 * then one measure after another, with the time that each took.
 */
import type { Network } from '#network/graph';
import { type MeasureResults, runMeasures, sweepsOf, wantedMeasures } from '#network/run-measures';
import { runEstimate } from '../sweeps/run-estimate.ts';
import { runSweep, threadsFor } from '../sweeps/run-sweep.ts';
import { type AnalyseArguments, UsageError } from './arguments.ts';
import { moreKeys } from './more.ts';

export type WorkedOut = { readonly results: MeasureResults; readonly timings: ReadonlyMap<string, number> };

type Voices = { readonly say: (sentence: string) => void };

/** @throws UsageError naming what is not a figure of this network. */
const refuseUnknown = (network: Network, only: ReadonlySet<string> | undefined): void => {
  if (!only) return;
  const { graph, set, node } = wantedMeasures(network);
  const known = new Set([...[...graph, ...set, ...node].map(({ id }) => id), ...moreKeys]);
  const unknown = [...only].filter((key) => !known.has(key));
  if (only.size === 0 || unknown.length > 0) {
    const what = only.size === 0 ? '--only takes at least one key.' : `There is no figure ${unknown.join(', ')} of this network.`;
    throw new UsageError(`${what} Those there are: ${[...known].join(', ')}.`);
  }
};

const secondsBetweenReports = 5;

/** Says how far it has come, now and then: an hour of silence looks like the end. */
const report = (what: string, say: Voices['say']) => {
  let saidAt = performance.now();
  return (done: number, total: number): void => {
    if (performance.now() - saidAt < secondsBetweenReports * 1_000) return;
    saidAt = performance.now();
    say(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} members …`);
  };
};

export const workOut = async (network: Network, command: AnalyseArguments, { say }: Voices): Promise<WorkedOut> => {
  const { only, costly, budgetSeconds, seed } = command;
  refuseUnknown(network, only);
  const timings = new Map<string, number>();
  const wanted = wantedMeasures(network, only);
  for (const sweep of sweepsOf(wanted, network)) {
    const threads = threadsFor(network);
    if (threads === 1) continue;
    const began = performance.now();
    // Last, for to estimate its time takes time.
    const isEstimated =
      costly === 'approximate' || (costly !== 'exact' && sweep.estimateSeconds(network) / threads > budgetSeconds);
    const options = { signal: new AbortController().signal, onProgress: report(sweep.name, say) };
    if (isEstimated) await runEstimate(sweep, network, { ...options, ...(seed === undefined ? {} : { seed }) });
    else await runSweep(sweep, network, options);
    const first = [...wanted.graph, ...wanted.set, ...wanted.node].find((measure) => measure.sweep === sweep);
    if (first) timings.set(first.id, (performance.now() - began) / 1_000);
  }
  let began = performance.now();
  const results = runMeasures(network, {
    budgetSeconds,
    costly: costly === 'budget' ? 'estimate' : costly,
    ...(only === undefined ? {} : { only }),
    ...(seed === undefined ? {} : { seed }),
    onDone: (measure) => {
      const now = performance.now();
      timings.set(measure, (timings.get(measure) ?? 0) + (now - began) / 1_000);
      began = now;
    },
  });
  return { results, timings };
};
