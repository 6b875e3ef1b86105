/**
 * The one way to the database: transactions with a time limit, parameters and rows checked by their schemas, and
 * Neo4j's errors said in our words.
 */
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import { databaseIsAway, translateNeo4jError } from './errors.ts';
import { createGate } from './gate.ts';
import { listHolds } from './hold-queries.ts';
import type { Query } from './query.ts';

/** Runs one declared query inside the transaction it was handed out for. */
export type Run = <P extends z.ZodObject, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>) => Promise<z.output<R>[]>;

export type Store = {
  /** One read transaction. */
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

const runIn =
  (tx: ManagedTransaction): Run =>
  async (query, params) => {
    try {
      const result = await tx.run(query.text, query.params.parse(params));
      return result.records.map((record) => query.row.parse(record.toObject()));
    } catch (error) {
      throw translateNeo4jError(error, 'inTransaction');
    }
  };

/** Makes the store over a driver and the name of its database. */
export const createStore = (driver: Driver, database: string): Store => {
  const inTransaction = async <T>(
    mode: 'executeRead' | 'executeWrite',
    work: (run: Run) => Promise<T>,
    options?: TransactionOptions,
  ) => {
    const session = driver.session({ database });
    const timeout = options?.timeoutMs ?? defaultTimeoutMs;
    const done = session[mode]((tx) => work(runIn(tx)), { timeout });
    try {
      return await within(timeout + graceMs, done);
    } catch (error) {
      throw translateNeo4jError(error, 'final');
    } finally {
      // Not waited for: a silent server does not answer to this either. After work that went well it has nothing to say.
      session.close().catch(() => undefined);
    }
  };
  const gate = createGate(() => inTransaction('executeRead', (run) => run(listHolds, {}), { timeoutMs: lookTimeoutMs }));
  return {
    read: (work, options) => inTransaction('executeRead', work, options),
    write: async (work, options) => {
      await gate.pass(options?.timeoutMs ?? defaultTimeoutMs);
      return inTransaction('executeWrite', work, options);
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
