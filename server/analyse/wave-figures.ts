/**
 * The figures of a stored wave that are none of its one network, worked out by the very parts by which the service works them
 * out, and told as the page of figures tells them.
 */
import { changeMeasures } from '#network/change/change-measures';
import type { SurveyWave } from '#network/wave/survey-wave';
import type { Measures } from '../contract/measures.ts';
import type { KeyedPart, Part, PartContext, Population } from '../measures/part.ts';
import { PartResult } from '../measures/part-result.ts';
import { rangesPart } from '../measures/parts/ranges.ts';
import { answeredPart, byTraitPart } from '../measures/parts/residents.ts';
import { twoModePart } from '../measures/parts/two-mode.ts';
import { waveRangesPart } from '../measures/parts/wave-ranges.ts';
import { changePart, organisationsPart, ranksPart, relationsPart, usesPart } from '../measures/parts/waves.ts';
import type { Names } from '../measures/read-names.ts';
import { tellAssets, tellMeasures, tellSpreads } from '../measures/tell-measures.ts';
import { runEstimate } from '../sweeps/run-estimate.ts';
import { runSweep, threadsFor } from '../sweeps/run-sweep.ts';
import type { AnalyseArguments } from './arguments.ts';
import { report } from './report.ts';

export type StoredWave = {
  readonly id: string;
  readonly wave: SurveyWave;
  /** Null for the first, and where nothing asked for needs it. */
  readonly before: SurveyWave | null;
  readonly population: Population;
  readonly names: Names;
};

export type WaveFigures = Pick<Measures, 'measures' | 'spreads' | 'assets'> & {
  readonly hasRanges: boolean;
  /** Seconds that each part took. */
  readonly timings: ReadonlyMap<string, number>;
};

const keyed: readonly KeyedPart[] = [
  answeredPart,
  relationsPart,
  byTraitPart,
  usesPart,
  twoModePart,
  organisationsPart,
  changePart,
  ranksPart,
];

/** The keys of all figures that there are of a wave. */
export const waveKeys = (wave: SurveyWave): readonly string[] => keyed.flatMap((part) => part.keys(wave));

/** Whether the wave before must be read. */
export const wantsChange = (only: ReadonlySet<string> | undefined): boolean =>
  only === undefined || changeMeasures.some(({ id }) => only.has(id));

type Command = Pick<AnalyseArguments, 'costly' | 'budgetSeconds' | 'ranges'>;

/** @param only keys of the figures wanted; all when undefined. Undefined when none of a wave's is among them. */
export const workOutWave = async (
  { id, wave, before, population, names }: StoredWave,
  only: ReadonlySet<string> | undefined,
  { costly, budgetSeconds, ranges }: Command,
  say: (sentence: string) => void,
): Promise<WaveFigures | undefined> => {
  const wanted = new Set(waveKeys(wave).filter((key) => only?.has(key) !== false));
  const chosen: readonly Part[] = keyed.filter((part) => part.keys(wave).some((key) => wanted.has(key)));
  if (chosen.length === 0) return undefined;
  const timings = new Map<string, number>();
  const results: PartResult[] = [];
  for (const part of [...chosen, ...(ranges ? [rangesPart, waveRangesPart] : [])]) {
    const began = performance.now();
    const tell = report(part.stage, say);
    const options = { signal: new AbortController().signal, onProgress: tell };
    const context: PartContext = {
      ...{ wave, before, population, report: tell, only: wanted },
      budgetSeconds: costly === 'exact' ? Number.POSITIVE_INFINITY : budgetSeconds,
      // With one thread whatever needs it works it out by itself.
      sweep: async (kernel, network) => void (threadsFor(network) > 1 && (await runSweep(kernel, network, options))),
      estimate: (kernel, network) => runEstimate(kernel, network, options),
    };
    results.push(PartResult.parse(await part.compute(context)));
    timings.set(part.id, (performance.now() - began) / 1_000);
  }
  return {
    measures: tellMeasures(
      results.map((result) => ({ waveId: id, result })),
      id,
      names.nameOf,
    ),
    spreads: tellSpreads(results, names.nameOf),
    assets: tellAssets(results, names.names),
    hasRanges: ranges,
    timings,
  };
};
