/**
 * The database with every value exactly as it is stored, for backup and restore: the driver of the services gives whole
 * numbers and fractions alike as a JavaScript number, after which nobody can tell 5 from 5.0.
 */
import { type Driver, Neo4jError } from 'neo4j-driver';
import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import { translateNeo4jError } from './errors.ts';
import type { Query } from './query.ts';
import { readStoreId } from './sign-in.ts';

export type ExactStore = {
  /**
   * Rows one by one out of one transaction; the database waits for whoever reads, so that no result has to fit into
   * memory. INTEGER is a bigint, FLOAT a number. Throws DomainError `stale` when what it reads is removed meanwhile.
   */
  rows<P extends z.ZodObject, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>): AsyncIterable<z.output<R>>;
  /** One transaction, tried once: what it makes need not be safe to repeat. Its rows are as everywhere else, numbers and all. */
  write<P extends z.ZodObject, R extends z.ZodType>(query: Query<P, R>, params: z.input<P>): Promise<z.output<R>[]>;
  /** A statement about the schema; these take no part in transactions with others and give no rows. */
  change<P extends z.ZodObject>(query: Query<P>, params: z.input<P>): Promise<void>;
  /** Names the last change of the whole database; equal texts mean that no transaction was finished in between. */
  marker(): Promise<string>;
  /** The database's own id. */
  id(): Promise<string>;
  close(): Promise<void>;
};

/** Reading a large store may take long; an end it must have. */
const timeoutMs = 30 * 60_000;

/** A restore also runs what the services run, whose rows know no bigint. */
const plain = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value]));

/** @param driver made with `useBigInt`; closed with the store. */
export const createExactStore = (driver: Driver, database: string): ExactStore => {
  // Also what only reads asks for the server that writes: others of a cluster may be behind it, each by its own while.
  const openSession = (fetchSize: number) => driver.session({ database, defaultAccessMode: 'WRITE', fetchSize });
  return {
    rows: async function* (query, params) {
      const session = openSession(2_000);
      const tx = session.beginTransaction({ timeout: timeoutMs });
      try {
        for await (const record of tx.run(query.text, query.params.parse(params))) yield query.row.parse(record.toObject());
      } catch (error) {
        if (error instanceof Neo4jError && error.code === 'Neo.ClientError.Statement.EntityNotFound') {
          throw new DomainError('stale', 'Something was removed while it was being read. Try again.', { cause: error });
        }
        throw translateNeo4jError(error, 'final');
      } finally {
        await tx.close().catch(() => undefined);
        await session.close();
      }
    },
    write: async (query, params) => {
      const session = openSession(-1);
      const tx = session.beginTransaction({ timeout: timeoutMs });
      try {
        const { records } = await tx.run(query.text, query.params.parse(params));
        const rows = records.map((record) => query.row.parse(plain(record.toObject())));
        await tx.commit();
        return rows;
      } catch (error) {
        throw translateNeo4jError(error, 'final');
      } finally {
        await tx.close().catch(() => undefined);
        await session.close();
      }
    },
    change: async (query, params) => {
      const session = openSession(-1);
      try {
        await session.run(query.text, query.params.parse(params));
      } catch (error) {
        throw translateNeo4jError(error, 'final');
      } finally {
        await session.close();
      }
    },
    marker: async () => {
      const session = openSession(-1);
      try {
        const tx = session.beginTransaction({ timeout: 10_000 });
        await tx.run('RETURN 1 AS one');
        await tx.commit();
        return session.lastBookmarks().join(' ');
      } catch (error) {
        throw translateNeo4jError(error, 'final');
      } finally {
        await session.close();
      }
    },
    id: () => readStoreId(driver, database),
    close: () => driver.close(),
  };
};
