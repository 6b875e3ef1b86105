/**
 * The one way to the database: transactions with a time limit, parameters and rows checked by their schemas, and
 * Neo4j's errors said in our words.
 */
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { z } from 'zod';
import { translateNeo4jError } from './errors.ts';
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

/** Jobs may take longer than a request; never for ever. */
export const jobTimeoutMs = 120_000;

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
    try {
      return await session[mode]((tx) => work(runIn(tx)), { timeout: options?.timeoutMs ?? defaultTimeoutMs });
    } catch (error) {
      throw translateNeo4jError(error, 'final');
    } finally {
      await session.close();
    }
  };
  const gate = createGate(() => inTransaction('executeRead', (run) => run(listHolds, {})));
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
