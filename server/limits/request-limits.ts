/**
 * How much one account and one address may ask for in a minute. Counted in memory and added up in the store, so that it
 * holds for all processes together and after a restart: each process tells the store after a twentieth of a limit, so
 * that reading costs no writing, and may let that much too many pass. A count whose reply was lost is added twice; that
 * too is a twentieth at most.
 */
import { hashSecret } from '../accounts/secret.ts';
import { DomainError } from '../errors.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './limit-queries.ts';

/** Shares of that. An address may be a hall full of people; files are large. */
const shares = { account: 1, write: 1 / 4, upload: 1 / 20, address: 2.5 } as const;

export type Counted = { readonly what: keyof typeof shares; readonly who: string };

export type RequestLimits = {
  /**
   * Counts one request under each of these, or under none.
   * @throws DomainError tooManyRequests
   */
  pass(counted: readonly Counted[]): Promise<void>;
  /** Tells the store what was not told yet. */
  stop(): Promise<void>;
};

const windowMs = 60_000;
const sharePerWrite = 1 / 20;
const afterFailureMs = 5_000;
/** A store that does not answer must not be waited for twice. */
const longestWaitMs = 500;
const cleanEveryMs = 10 * 60_000;

type Count = {
  readonly most: number;
  /** As all processes had counted when the store was last told or asked. */
  stored: number;
  /** Since then, here. */
  pending: number;
  endsAt: number;
  /** Resolves when the store was asked. */
  asked: Promise<void>;
};

const noLongerThan = async (milliseconds: number, awaited: readonly Promise<void>[]): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  await Promise.race([Promise.all(awaited), enough]);
  clearTimeout(timer);
};

/** @param now milliseconds; tests move it. */
export const createRequestLimits = (
  store: Store,
  { perMinute, now = Date.now }: { readonly perMinute: number; readonly now?: () => number },
): RequestLimits => {
  const counts = new Map<string, Count>();
  let telling: Promise<void> | undefined;
  let silentUntil = 0;
  let cleanAt = now() + cleanEveryMs;

  /** Begins the minute of those that have none, as the store knows it. */
  const begin = (fresh: ReadonlyMap<string, number>): void => {
    const asked = store
      .read((run) => run(queries.readRequests, { keys: [...fresh.keys()] }))
      .then((rows) => {
        for (const { key, count, leftMs } of rows) {
          const own = counts.get(key);
          if (own) Object.assign(own, { stored: Math.max(own.stored, count), endsAt: now() + leftMs });
        }
      })
      // Without a store nothing is answered anyway; until it is back, this process counts by itself.
      .catch(() => undefined);
    for (const [key, most] of fresh) counts.set(key, { most, stored: 0, pending: 0, endsAt: now() + windowMs, asked });
  };

  const clean = async (): Promise<void> => {
    if (now() < cleanAt) return;
    cleanAt = now() + cleanEveryMs;
    for (const [key, { endsAt }] of counts) if (endsAt <= now()) counts.delete(key);
    await store.write((run) => run(queries.removeEndedRequests, {}));
  };

  const tellStore = async (): Promise<void> => {
    const told = [...counts]
      .filter(([, { pending, endsAt }]) => pending > 0 && endsAt > now())
      .map(([key, count]) => ({ key, count, more: count.pending, leftMs: Math.ceil(count.endsAt - now()) }))
      // In one order: two processes that lock the same counts must not wait for each other.
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    if (told.length === 0) return;
    for (const { count, more } of told) {
      count.pending -= more;
      count.stored += more;
    }
    try {
      const rows = await store.write((run) =>
        run(queries.addRequests, { counted: told.map(({ key, more, leftMs }) => ({ key, more, leftMs })) }),
      );
      const byKey = new Map(rows.map((row) => [row.key, row]));
      for (const { key, count } of told) {
        const row = byKey.get(key);
        if (row) Object.assign(count, { stored: row.count, endsAt: now() + row.leftMs });
      }
      await clean();
    } catch {
      // Kept here, and told later: whoever asks does not wait for it.
      silentUntil = now() + afterFailureMs;
      for (const { count, more } of told) {
        count.pending += more;
        count.stored -= more;
      }
    }
  };

  const tellSoon = (): void => {
    if (telling || now() < silentUntil) return;
    telling = tellStore().finally(() => {
      telling = undefined;
    });
  };

  const mostOf = ({ what }: Counted): number => Math.max(1, Math.round(perMinute * shares[what]));

  return {
    pass: async (counted) => {
      const most = new Map(counted.map((one) => [hashSecret(`${one.what} ${one.who}`), mostOf(one)]));
      const fresh = new Map([...most].filter(([key]) => (counts.get(key)?.endsAt ?? 0) <= now()));
      if (fresh.size > 0) begin(fresh);
      const own = [...most.keys()].map((key) => counts.get(key)).filter((count) => count !== undefined);
      await noLongerThan(
        longestWaitMs,
        own.map(({ asked }) => asked),
      );
      const full = own.filter(({ stored, pending, most }) => stored + pending >= most).map(({ endsAt }) => endsAt - now());
      if (full.length > 0) {
        const waitSeconds = Math.max(1, Math.ceil(Math.max(...full) / 1000));
        throw new DomainError(
          'tooManyRequests',
          `This is more than Kith answers in a minute. Nothing was changed; wait ${waitSeconds} seconds, then go on.`,
          { waitSeconds },
        );
      }
      for (const count of own) {
        count.pending += 1;
        const isDue = count.pending >= count.most * sharePerWrite || count.stored + count.pending >= count.most;
        if (isDue) tellSoon();
      }
    },
    stop: async () => {
      await telling;
      await tellStore();
    },
  };
};
