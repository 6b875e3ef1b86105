import { brandesKernel } from './brandes.ts';
import { pathsKernel } from './paths.ts';
import type { SweepKernel } from './sweep.ts';

/** Every kernel that can be shared out among threads, found by its name on the other side. */
// biome-ignore lint/suspicious/noExplicitAny: what each finds is its own business; whoever runs them only hands it on.
export const sweepKernels: readonly SweepKernel<any>[] = [brandesKernel, pathsKernel];
