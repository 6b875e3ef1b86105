/**
 * A moment of the whole database, read while others write.
 *
 * Neo4j shows a long read whatever was finished while it went on, so one pass over the store may see half of a change.
 * What proves that it did not is the driver's bookmark, which names the last transaction that was finished and applied
 * with all before it. When the bookmark is the same before and after, none was in between, but for one that was just
 * being applied at the end: so everything that is under way when the reading ends is waited for before the second look.
 * It works with every Neo4j from the rights that Kith has anyway.
 *
 * A store that is written to all the time would never pass. After two tries in vain writes are held back (gate.ts) until
 * the reading is over. The proof stays the same; the hold only brings it about, and losing it loses a try, never the
 * consistency.
 */
import { randomUUID } from 'node:crypto';
import { DomainError } from '../errors.ts';
import type { ExactStore } from '../neo4j/exact.ts';
import { gateDelayMs } from '../neo4j/gate.ts';
import { releaseHold, takeHold } from '../neo4j/hold-queries.ts';
import { listTransactions } from './backup-queries.ts';

const triesWithoutHold = 2;
const triesWithHold = 4;

/** Longer than any transaction of the services may take. */
const patienceMs = 150_000;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const idsUnderWay = async (store: ExactStore): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for await (const { id } of store.rows(listTransactions, {})) ids.add(id);
  return ids;
};

/** Waits until everything that is under way now has ended, however it ends. */
const waitForOthers = async (store: ExactStore): Promise<void> => {
  const others = await idsUnderWay(store);
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(50)) {
    const now = await idsUnderWay(store);
    if (![...others].some((id) => now.has(id))) return;
  }
  throw new DomainError('unavailable', 'Something in the database takes too long to wait for. Try again later.');
};

/** Does the work with writes held back for as long as it should take; afterwards they go on, also when it failed. */
const held = async <T>(store: ExactStore, seconds: number, work: () => Promise<T>): Promise<T> => {
  const hold = { id: 'backup', holder: randomUUID() } as const;
  const taken = await store.write(takeHold, { ...hold, seconds });
  if (taken.length === 0) throw new DomainError('unavailable', 'Another backup is being written. Try again when it is done.');
  try {
    // By now every process has seen it.
    await pause(gateDelayMs);
    await waitForOthers(store);
    return await work();
  } finally {
    await store.write(releaseHold, hold);
  }
};

export type Snapshot<T> = {
  readonly result: T;
  readonly tries: number;
  /** For how long writes were held back; 0 when they never were. */
  readonly heldMs: number;
};

/**
 * Reads until nothing was written meanwhile.
 * @param read reads everything; called again, from the beginning, when something was.
 * @throws DomainError `unavailable` when others go on writing all the same.
 */
export const readAtOneMoment = async <T extends object>(store: ExactStore, read: () => Promise<T>): Promise<Snapshot<T>> => {
  let longestMs = 0;
  let heldMs = 0;
  const attempt = async (): Promise<{ readonly result: T } | undefined> => {
    const began = performance.now();
    const before = await store.marker();
    const result = await read().catch((error: unknown) => {
      // What was found a moment ago and is gone when its properties are read was removed by somebody.
      if (error instanceof DomainError && error.kind === 'stale') return undefined;
      throw error;
    });
    longestMs = Math.max(longestMs, performance.now() - began);
    if (result === undefined || (await store.marker()) !== before) return undefined;
    await waitForOthers(store);
    return (await store.marker()) === before ? { result } : undefined;
  };
  for (let tries = 1; tries <= triesWithoutHold + triesWithHold; tries += 1) {
    const began = performance.now();
    const mustHold = tries > triesWithoutHold;
    const seconds = Math.ceil((3 * longestMs) / 1_000) + 30;
    const done = mustHold ? await held(store, seconds, attempt) : await attempt();
    if (mustHold) heldMs += performance.now() - began;
    if (done) return { result: done.result, tries, heldMs };
  }
  throw new DomainError(
    'unavailable',
    'The database was written to all the time, also by something that does not wait for a backup. Stop that, and try again.',
  );
};
