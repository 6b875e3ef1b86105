/**
 * Works out what takes a search from every member with all processors of the computer, and hands it to the kernel, which
 * then has it ready for every measure that needs it.
 */
import { availableParallelism } from 'node:os';
import type { Network } from '#network/graph';
import type { Adjacency } from '#network/kernels/adjacency';
import { type SweepInput, type SweepKernel, sweepInputOf } from '#network/kernels/sweep';
import { runInThread } from '../process/thread.ts';
import type { SweepWork } from './sweep-thread.ts';

/** Threads take a moment to begin: a network smaller than this is done before they have. */
const fewestMembers = 5_000;

export type SweepOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** How many at most; as many as the computer has processors when left out. */
  readonly threads?: number | undefined;
};

const shared = (values: Uint32Array): Uint32Array => {
  const copy = new Uint32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
};

const sharedRows = ({ offsets, targets }: Adjacency): Adjacency => ({ offsets: shared(offsets), targets: shared(targets) });

/** The same, in memory that all threads read. */
export const shareOut = ({ directed, out, into, order }: SweepInput): SweepInput => {
  const sharedOut = sharedRows(out);
  return { directed, out: sharedOut, into: into === out ? sharedOut : sharedRows(into), order: shared(order) };
};

export const threadsFor = (network: Network, most = availableParallelism()): number =>
  network.ids.length < fewestMembers ? 1 : most;

/**
 * Does nothing where it is known already.
 * @throws DomainError unavailable when it was stopped.
 */
export const runSweep = async <T>(kernel: SweepKernel<T>, network: Network, options: SweepOptions): Promise<void> => {
  if (kernel.isKnown(network)) return;
  const of = threadsFor(network, options.threads);
  const input = shareOut(sweepInputOf(network));
  const done = new Float64Array(of);
  const running = Array.from({ length: of }, (_, part) => {
    const work: SweepWork = { name: kernel.name, input, part, of };
    const onProgress = (members: number, total: number) => {
      done[part] = members;
      // Each counts as if it did all: the slowest tells how far it has come.
      options.onProgress(Math.min(...done), total);
    };
    return runInThread<T>((ending) => new URL(`./sweep-thread${ending}`, import.meta.url), work, {
      signal: options.signal,
      onProgress,
    });
  });
  kernel.remember(network, kernel.merge(await Promise.all(running)));
};
