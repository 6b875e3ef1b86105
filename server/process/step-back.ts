/**
 * Long work that leaves the processors to whoever waits for an answer: the service, and the database beside it.
 */
import { setPriority } from 'node:os';

const behindOthers = 10;

/**
 * Called by a thread for itself and for those it begins. On Linux a priority is that of a thread; elsewhere it would be that of
 * the whole service, which must not step back.
 */
export const stepBack = (): void => {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, behindOthers);
  } catch {
    // Where that is forbidden the work is done as before.
  }
};
