/**
 * The one way to the database: transactions with a time limit, parameters and rows checked by their schemas, and
 * Neo4j's errors said in our words.
 */
import type { Driver, QueryResult, Session, SessionMode } from 'neo4j-driver';
import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import { databaseIsAway, translateNeo4jError } from './errors.ts';
import { createGate } from './gate.ts';
import { listHolds } from './hold-queries.ts';
import type { Query } from './query.ts';
import { tryAgain } from './try-again.ts';

/** Runs one declared query inside the transaction it was handed out for. */
export type Run = <P extends z.ZodObject, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>) => Promise<z.output<R>[]>;

export type Store = {
  /** Reads, each statement at its own moment; `work` is done again when the connection broke. */
  read<T>(work: (run: Run) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * One write transaction. The driver runs `work` again when the reply to a commit is lost, so every write must be
   * safe to repeat: MERGE on a client-made id or a natural key under a uniqueness constraint.
   */
  write<T>(work: (run: Run) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Rows one by one, for results too large to hold. */
  stream<P extends z.ZodObject, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    onRow: (row: z.output<R>) => void,
    options?: TransactionOptions,
  ): Promise<void>;
  /** Resolves when the database answers; throws DomainError `unavailable` otherwise. */
  ping(): Promise<void>;
};

export type TransactionOptions = { readonly timeoutMs?: number };

const defaultTimeoutMs = 10_000;

/** To look whether writes are held back; every write waits for it. */
const lookTimeoutMs = 5_000;

/** Jobs may take longer than a request; never for ever. */
export const jobTimeoutMs = 120_000;

/** What a transaction may take beyond its own limit, with all its tries, before nobody waits for it any more. */
const graceMs = 5_000;

/**
 * A server that has gone silent without hanging up never answers and never fails: whoever waits is let go.
 * @throws DomainError unavailable when it takes longer.
 */
const within = async <T>(timeoutMs: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new DomainError('unavailable', databaseIsAway)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** What runs a declared statement: a transaction, or a session where each is a transaction of its own. */
type Runs = (query: Query, params: Record<string, unknown>) => Promise<QueryResult>;

const runIn =
  (runs: Runs): Run =>
  async (query, params) => {
    try {
      const { records } = await runs(query as unknown as Query, query.params.parse(params));
      return records.map((record) => query.row.parse(record.toObject()));
    } catch (error) {
      throw translateNeo4jError(error, 'inTransaction');
    }
  };

/** Makes the store over a driver and the name of its database. */
export const createStore = (driver: Driver, database: string): Store => {
  const inSession = async <T>(
    mode: SessionMode,
    work: (session: Session, timeout: number) => Promise<T>,
    options: TransactionOptions | undefined,
  ): Promise<T> => {
    // Tried again here or not at all: the driver would also try again what asks for too much memory.
    const session = driver.session({ database, defaultAccessMode: mode, disableAutoCommitRetries: true });
    const timeout = options?.timeoutMs ?? defaultTimeoutMs;
    try {
      return await within(timeout + graceMs, work(session, timeout));
    } catch (error) {
      throw translateNeo4jError(error, 'final');
    } finally {
      // Not waited for: a silent server does not answer to this either. After work that went well it has nothing to say.
      session.close().catch(() => undefined);
    }
  };
  // Each statement alone: beginning and ending a transaction would take two journeys more, and Neo4j gives its statements
  // no common moment either; each sees what is there when it comes.
  const read: Store['read'] = (work, options) =>
    inSession(
      'READ',
      (session, timeoutMs) =>
        tryAgain(() => {
          const endsAt = performance.now() + timeoutMs;
          const left = () => Math.max(1, Math.ceil(endsAt - performance.now()));
          return work(runIn(async (query, params) => session.run(query.text, params, { timeout: left() })));
        }),
      options,
    );
  const gate = createGate(() => read((run) => run(listHolds, {}), { timeoutMs: lookTimeoutMs }));
  return {
    read,
    write: async (work, options) => {
      await gate.pass(options?.timeoutMs ?? defaultTimeoutMs);
      const runAll = (session: Session, timeout: number) =>
        session.executeWrite((tx) => work(runIn(async (query, params) => tx.run(query.text, params))), { timeout });
      return inSession('WRITE', runAll, options);
    },
    stream: async (query, params, onRow, options) => {
      // Everything at once off the wire: asking for it in small pieces is several times slower.
      const session = driver.session({ database, defaultAccessMode: 'READ', fetchSize: -1 });
      // Not a managed transaction: run again after a break, it would hand rows out twice.
      const tx = session.beginTransaction({ timeout: options?.timeoutMs ?? jobTimeoutMs });
      try {
        const result = tx.run(query.text, query.params.parse(params));
        await new Promise<void>((done, failed) => {
          result.subscribe({
            onNext: (record) => onRow(query.row.parse(record.toObject())),
            onCompleted: () => done(),
            onError: failed,
          });
        });
      } catch (error) {
        throw translateNeo4jError(error, 'final');
      } finally {
        await tx.close().catch(() => undefined);
        await session.close();
      }
    },
    ping: async () => {
      try {
        await driver.executeQuery('RETURN 1 AS one', {}, { database });
      } catch (error) {
        throw translateNeo4jError(error, 'final');
      }
    },
  };
};
