/**
 * Reads are tried again as the driver tries its managed transactions: while the fault is passing, and for as long as it may.
 */
import { isRetryableError } from 'neo4j-driver';

export const longestRetryMs = 5_000;
const firstPauseMs = 1_000;
const timesLonger = 2;
/** So that all who met the same fault do not come back together. */
const jitter = 0.2;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** @param work safe to do again. @throws what it threw last. */
export const tryAgain = async <T>(work: () => Promise<T>): Promise<T> => {
  const givesUpAt = performance.now() + longestRetryMs;
  for (let wait = firstPauseMs; ; wait *= timesLonger) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryableError(error as Error) || performance.now() > givesUpAt) throw error;
    }
    await pause(wait * (1 + jitter * (2 * Math.random() - 1)));
  }
};
