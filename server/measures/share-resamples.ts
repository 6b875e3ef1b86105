/**
 * The resamples that ranges are made of, shared out among threads. Each resample is drawn by its own number: however many
 * threads there are, the same comes out.
 */
import { availableParallelism } from 'node:os';
import type { Network } from '#network/graph';
import type { Basis } from '#network/measure';
import { attributeMeasures, graphMeasures } from '#network/measures';
import { isUndefined, type Undefined, undefinedBecause } from '#network/types';
import { bootstrapPart, type Resampled, resamplesWithin } from '#network/uncertainty/bootstrap';
import { type BootstrapPart, type Interval, mergeParts, rangeOf } from '#network/uncertainty/intervals';
import type { SurveyWave } from '#network/wave/survey-wave';
import { residentNetwork, respondentNetwork } from '#network/wave/wave-networks';
import { runInThread } from '../process/thread.ts';
import { traits } from './traits.ts';

export type ResampleTask = {
  readonly wave: SurveyWave;
  readonly basis: Basis;
  /** Resamples `from` to the one before `to`. */
  readonly from: number;
  readonly to: number;
};

const resamples = 200;
/** Of all threads together; beyond it fewer are drawn, which is said. */
const budgetSeconds = 180;
/** The first finds nothing compiled yet and is not timed. */
const tried = { warmUp: 1, timed: 3 } as const;
/** Threads take a moment to begin: a smaller network is done before they have. */
const fewestMembers = 2_000;
/** A resample of fewer is mostly copies of the same few. */
const fewestResampled = 10;

export const resampleNetwork = (wave: SurveyWave, basis: Basis): Network =>
  basis === 'answered' ? respondentNetwork(wave) : residentNetwork(wave);

/** Those that say of themselves that resampling tells how unsure they are; a trait is drawn along with whoever has it. */
export const resampledOf = (basis: Basis): readonly Resampled[] => [
  ...graphMeasures.filter((one) => one.interval === 'bootstrap' && one.basis === basis && one.kinds.includes('directed')),
  ...attributeMeasures.flatMap((one): Resampled[] =>
    one.scope !== 'graph by attribute' || one.interval !== 'bootstrap' || one.basis !== basis
      ? []
      : traits.map((trait) => ({
          id: `${one.id}[${trait}]`,
          compute: (network, options) =>
            one.compute(network, network.attributes.get(trait) ?? network.ids.map(() => null), options),
        })),
  ),
];

/** @returns of each, by its key, its range or why there is none. */
export const shareResamples = async (
  wave: SurveyWave,
  basis: Basis,
  report: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, Interval | Undefined>> => {
  const network = resampleNetwork(wave, basis);
  const measures = resampledOf(basis);
  const forAll = (reason: string) => new Map(measures.map(({ id }) => [id, undefinedBecause(reason)]));
  if (network.ids.length < fewestResampled) return forAll(`there are fewer than ${fewestResampled} people`);
  if (network.tieCount === 0) return forAll('nobody names anybody');
  // Without those that resampling has distorted.
  const told = (found: ReadonlyMap<string, Interval | Undefined>) =>
    new Map(
      measures.map(({ id, compute }) => {
        const value = compute(network);
        return [id, isUndefined(value) ? value : rangeOf(value, found.get(id))] as const;
      }),
    );
  const here = (from: number, to: number): BootstrapPart => bootstrapPart(network, measures, { from, to });
  const first = here(0, tried.warmUp);
  const began = Date.now();
  const second = here(tried.warmUp, tried.timed);
  const secondsEach = (Date.now() - began) / 1_000 / (tried.timed - tried.warmUp);
  const threads = network.ids.length < fewestMembers ? 1 : availableParallelism();
  const affordable = resamplesWithin(secondsEach / threads, { resamples, budgetSeconds });
  if (affordable === 0) return forAll('the network is too large: resampling it would take too long');
  if (threads === 1) return told(mergeParts([first, second, here(tried.timed, affordable)]));
  const done = new Array<number>(threads).fill(0);
  const each = Math.ceil((affordable - tried.timed) / threads);
  const slices = Array.from({ length: threads }, (_, k) => ({
    from: Math.min(affordable, tried.timed + k * each),
    to: Math.min(affordable, tried.timed + (k + 1) * each),
  })).filter(({ from, to }) => to > from);
  const rest = slices.map(({ from, to }, k) => {
    const task: ResampleTask = { wave, basis, from, to };
    return runInThread<BootstrapPart>((ending) => new URL(`./resample-thread${ending}`, import.meta.url), task, {
      // Whoever stops the thread that this runs in ends those it began.
      signal: new AbortController().signal,
      onProgress: (drawn) => {
        done[k] = drawn;
        report(
          done.reduce((a, b) => a + b, 0),
          affordable,
        );
      },
    });
  });
  return told(mergeParts([first, second, ...(await Promise.all(rest))]));
};
