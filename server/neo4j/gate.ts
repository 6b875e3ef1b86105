/**
 * The gate that every write of the services passes: closed while a backup or a restore holds writes back.
 *
 * It is looked at once a second by each process and not by every write. A write that slips through does no harm: a
 * backup notices by itself that something was written while it read, and begins again. The gate only sees to it that
 * this comes to an end when people go on writing.
 */
import { DomainError } from '../errors.ts';

const lookEveryMs = 1_000;
const waitMs = 250;

/** How long after writes were held back a process may still begin one. */
export const gateDelayMs = lookEveryMs + 200;

export type Gate = {
  /**
   * Resolves when writes may go on.
   * @throws DomainError `unavailable` when they still may not after this long.
   */
  pass(patienceMs: number): Promise<void>;
};

/** @param listHolds what holds writes back at this moment. */
export const createGate = (listHolds: () => Promise<readonly { readonly id: string }[]>): Gate => {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let holds: readonly { readonly id: string }[] = [];
  let looking: Promise<void> | undefined;
  const look = (): Promise<void> => {
    looking ??= listHolds()
      .then((found) => {
        holds = found;
        lookedAt = performance.now();
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  return {
    pass: async (patienceMs) => {
      const givesUpAt = performance.now() + patienceMs;
      for (;;) {
        const fresh = holds.length > 0 ? waitMs : lookEveryMs;
        if (performance.now() - lookedAt >= fresh) await look();
        if (holds.length === 0) return;
        if (performance.now() > givesUpAt) {
          const what = holds.some((hold) => hold.id === 'restore') ? 'A backup is being put back' : 'A backup is being written';
          throw new DomainError('unavailable', `${what} just now. Nothing was changed; try again in a moment.`);
        }
        await new Promise((done) => setTimeout(done, waitMs));
      }
    },
  };
};
