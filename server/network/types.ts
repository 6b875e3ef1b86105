/** Why a figure has no value, in words a reader can act on. Never NaN, never Infinity, never a silent 0. */
export type Undefined = { readonly undefined: string };

/** A figure left out because it would take longer than the time allowed; `minutes` is an estimate for this machine. */
export type NotRun = { readonly notRun: true; readonly minutes: number };

export const undefinedBecause = (reason: string): Undefined => ({ undefined: reason });

export const isUndefined = (value: unknown): value is Undefined =>
  typeof value === 'object' && value !== null && 'undefined' in value;

export const isNotRun = (value: unknown): value is NotRun => typeof value === 'object' && value !== null && 'notRun' in value;

/** How far a long sweep has come: members done out of all members. */
export type Progress = { readonly done: number; readonly total: number };

/**
 * What every measure may be told. `signal.aborted` is read between members, so a worker thread can back it with a getter
 * on shared memory. `seed` feeds the measures that use chance; the same seed gives the same answer.
 */
export type ComputeOptions = {
  readonly seed?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: { readonly aborted: boolean };
};

/** Thrown out of a long computation whose signal was raised. */
export class CancelledError extends Error {
  constructor() {
    super('The calculation was stopped before it was finished.');
    this.name = 'CancelledError';
  }
}
