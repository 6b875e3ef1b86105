/**
 * Cypher is source: one statement a file under cypher/, declared here with the schema of its parameters and of one row.
 * The registry is what the contract test walks.
 */
import { readFileSync } from 'node:fs';
import neo4j, { type Integer } from 'neo4j-driver';
import { z } from 'zod';
import { shipped } from '../root-folder.ts';

export type QueryMode = 'read' | 'write';

export type Query<P extends z.ZodObject = z.ZodObject, R extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly mode: QueryMode;
  readonly text: string;
  readonly params: P;
  readonly row: R;
};

const registry = new Map<string, Query>();

/** All queries that any imported module has declared, by name. */
export const registeredQueries = (): readonly Query[] => [...registry.values()];

/** Cypher must be text that ships with the program; nothing is ever put together from input. */
export const readCypher = (name: string): string => readFileSync(shipped(`cypher/${name}.cypher`), 'utf8');

/**
 * Declares the statement in cypher/NAME.cypher.
 * @param mode what it may do; a `read` runs on a connection that refuses writes.
 * @param params a zod object; whole numbers that Cypher must see as INTEGER are wrapped in {@link boltInt}.
 * @param row a zod object for one row of the result.
 */
export const defineQuery = <P extends z.ZodObject, R extends z.ZodObject>(
  name: string,
  mode: QueryMode,
  params: P,
  row: R,
): Query<P, R> => {
  if (registry.has(name)) throw new Error(`The query ${name} is declared twice`);
  const query: Query<P, R> = { name, mode, text: readCypher(name), params, row };
  registry.set(name, query);
  return query;
};

/** A whole number as the driver gives it: the one of backup and restore gives a bigint. */
export const Whole = z.union([z.number(), z.bigint()]).transform(Number);

/** A whole number that reaches Neo4j as INTEGER; a plain JavaScript number would arrive as FLOAT. */
export const boltInt = <S extends z.ZodType<number>>(schema: S): z.ZodPipe<S, z.ZodTransform<Integer, number>> =>
  schema.transform((value: number) => neo4j.int(value)) as z.ZodPipe<S, z.ZodTransform<Integer, number>>;
