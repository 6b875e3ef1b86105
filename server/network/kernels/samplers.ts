import { betweennessSampler } from './estimate-betweenness.ts';
import type { Sampler, SweepInput } from './sweep.ts';

/** Whatever draws samples that threads can share, by the name of its kernel: all that such a thread has to know. */
export const samplers: Readonly<Record<string, (input: SweepInput, seed: number) => Sampler>> = {
  betweenness: betweennessSampler,
};
