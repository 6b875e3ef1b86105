export type JobContext = {
  readonly jobId: string;
  readonly communityId: string;
  readonly input: unknown;
  /** Says how far the work is; written to the database about once a second. */
  progress(stage: string, done: number, total: number): void;
  /** Aborted when the work was cancelled, taken over, or the program is stopping. */
  readonly signal: AbortSignal;
};

/** Does one piece of work and returns its result as JSON. Must be safe to run again from the start. */
export type Worker = (context: JobContext) => Promise<unknown>;
