/**
 * Entries of the log that come at the same moment are stored together. The end of the log is locked by whoever adds to it,
 * for all processes: one by one, everybody who opens something would wait for everybody else's transaction.
 */

import { DomainError } from '../errors.ts';

/** More would make a transaction that others wait for too long. */
const mostTogether = 100;

type Waiting<T> = { readonly item: T; readonly done: () => void; readonly failed: (reason: unknown) => void };

/**
 * @param store stores all of them, in this order, or none.
 * @returns adds one; resolves when it is stored. One that cannot be stored fails alone.
 */
export const addTogether = <T>(store: (items: readonly T[]) => Promise<void>): ((item: T) => Promise<void>) => {
  let waiting: Waiting<T>[] = [];
  let isStoring = false;

  const storeAlone = ({ item, done, failed }: Waiting<T>): Promise<void> => store([item]).then(done, failed);

  const storeNext = async (): Promise<void> => {
    const batch = waiting.slice(0, mostTogether);
    waiting = waiting.slice(mostTogether);
    try {
      await store(batch.map(({ item }) => item));
      for (const { done } of batch) done();
    } catch (reason) {
      // A store that is away is away for all of them; nobody waits for it twice.
      const isAway = reason instanceof DomainError && reason.kind === 'unavailable';
      if (isAway || batch.length === 1) for (const { failed } of batch) failed(reason);
      // Which of them it was is not known, nor whether all are stored after all: `store` knows its items again.
      else await Promise.all(batch.map(storeAlone));
    }
  };

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (isStoring) return;
      isStoring = true;
      const storeAll = async (): Promise<void> => {
        while (waiting.length > 0) await storeNext();
        isStoring = false;
      };
      void storeAll();
    });
};
